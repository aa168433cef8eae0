import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { Mended } from '../mending.js';
import { frontmatterOf, type Renaming } from './file-edits.js';

/** Writes into the file of a resource how it was called before. */
export function formerIdEdit(text: string, { from, to }: Renaming): Mended | undefined {
  const front = frontmatterOf(text);
  if (!front) return undefined;
  const { contents } = parseDocument(text.slice(front.start, front.end));
  const there = isMap(contents) ? (contents as YAMLMap).get('formerly', true) : undefined;
  const ids = isSeq(there) ? (there.toJSON() as unknown[]) : [];
  const list = `[${[...new Set([...ids, from])].filter((id) => id !== to).join(', ')}]`;
  if (isSeq(there) && there.range)
    return { start: front.start + there.range[0], end: front.start + there.range[1], text: list };
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  return { start: front.end, end: front.end, text: `formerly: ${list}${ending}` };
}
