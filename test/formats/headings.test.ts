import { expect, test } from 'vitest';
import { writeDocx } from '../../src/docx.js';
import {
  allResources,
  composeCards,
  composePacket,
  composeResource,
  composeRunSheet,
  customize,
  type Packet,
  renderPage,
} from '../../src/index.js';
import { renderMarkdown } from '../../src/markdown.js';
import { openDocx, styleOf, wordsOf } from '../support/check-docx.js';
import { shipped } from '../support/packets.js';

const { value: tailored } = customize(shipped, { audience: 'k12', steps: ['expand'], start: '15:30' });

/** One resource of each kind, and one with handouts. */
const resources = [
  ...new Map(allResources(tailored.playbook).map((r) => [r.kind, r])).values(),
  tailored.playbook.activities.find((a) =>
    tailored.playbook.handouts.some((h) => h.activities.includes(a.id)),
  )!,
];
const packets: [string, Packet][] = [
  ['packet', composePacket(tailored)],
  ['run sheet', composeRunSheet(tailored)],
  ['cards', composeCards(tailored)],
  ...resources.map((r): [string, Packet] => [`${r.kind} ${r.id}`, composeResource(tailored, r.id)]),
];

const skips = (levels: readonly number[]) => levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1);

test.each(packets)('the page of a %s has one heading of the first level and skips none', (_, packet) => {
  const levels = [...renderPage(packet).matchAll(/<h([1-6])[ >]/g)].map((m) => Number(m[1]));
  expect(levels.filter((level) => level === 1)).toEqual([1]);
  expect(skips(levels)).toEqual([]);
});

test.each(packets.filter(([name]) => name !== 'cards'))('so has its Markdown: %s', (_, packet) => {
  const levels = [...renderMarkdown(packet).matchAll(/^(#{1,6}) /gm)].map((m) => m[1]!.length);
  expect(levels.filter((level) => level === 1)).toEqual([1]);
});

test('so has the Word document of a resource: its handouts and sources stand below it', async () => {
  const activity = resources.at(-1)!;
  const docx = openDocx(await writeDocx(composeResource(tailored, activity.id)));
  const headings = (styles: string[]) =>
    docx
      .all('w:p')
      .filter((p) => styles.includes(styleOf(p)))
      .map(wordsOf);
  expect(headings(['Heading1'])).toEqual([expect.stringContaining(activity.title)]);
  expect(headings(['HandoutTitle'])).toHaveLength(
    tailored.playbook.handouts.filter((h) => h.activities.includes(activity.id)).length,
  );
});
