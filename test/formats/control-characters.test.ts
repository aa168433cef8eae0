import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeDocx } from '../../src/docx.js';
import { writeEpub } from '../../src/epub.js';
import {
  composePacket,
  customize,
  type Packet,
  type Recipe,
  recipeFaults,
  renderFragment,
  renderPage,
} from '../../src/index.js';
import { renderMarkdown } from '../../src/markdown.js';
import { fragmentTree } from '../../src/tree.js';
import { faultsIn } from '../support/base.js';
import { shipped } from '../support/packets.js';

/** One of each sort: control, delete, a second set, direction, mark of a file, no character, half of one. */
const bad = ['\u0007', '\u001b', '\u007f', '\u009b', '\u202e', '\ufeff', '\uffff', '\ud800'];
const name = `Lin${bad.join('')}coln`;
const recipe: Recipe = {
  audience: 'k12',
  include: ['relationship-map'],
  steps: ['take-stock'],
  select: { tags: ['none-has-this'] },
  organization: { name, contact: `a${bad.join('')}b` },
  notes: [{ at: 'relationship-map', text: `Bring${bad.join('')} pens.` }],
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for.
const raw = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ufeff\ufffe\uffff]|\p{Cs}/u;

/** A packet whose every text has all of them, as one that comes from outside may. */
function spoiled(packet: Packet): Packet {
  const spoil = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string')
      return /^(?:title|value|summary|label|intro)$/.test(key) ? value + bad.join('') : value;
    if (Array.isArray(value)) return value.map((inner) => spoil(inner, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([k, inner]) => [k, spoil(inner, k)]));
  };
  return { ...(spoil(packet) as Packet), strings: packet.strings };
}

const packet = spoiled(composePacket(customize(shipped, recipe).value));

const archive = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes))
    .filter(([path]) => /\.(?:x?html|xml|opf|rels|css)$/.test(path))
    .map(([, content]) => new TextDecoder().decode(content))
    .join('');

test.each<[string, () => string | Promise<string>]>([
  ['a page', () => renderPage(packet)],
  ['a fragment', () => renderFragment(packet)],
  [
    'a tree',
    () =>
      JSON.stringify(fragmentTree(packet), (_, v) =>
        typeof v === 'string' && raw.test(v) ? '\u0007' : v,
      ).replaceAll('\\u0007', '\u0007'),
  ],
  ['Markdown', () => renderMarkdown(packet)],
  ['an e-book', async () => archive(await writeEpub(packet))],
  ['a Word document', async () => archive(await writeDocx(packet))],
])('%s has no control characters', async (_, write) => {
  const text = await write();
  expect(text).toContain('Lin');
  expect(raw.exec(text)?.[0]).toBeUndefined();
});

test('a recipe is told where they are, and made all the same', () => {
  const found = recipeFaults(shipped, recipe);
  expect(found.map((d) => [d.rule, d.severity])).toEqual(Array(3).fill(['control-character', 'warning']));
  expect(found[0]!.message).toBe('Found U+0007, a control character, in `notes.0.text`.');
});

test.each([
  ['\u000b', 'U+000B'],
  ['\u202e', 'U+202E'],
  ['\u009b', 'U+009B'],
])('content is told at its place: %j', async (c, said) => {
  const file = 'steps/first/handouts/name-card.md';
  const text = `---\ntitle: "My \\u0007 card"\nsummary: A card to write on.\nform: write\nfor: learner\n---\n\nWrite ${c} it.\n`;
  const found = (await faultsIn(file, text)).filter((d) => d.rule === 'control-character');
  expect(found.map((d) => [d.line, d.message])).toEqual([
    [2, 'Found U+0007, a control character, in `title`.'],
    [8, `Found ${said}, a control character.`],
  ]);
});
