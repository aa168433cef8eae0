import type { SourceName } from '../../schema/source.js';

/** Scripts whose names are written family name first, without commas and initials: Chinese, Japanese, Korean. */
const eastAsian = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** Given names as initials: `Jean-Paul M.` becomes `J.-P. M.`. Words in lower case, such as particles, stay. */
export function initials(given: string): string {
  const parts = given
    .split('-')
    .map((part) => part.trim())
    .join('-')
    .replace(/\.(?=[^\s-])/g, '. ')
    .trim()
    .split(/\s+/);
  const short = (part: string) =>
    part
      .split('-')
      .filter(Boolean)
      .map((name) => {
        const first = String.fromCodePoint(name.codePointAt(0)!);
        return first === first.toUpperCase() ? `${first}.` : name;
      })
      .join('-');
  return parts.map(short).join(' ');
}

const isWhole = (name: SourceName) => name.literal !== undefined || eastAsian.test(name.family ?? '');

const whole = (name: SourceName) => name.literal ?? `${name.family}${name.given ?? ''}`;

const spaced = (...parts: (string | undefined)[]) =>
  parts
    .filter(Boolean)
    .join(' ')
    .replace(/([’']) /g, '$1');

/** What stands in a text: `van der Berg`. */
export const shortName = (name: SourceName): string =>
  name.literal ?? spaced(name['non-dropping-particle'], name.family);

/** With initials, where the short name stands for two people: `J. van der Berg`. */
export function clearName(name: SourceName): string {
  if (isWhole(name)) return whole(name);
  const given = name.given ? initials(name.given) : undefined;
  const family = shortName(name);
  const suffix = name.suffix && `${name['comma-suffix'] ? ', ' : ' '}${name.suffix}`;
  return `${spaced(given, name['dropping-particle'], family)}${suffix ?? ''}`;
}

/** What a list is sorted by: `van der Berg, J. P., Jr.`. */
export function invertedName(name: SourceName): string {
  if (isWhole(name)) return whole(name);
  const given = spaced(name.given && initials(name.given), name['dropping-particle']);
  return [shortName(name), given, name.suffix].filter(Boolean).join(', ');
}

/** All people of an entry: up to twenty by name, of more the first nineteen and the last. */
export function listNames(names: readonly SourceName[], print: (name: SourceName) => string): string {
  const printed = names.map(print);
  if (printed.length > 20) return `${printed.slice(0, 19).join(', ')}, … ${printed.at(-1)}`;
  if (printed.length < 2) return printed.join('');
  return `${printed.slice(0, -1).join(', ')}, & ${printed.at(-1)}`;
}

/** People inside an entry, in the order they are spoken: `A. Lee & B. Ray`. */
export function spokenNames(names: readonly SourceName[]): string {
  if (names.length === 2) return names.map(clearName).join(' & ');
  return listNames(names, clearName);
}
