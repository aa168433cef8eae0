import type { List, ListItem, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Report } from '../diagnostics/reporter.js';
import type { ReadMinutes } from './read-minutes.js';
import type { MarkdownSection } from './sections.js';

/** Reports it when the numbered steps of a section do not add up to the duration, as one audience reads them. */
export function checkMinutes(
  nodes: readonly RootContent[],
  duration: number | readonly [number, number],
  { at, title }: Pick<MarkdownSection, 'at' | 'title'>,
  readMinutes: ReadMinutes,
  report: Report,
): void {
  const items = nodes
    .filter((n): n is List => n.type === 'list' && n.ordered === true)
    .flatMap((list) => list.children);
  if (items.length === 0) {
    const expected = 'one with the minutes of each item';
    report('minutes-missing', at, `Found no numbered list in “${title}”, expected ${expected}.`);
    return;
  }
  const read = items.map((item) => ({ item, minutes: readMinutes(firstLine(item)) }));
  const silent = read.filter(({ minutes }) => !minutes);
  for (const { item } of silent)
    report(
      'minutes-missing',
      item.position!.start,
      `Found no minutes in “${textOf(item).slice(0, 40)}…”, expected something like \`(5 min)\`.`,
    );
  if (silent.length > 0) return;
  const least = read.reduce((sum, { minutes }) => sum + minutes![0], 0);
  const most = read.reduce((sum, { minutes }) => sum + minutes![1], 0);
  const [a, b] = typeof duration === 'number' ? [duration, duration] : duration;
  if (least === a && most === b) return;
  report(
    'minutes-sum',
    at,
    `Found ${range(least, most)} minutes in “${title}”, expected the \`duration\` of ${range(a, b)}.`,
  );
}

const range = (a: number, b: number) => (a === b ? `${a}` : `${a} to ${b}`);

function firstLine(item: ListItem): string {
  const first = item.children[0];
  return first ? textOf(first) : '';
}
