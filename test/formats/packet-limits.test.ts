import { expect, test } from 'vitest';
import { writeDocx } from '../../src/docx.js';
import { composeResource, customize, type Packet, packetFault, renderPage } from '../../src/index.js';
import { renderMarkdown } from '../../src/markdown.js';
import { checkPdf } from '../../src/pdf.js';
import { readPacket } from '../../src/web/elements/read-packet.js';
import { mutable } from '../support/mutable.js';
import { packetOf, shipped } from '../support/packets.js';

const whole = composeResource(customize(shipped, { audience: 'k12' }).value, 'relationship-map');

/** A packet with one block in its text, as it comes out of JSON. */
function withBlock(tagName: string, properties: object): Packet {
  const copy = mutable(whole);
  const [part] = copy.parts;
  if (part?.type === 'entries')
    part.entries[0]!.intro = [
      { type: 'element', tagName, properties: { center: '', alt: '', ...properties }, children: [] },
    ];
  return copy;
}

const huge: [string, object][] = [
  ['pb-lines', { count: 1e7 }],
  ['pb-lines', { count: '10000000' }],
  ['pb-lines', { count: Number.NaN }],
  ['pb-box', { height: 1e9 }],
  ['pb-grid', { columns: 1e4, rows: 1e4 }],
  ['pb-grid', { columns: 2, rows: 1e7 }],
  ['pb-table', { columns: ['a'], rows: 1e7 }],
  ['pb-table', { columns: Array(5000).fill('a'), rows: 2 }],
  ['pb-table', { columns: ['a'], rows: 2, first: { length: 1e9 } }],
  ['pb-timeline', { start: 'a', end: 'b', points: 1e7 }],
  ['pb-network-map', { rings: Array(1e4).fill('a') }],
];

test.each(huge)('%s of %j is refused before anything is drawn', async (tagName, properties) => {
  const packet = withBlock(tagName, properties);
  const sentence = new RegExp(`of a block \`${tagName.slice(3)}\` in a packet, expected at most \\d+\\.$`);
  expect(packetFault(packet)).toMatch(sentence);
  expect(() => readPacket(packet)).toThrow(sentence);
  expect(() => renderPage(packet)).toThrow(sentence);
  expect(() => renderMarkdown(packet)).toThrow(sentence);
  expect(() => checkPdf(packet)).toThrow(sentence);
  await expect(writeDocx(packet)).rejects.toThrow(sentence);
});

test('so are trees that never end, and plans with millions of lines', () => {
  const deep = mutable(whole);
  let node: { type: string; tagName: string; properties: object; children: object[] } = {
    type: 'element',
    tagName: 'em',
    properties: {},
    children: [],
  };
  for (let i = 0; i < 5000; i += 1)
    node = { type: 'element', tagName: 'em', properties: {}, children: [node] };
  if (deep.parts[0]?.type === 'entries') deep.parts[0].entries[0]!.intro = [node as never];
  expect(packetFault(deep)).toMatch(/^Found more than 200 levels/);
  const plan = structuredClone(packetOf({ audience: 'k12', parts: ['plan'] }));
  const withTable = (changes: object) => ({
    ...plan,
    parts: plan.parts.map((p) =>
      p.type === 'plan' ? { ...p, nextSteps: { ...p.nextSteps, ...changes } } : p,
    ),
  });
  const lines = (count: number) =>
    mutable(plan.parts).map((p) => {
      if (p.type === 'plan') p.steps[0]!.questions[0]!.lines.count = count;
      return p;
    });
  expect(packetFault({ ...plan, parts: lines(30) })).toBeUndefined();
  expect(packetFault({ ...plan, parts: lines(1e7) })).toMatch(
    /`count` in a packet, expected a whole number up to 30\.$/,
  );
  for (const name of ['rows', 'height'])
    expect(packetFault(withTable({ [name]: 1e7 }))).toMatch(
      new RegExp(`\`${name}\` in a packet, expected a whole number up to 100\\.$`),
    );
});

test('so are blocks that are none of ours, and blocks that do not say what they are', () => {
  expect(packetFault(withBlock('pb-cite', { ids: ['doe-2020'] }))).toBe(
    'Found `pb-cite` in a packet, expected a block or a footnote.',
  );
  expect(packetFault(withBlock('pb-constructor', {}))).toMatch(/^Found `pb-constructor`/);
  expect(packetFault(withBlock('pb-tip', {}))).toBe(
    'Found a block `tip` without `title` in a packet, expected a text.',
  );
  expect(packetFault(withBlock('pb-box', { height: 40, alt: 7 }))).toMatch(
    /^Found a block `box` without `alt`/,
  );
});

test('every packet of ours can be drawn', () => {
  expect(packetFault(packetOf({}))).toBeUndefined();
  expect(packetFault(packetOf({ edition: 'participant', layout: { largePrint: true } }))).toBeUndefined();
});
