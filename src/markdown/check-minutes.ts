import type { List, ListItem, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Diagnostic, fault } from '../diagnostics/diagnostic.js';
import type { ReadMinutes } from './read-minutes.js';
import type { MarkdownSection } from './sections.js';

/** Checks that the numbered steps of a section add up to the duration, as one audience reads them. */
export function checkMinutes(
  file: string,
  nodes: readonly RootContent[],
  duration: number | [number, number],
  { at, title }: Pick<MarkdownSection, 'at' | 'title'>,
  readMinutes: ReadMinutes,
): Diagnostic[] {
  const items = nodes
    .filter((n): n is List => n.type === 'list' && n.ordered === true)
    .flatMap((list) => list.children);
  if (items.length === 0)
    return [
      fault(
        'minutes-missing',
        file,
        at,
        `Found no numbered list in “${title}”, expected one with the minutes of each item.`,
      ),
    ];
  const found: Diagnostic[] = [];
  let least = 0;
  let most = 0;
  for (const item of items) {
    const minutes = readMinutes(firstLine(item));
    if (!minutes)
      found.push(
        fault(
          'minutes-missing',
          file,
          item.position!.start,
          `Found no minutes in “${textOf(item).slice(0, 40)}…”, expected something like \`(5 min)\`.`,
        ),
      );
    else {
      least += minutes[0];
      most += minutes[1];
    }
  }
  if (found.length > 0) return found;
  const [a, b] = typeof duration === 'number' ? [duration, duration] : duration;
  if (least === a && most === b) return [];
  return [
    fault(
      'minutes-sum',
      file,
      at,
      `Found ${range(least, most)} minutes in “${title}”, expected the \`duration\` of ${range(a, b)}.`,
    ),
  ];
}

const range = (a: number, b: number) => (a === b ? `${a}` : `${a} to ${b}`);

function firstLine(item: ListItem): string {
  const first = item.children[0];
  return first ? textOf(first) : '';
}
