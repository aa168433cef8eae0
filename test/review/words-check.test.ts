import { describe, expect, test } from 'vitest';
import { loadPlaybook, memorySource } from '../../src/load.js';
import { checkProse } from '../../src/review.js';
import { baseFiles, type Files } from '../support/base.js';
import { card, cardFile } from '../support/pages.js';

// Words that belong to one audience, and words that are not said at all: `prose-words.yaml`.

const words = '- words: [report card, recess]\n  audiences: [k12]\n- words: [biro, all round]\n  use: pen\n';

async function foundIn(text: string, changes: Files = {}, fields = {}) {
  const files = { ...baseFiles(), 'prose-words.yaml': words, ...card(text, fields), ...changes };
  const source = memorySource(files);
  const { value } = await loadPlaybook(source);
  const { diagnostics } = await checkProse(value, source);
  return diagnostics
    .filter(
      (d) => ['prose-audience', 'prose-usage', 'audience-unknown'].includes(d.rule) || d.severity === 'error',
    )
    .map((d) => `${d.file}:${d.line}:${d.column} ${d.message}`);
}

const leak = `${cardFile}:8:12 Found \`Report card\`, a word of \`k12\`, where \`college\` read it, too.`;

describe('a word of one audience', () => {
  test('is found at its place where others read it', async () => {
    expect(await foundIn('Write on a Report card.')).toEqual([leak]);
  });

  test('is found in fields that people read', async () => {
    const found = await foundIn('Write.', {}, { summary: 'A card for recess.' });
    expect(found).toEqual([expect.stringContaining(`${cardFile}:3:`)]);
  });

  test.each([
    ['in a passage for them', ':::for{audience="k12"}\nAt recess.\n:::'],
    [
      'in a block inside of such a passage',
      '::::for{audience="k12"}\n:::tip\nAt recess.\n:::\n\nAfter recess.\n::::',
    ],
    ['as a part of another word', 'Take the recess-bell card.'],
  ])('may stand %s', async (_where, text) => {
    expect(await foundIn(text)).toEqual([]);
  });

  test('is found again behind the end of a passage, and in a passage for others', async () => {
    const text =
      ':::for{audience="k12"}\nHere.\n:::\n\nAt recess.\n\n:::for{audience="college"}\nNo recess.\n:::';
    expect((await foundIn(text)).map((f) => f.split(' ')[0])).toEqual([
      `${cardFile}:12:4`,
      `${cardFile}:15:4`,
    ]);
  });

  test('may stand in a file for them alone', async () => {
    expect(await foundIn('At recess.', {}, { audiences: ['k12'] })).toEqual([]);
  });
});

test('a word that is not said here is found in every passage, with what to say', async () => {
  const text = ':::for{audience="k12"}\nTake a biro.\n:::';
  expect(await foundIn(text)).toEqual([`${cardFile}:9:8 Found \`biro\`, expected pen.`]);
});

test('both can be excepted, with a reason', async () => {
  const exceptions =
    '- { rule: prose-audience, words: [recess], ids: [name-card], reason: R. }\n- { rule: prose-usage, words: [biro], reason: R. }\n';
  expect(await foundIn('A biro at recess.', { 'prose-exceptions.yaml': exceptions })).toEqual([]);
});

test.each([
  ['- words: [recess]\n  audiences: [k-12]\n', /audience `k-12`.*did you mean `k12`\?/],
  ['- words: [recess]\n', /either `audiences` or `use`/],
])('a mistake in the list is told: %j', async (list, message) => {
  expect(await foundIn('A.', { 'prose-words.yaml': list })).toEqual([expect.stringMatching(message)]);
});
