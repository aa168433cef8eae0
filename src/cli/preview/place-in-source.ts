import type { Diagnostic } from '../../index.js';
import { wordsIn } from './html-tokens.js';

/** What a fault is about, as a reader of the printed page would find it. */
export interface SourcePlace {
  /** The field, when it stands in the frontmatter. */
  readonly field: string | undefined;
  /** Words of the paragraph, the heading or the entry of a list. */
  readonly words: readonly string[];
  /** Words of the heading above it; those of a heading itself when it is one. */
  readonly section: readonly string[];
}

const heading = /^\s{0,3}#{1,6}\s/;
const begins = /^\s*(?:[-*+]|\d+[.)])\s|^\s{0,3}#{1,6}\s|^\s*:::?|^\s*\|/;
const blank = /^\s*(?::::+\s*)?$/;

/** What stands at the place of a fault in the text of its file. */
export function placeInSource(text: string, { line, path }: Pick<Diagnostic, 'line' | 'path'>): SourcePlace {
  const lines = text.split(/\r\n|\r|\n/);
  const end = frontmatterEnd(lines);
  if (path || line - 1 <= end) return { field: fieldOf(lines, line - 1, path), words: [], section: [] };
  const at = textAt(lines, line - 1, end);
  if (at === undefined) return { field: undefined, words: [], section: sectionOf(lines, line - 1, end) };
  return { field: undefined, words: words(blockAt(lines, at, end)), section: sectionOf(lines, at, end) };
}

/** Index of the line that ends the frontmatter; -1 without one. */
const frontmatterEnd = (lines: readonly string[]): number =>
  lines[0]?.trimEnd() === '---' ? lines.findIndex((l, i) => i > 0 && l.trimEnd() === '---') : -1;

function fieldOf(lines: readonly string[], at: number, path: Diagnostic['path']): string | undefined {
  if (path && path.length > 0) return String(path[0]);
  const above = lines.slice(0, at + 1).findLast((l) => /^[A-Za-z][\w-]*:/.test(l));
  return above?.slice(0, above.indexOf(':'));
}

/** The nearest line with words in the same passage: first below, since a block opens above what it holds. */
function textAt(lines: readonly string[], from: number, end: number): number | undefined {
  const hasWords = (i: number) => words(lines[i] ?? '').length > 0;
  if (hasWords(from)) return from;
  for (let i = from + 1; i < Math.min(from + 5, lines.length) && !heading.test(lines[i]!); i += 1)
    if (hasWords(i)) return i;
  for (let i = from - 1; i > Math.max(from - 5, end); i -= 1) if (hasWords(i)) return i;
  return undefined;
}

/** The lines that make one paragraph, heading, row or entry of a list. */
function blockAt(lines: readonly string[], at: number, end: number): string {
  if (heading.test(lines[at]!)) return lines[at]!;
  let first = at;
  while (
    first - 1 > end &&
    !begins.test(lines[first]!) &&
    !blank.test(lines[first - 1]!) &&
    !heading.test(lines[first - 1]!)
  )
    first -= 1;
  let last = at;
  while (last + 1 < lines.length && !blank.test(lines[last + 1]!) && !begins.test(lines[last + 1]!))
    last += 1;
  return lines.slice(first, last + 1).join(' ');
}

const sectionOf = (lines: readonly string[], at: number, end: number): string[] =>
  words(lines.slice(end + 1, at + 1).findLast((l) => heading.test(l)) ?? '');

/** What is printed of a line of Markdown, roughly: without the addresses of links, variables and citations, and the names of blocks. */
const words = (markdown: string): string[] =>
  wordsIn(
    markdown
      .replace(/\]\([^)\]]*\)/g, ' ')
      .replace(/\{\{[^{}]*\}\}|\[[@^][^\][]*\]/g, ' ')
      .replace(/^\s*:::?:?:?[a-z-]*(?:\{[^}]*\})?\s*$/, ' ')
      .replace(/^\s*\d+[.)]\s/, ' '),
  );
