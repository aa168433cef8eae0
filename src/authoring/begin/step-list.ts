import { isMap, isSeq, type Node, parseDocument } from 'yaml';
import type { Mended } from '../mending.js';
import { frontmatterOf } from '../rename/file-edits.js';

/** Enters a step as the last one in the `steps` of `playbook.md`, as the list is written there. */
export function stepListEdit(text: string, id: string): Mended | undefined {
  const front = frontmatterOf(text);
  if (!front) return undefined;
  const { contents } = parseDocument(text.slice(front.start, front.end));
  const list = isMap(contents) ? contents.get('steps', true) : undefined;
  const last = isSeq(list) ? (list.items.at(-1) as Node | undefined) : undefined;
  if (!isSeq(list) || !last?.range) return undefined;
  const at = front.start + last.range[1];
  if (list.flow) return { start: at, end: at, text: `, ${id}` };
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  const first = (list.items[0] as Node).range![0] + front.start;
  const line = text.lastIndexOf('\n', first - 1) + 1;
  const indent = /^ */.exec(text.slice(line))![0];
  return { start: at, end: at, text: `${ending}${indent}- ${id}` };
}
