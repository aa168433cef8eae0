import type { SourceFields, SourceName } from '../../schema/source.js';
import { citedDate } from './dates.js';
import { lead } from './entry.js';
import { titleCase } from './letter-case.js';
import { clearName, initials, shortName } from './names.js';
import { readText } from './rich-text.js';
import { closeWith, textOf } from './runs.js';
import { isPage } from './titles.js';

/** What tells a source from the others of its authors and year. */
export interface Label {
  /** `a`, `b`, … `z`, `aa`; empty when nothing else has its authors and year. */
  suffix: string;
  /** What a citation prints inside its parentheses. */
  label: string;
}

/**
 * The labels of all sources of a playbook, which come in the order of the list. Two people of one family name get their initials; what
 * begins with the same people gets as many names as tell it apart; what has the same people gets a letter.
 */
export function labelSources(sources: readonly SourceFields[]): Label[] {
  const families = initialsByFamily(sources);
  const people = sources.map((source) => citedNames(source, families));
  const shown = namesShown(people, sources);
  const heads = sources.map((source, i) =>
    people[i]!.length > 0 ? printNames(people[i]!, shown[i]!) : citedTitle(source),
  );
  const keys = sources.map((source, i) => `${heads[i]!.replace(/[“”‘’]/g, '')}\n${citedDate(source, '')}`);
  const suffixes = suffixesOf(keys);
  return sources.map((source, i) => ({
    suffix: suffixes[i]!,
    label: `${closeComma(heads[i]!)} ${citedDate(source, suffixes[i]!)}`,
  }));
}

const closeComma = (head: string) => textOf(closeWith([{ text: head }], ','));

const leadNames = (source: SourceFields): readonly SourceName[] => {
  const { field } = lead(source);
  return field ? source[field]! : [];
};

/** Of every family name that begins a citation, the ways its people are told apart. */
function initialsByFamily(sources: readonly SourceFields[]): Map<string, Set<string>> {
  const families = new Map<string, Set<string>>();
  for (const source of sources) {
    const [first] = leadNames(source);
    if (!first || (first.family && !first.given)) continue;
    const known = families.get(shortName(first)) ?? new Set();
    families.set(shortName(first), known.add(first.given ? initials(first.given) : ''));
  }
  return families;
}

function citedNames(source: SourceFields, families: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return leadNames(source).map((name, i) =>
    i === 0 && name.given && (families.get(shortName(name))?.size ?? 0) > 1
      ? clearName(name)
      : shortName(name),
  );
}

/** Two names are printed, or the first of more; with `shown` as many as tell a source from others. */
function printNames(names: readonly string[], shown: number): string {
  if (names.length <= 2) return names.join(' & ');
  // “et al.” never stands for one person.
  if (shown > 1 && shown >= names.length - 1) return `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`;
  return `${names.slice(0, shown).join(', ')}${shown > 1 ? ',' : ''} et al.`;
}

/** How many names each source needs. Sources of the same head and year are told apart name by name. */
function namesShown(people: readonly (readonly string[])[], sources: readonly SourceFields[]): number[] {
  const shown = people.map(() => 1);
  const all = people
    .map((names, i) => ({ i, names, whole: names.join('\n') }))
    .filter(({ names }) => names.length > 2);
  for (const group of grouped(all, ({ i, names }) => `${names[0]}\n${citedDate(sources[i]!, '')}`))
    tellApart(group, shown);
  return shown;
}

interface Cited {
  i: number;
  names: readonly string[];
  whole: string;
}

/** Those whose next names differ are apart when these are shown; those with all names the same stay with one. */
function tellApart(group: readonly Cited[], shown: number[]): void {
  let depth = 1;
  let open = [group];
  while (open.length > 0) {
    open = open.flatMap((same) => {
      if (new Set(same.map(({ whole }) => whole)).size < 2) return [];
      const next = grouped(same, ({ names }) => names[depth] ?? '');
      if (next.length > 1) for (const { i } of same) shown[i] = depth + 1;
      return next;
    });
    depth += 1;
  }
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** Letters for what reads the same, in the order of the list. */
function suffixesOf(keys: readonly string[]): string[] {
  const suffixes = keys.map(() => '');
  for (const group of grouped(
    keys.map((key, i) => ({ key, i })),
    ({ key }) => key,
  ))
    if (group.length > 1)
      group.forEach(({ i }, n) => {
        suffixes[i] = letters(n);
      });
  return suffixes;
}

const letters = (n: number): string =>
  n < 26 ? String.fromCharCode(97 + n) : letters(Math.floor(n / 26) - 1) + letters(n % 26);

/** The title where there are no people: in Title Case, in quotation marks when it is part of something. */
function citedTitle(source: SourceFields): string {
  const title = textOf(titleCase(readText(source['title-short'] ?? source.title)));
  const part = source['container-title'] && !isPage(source) && source.type !== 'legislation';
  return part ? `“${title.replace(/“/g, '‘').replace(/”/g, '’')}”` : title;
}
