/** Where the name that begins at `at` ends; `at` itself where none begins. */
export function endOfName(text: string, at: number): number {
  let end = at;
  while (end < text.length && isNameCode(text.charCodeAt(end))) end += 1;
  return end;
}

/** Where the blanks that begin at `at` end. */
export function endOfBlanks(text: string, at: number): number {
  let end = at;
  while (end < text.length && blanks.has(text.charCodeAt(end))) end += 1;
  return end;
}

const blanks: ReadonlySet<number> = new Set([9, 10, 13, 32]);

function isNameCode(code: number): boolean {
  const lower = code | 32;
  if (lower >= 97 && lower <= 122) return true;
  return (code >= 48 && code <= 58) || code === 45 || code === 46 || code === 95 || code > 127;
}

/** Whether letters that names are made of are a name: they begin like one, and have one prefix at most. */
export function isName(written: string): boolean {
  const { prefix, name } = split(written);
  return isStart(name) && (written.length === name.length || isStart(prefix)) && !name.includes(':');
}

const isStart = (part: string) => part !== '' && !'-.0123456789:'.includes(part[0]!);

/** A name as its prefix, which may be empty, and what follows it. */
export function split(written: string): { prefix: string; name: string } {
  const colon = written.indexOf(':');
  return colon < 0
    ? { prefix: '', name: written }
    : { prefix: written.slice(0, colon), name: written.slice(colon + 1) };
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** A text with its `&…;` written out; none of them is longer than `&#x10ffff;`. */
export function decodeEntities(text: string): { value: string } | { fault: string } {
  let value = '';
  let from = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
    const next = text.slice(at + 1, at + 12);
    const length = next.indexOf(';');
    const sign = length < 0 ? undefined : signOf(next.slice(0, length));
    if (sign === undefined)
      return { fault: `with \`&${next.slice(0, length < 0 ? 10 : length + 1)}\`, which XML does not know` };
    value += text.slice(from, at) + sign;
    from = at + length + 2;
  }
  return { value: from === 0 ? text : value + text.slice(from) };
}

function signOf(name: string): string | undefined {
  if (!name.startsWith('#')) return named.get(name);
  const isHex = name[1] === 'x';
  const digits = name.slice(isHex ? 2 : 1);
  if (!(isHex ? /^[\da-f]{1,8}$/i : /^\d{1,8}$/).test(digits)) return undefined;
  const code = Number.parseInt(digits, isHex ? 16 : 10);
  return isXmlCode(code) ? String.fromCodePoint(code) : undefined;
}

/** Whether XML may hold a character at all: no controls, and no halves of pairs. */
const isXmlCode = (code: number) =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);
