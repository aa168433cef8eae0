import { nameAt } from './field-names.js';
import type { Known } from './known.js';
import { frontOf, placeAt } from './place-at.js';

/** A place in a file of the same playbook. */
export interface Target {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** A link in a text, and the file it leads to. */
export interface TextLink {
  readonly start: number;
  readonly end: number;
  readonly file: string;
}

/** Texts of the files that declare names for others, by path. */
export type Declaring = Readonly<Record<string, string | undefined>>;

/** Where what stands at an offset is written: the file of a resource, the line of a source, an audience or a term. */
export function targetAt(
  known: Known,
  file: string,
  text: string,
  offset: number,
  declaring: Declaring,
): Target | undefined {
  const place = placeAt(file, text, offset);
  const name = place && text.slice(place.start, place.end);
  if (!name) return undefined;
  const of = nameAt(known, place);
  if (of === 'resource') {
    const found = known.resources.get(name);
    return found && { file: found.file, line: 1 };
  }
  if (of === 'reference') return lineIn(declaring, 'references.json', `"${name}"`);
  if (of === 'audience') return lineIn(declaring, 'audiences.yaml', `\n  ${name}:`);
  if (of !== 'variable') return undefined;
  const plain = name.charAt(0).toLowerCase() + name.slice(1);
  const term = known.playbook.terms.find((t) => t.one === plain || t.many === plain);
  return term && lineIn(declaring, 'audiences.yaml', `\n  ${term.one}:`);
}

/** The line of the first of some words in a file. */
function lineIn(declaring: Declaring, file: string, words: string): Target | undefined {
  const text = declaring[file];
  const at = text?.indexOf(words) ?? -1;
  if (at < 0) return undefined;
  return { file, line: text!.slice(0, at + words.search(/\S/)).split('\n').length };
}

/** All links of a text that lead to resources. */
export function linksIn(known: Known, file: string, text: string): TextLink[] {
  const from = frontOf(file, text).end + 1;
  return [...text.slice(from).matchAll(/[(<:] ?id:([a-z0-9-]+)/g)].flatMap(({ 0: all, 1: id, index }) => {
    const found = known.resources.get(id!);
    const end = from + index + all.length;
    return found ? [{ start: end - id!.length - 'id:'.length, end, file: found.file }] : [];
  });
}
