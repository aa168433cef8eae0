/** The entries of a dictionary of PDF, by name, each value as it is written. */
export type Dictionary = Map<string, string>;

/** Reads a dictionary that an object begins with. @throws Error when it begins with none. */
export function readDictionary(text: string): Dictionary {
  const entries: Dictionary = new Map();
  let at = blank(text, 0);
  if (!text.startsWith('<<', at)) throw new Error('An object of the PDF is no dictionary.');
  for (at = blank(text, at + 2); !text.startsWith('>>', at); at = blank(text, at)) {
    const name = tokenEnd(text, at);
    const from = blank(text, name);
    const end = valueEnd(text, from);
    entries.set(text.slice(at + 1, name), text.slice(from, end));
    at = end;
  }
  return entries;
}

export const writeDictionary = (entries: Dictionary): string =>
  `<<${[...entries].map(([name, value]) => `/${name} ${value}`).join('')}>>`;

/** The numbers of the objects that a value names, in order. */
export const references = (value: string | undefined): number[] =>
  [...(value ?? '').matchAll(/(\d+) 0 R/g)].map((match) => Number(match[1]));

/** The numbers of an array. */
export const numbersIn = (value: string | undefined): number[] =>
  [...(value ?? '').matchAll(/-?\d+(?:\.\d+)?/g)].map((match) => Number(match[0]));

/** What stands in an array, piece by piece. */
export function elements(array: string): string[] {
  const found: string[] = [];
  for (let at = blank(array, 1); array[at] !== ']'; at = blank(array, at)) {
    const end = valueEnd(array, at);
    found.push(array.slice(at, end));
    at = end;
  }
  return found;
}

function blank(text: string, at: number): number {
  let next = at;
  while (next < text.length && text.charCodeAt(next) <= 32) next += 1;
  if (next >= text.length) throw new Error('An object of the PDF ends too early.');
  return next;
}

/** Where a value ends: a reference is three tokens, all else is one. */
function valueEnd(text: string, at: number): number {
  const reference = /\d+ \d+ R/y;
  reference.lastIndex = at;
  return reference.test(text) ? reference.lastIndex : tokenEnd(text, at);
}

function tokenEnd(text: string, at: number): number {
  if (text.startsWith('<<', at)) return closed(text, at + 2, '>>');
  if (text[at] === '[') return closed(text, at + 1, ']');
  if (text[at] === '(') return stringEnd(text, at);
  if (text[at] === '<') return text.indexOf('>', at) + 1;
  let end = at + 1;
  while (end < text.length && !' \n\r\t<>[]()/'.includes(text[end]!)) end += 1;
  return end;
}

function closed(text: string, from: number, end: string): number {
  let at = blank(text, from);
  while (!text.startsWith(end, at)) at = blank(text, tokenEnd(text, at));
  return at + end.length;
}

function stringEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '(') depth += 1;
    else if (text[at] === ')' && --depth === 0) return at + 1;
  }
  throw new Error('A string of the PDF does not end.');
}
