import type { SourceFields } from '../../schema/source.js';
import { dateKey } from './dates.js';
import { lead } from './entry.js';
import { invertedName } from './names.js';
import { readText } from './rich-text.js';
import { join, textOf } from './runs.js';
import { afterTitle, entryTitle } from './titles.js';

/** Letters without their accents count, and numbers as numbers. A space comes before every letter: Lee, Leeds. */
const compare = new Intl.Collator('en-US', { sensitivity: 'base', numeric: true }).compare;

/** Sources in the order of an APA list: by people, or the title of what has none, then by date, then by title. */
export function inListOrder<T extends SourceFields>(sources: readonly T[]): T[] {
  return sources
    .map((source) => ({ source, keys: sortKeys(source) }))
    .sort((a, b) => compareInTurn(a.keys, b.keys))
    .map(({ source }) => source);
}

function compareInTurn(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < a.length; i += 1) {
    const found = compare(a[i]!, b[i]!);
    if (found !== 0) return found;
  }
  return 0;
}

const sortKeys = (source: SourceFields): string[] => [
  sortable(beginning(source)),
  dateKey(source),
  sortable(source.status ?? ''),
  sortable(textOf(readText(source.title))),
];

function beginning(source: SourceFields): string {
  const { field } = lead(source);
  if (field) return source[field]!.map(invertedName).join(' ');
  return textOf(join(' ', [entryTitle(source), afterTitle(source)]));
}

const sortable = (text: string) =>
  text
    .replace(/[^\p{L}\p{M}\p{N}\s]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
