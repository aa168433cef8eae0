import { expect, test } from 'vitest';
import { loadPlaybook, memorySource } from '../../src/load.js';
import { phrasesIn, readingOf } from '../../src/review/reading.js';
import { checkProse, formatLevels, type Level } from '../../src/review.js';
import { paragraphsOf } from '../../src/schema/paragraphs.js';
import { baseFiles, type Files } from '../support/base.js';

const card = 'steps/first/handouts/name-card.md';
const round = 'steps/first/activities/greeting-round.md';

async function prose(changes: Files = {}) {
  const source = memorySource({ ...baseFiles(), ...changes });
  const { value, diagnostics } = await loadPlaybook(source);
  expect(diagnostics).toEqual([]);
  return checkProse(value, source);
}

const changed = (file: string, from: string, to: string): Files => {
  const text = baseFiles()[file] as string;
  expect(text).toContain(from);
  return { [file]: text.replace(from, () => to) };
};

const say = (d: { file: string; line: number; column: number; rule: string; message: string }) =>
  `${d.file}:${d.line}:${d.column} ${d.rule} ${d.message}`;

const p = (text: string) => ({
  type: 'element' as const,
  tagName: 'p',
  properties: {},
  children: [{ type: 'text' as const, value: text }],
});

test('the grade is what the formula of Flesch and Kincaid gives', () => {
  // 12 words, 2 sentences, 13 syllables, counted by hand: 0.39 × 6 + 11.8 × 13/12 − 15.59 = −0.5.
  expect(readingOf(['The cat sat on the mat. It was a very good cat.'])).toMatchObject({
    words: 12,
    grade: -0.5,
  });
});

test('each paragraph ends a sentence; numbers are no words', () => {
  const apart = readingOf(['Ask a friend', 'Ask a teacher']);
  expect(apart).toEqual(readingOf(['Ask a friend.', 'Ask a teacher.']));
  expect(readingOf(['Wait 20 minutes.']).words).toBe(2);
  expect(readingOf([]).words).toBe(0);
});

test('tables, citations and the names of steps are not read as sentences', () => {
  const cell = { type: 'element' as const, tagName: 'td', properties: {}, children: [p('Who')] };
  const table = { type: 'element' as const, tagName: 'table', properties: {}, children: [cell] };
  const name = { type: 'element' as const, tagName: 'strong', properties: {}, children: p('Open').children };
  const step = {
    ...p(''),
    tagName: 'li',
    children: [name, { type: 'text' as const, value: ' (5 min). Stand up.' }],
  };
  const cite = { type: 'element' as const, tagName: 'pb-cite', properties: {}, children: [] };
  const cited = {
    ...p(''),
    children: [...p('It helps ').children, cite, { type: 'text' as const, value: '.' }],
  };
  expect(paragraphsOf([table, step, cited], 'sentences')).toEqual(['Stand up.', 'It helps.']);
  expect(paragraphsOf([table, step], 'everything')).toEqual(['Who', 'Open (5 min). Stand up.']);
});

test('what learners read and what facilitators read is measured apart', async () => {
  const { levels } = await prose();
  const of = (id: string) => levels.filter((l) => l.id === id).map((l) => l.readers);
  expect(of('greeting-round')).toEqual(['facilitator', 'learner']);
  expect(of('name-card')).toEqual(['learner']);
  expect(of('ties-help')).toEqual(['facilitator']);
  // “Write your name.” The passage for facilitators is not the learner's to read.
  expect(levels.find((l) => l.id === 'name-card')).toMatchObject({ words: 3, grade: null });
});

const hard = `${'Organizations consistently demonstrated statistically significant associations between institutional relationships and subsequent occupational advancement. '.repeat(5)}\n`;

test('a text that is too hard for its readers is reported, with its hardest sentence', async () => {
  const { diagnostics, levels } = await prose(changed(card, 'Write your name.', hard));
  expect(diagnostics.map(say)).toEqual([
    expect.stringMatching(
      new RegExp(
        `^${card}:1:1 prose-grade Found text for learners at grade [\\d.]+, expected 7 or lower; the hardest sentence is “Organizations .* advancement”\\.$`,
      ),
    ),
  ]);
  expect(levels.find((l) => l.id === 'name-card')!.grade).toBeGreaterThan(20);
});

test('a short text is not given a grade, however hard', async () => {
  const { diagnostics } = await prose(changed(card, 'Write your name.', hard.slice(0, 300)));
  expect(diagnostics).toEqual([]);
});

test('a word is found at its line, in fields and in text', async () => {
  const text = (baseFiles()[round] as string)
    .replace('Everybody says a name', 'The chairman says a name')
    .replace('Stand in a circle.', 'The chairman stands. Then the chairman sits.');
  const { diagnostics } = await prose({ [round]: text });
  const lines = text.split('\n');
  expect(diagnostics.map((d) => [d.rule, lines[d.line - 1]!.slice(d.column - 1, d.column + 7)])).toEqual([
    ['prose-inclusive', 'chairman'],
    ['prose-inclusive', 'chairman'],
    ['prose-inclusive', 'chairman'],
  ]);
  expect(diagnostics[0]!.message).toMatch(/^Found `chairman`, expected perhaps `.*`\.$/);
});

test('without a source a word is reported at the beginning of its file', async () => {
  const source = memorySource({ ...baseFiles(), ...changed(card, 'Write your name.', 'Ask the chairman.') });
  const { diagnostics } = await checkProse((await loadPlaybook(source)).value);
  expect(diagnostics.map((d) => `${d.file}:${d.line}:${d.column}`)).toEqual([`${card}:1:1`]);
});

test('phrases of one kind side by side are let pass', () => {
  expect(phrasesIn(['Ask him or her.'])).toEqual([]);
  expect(phrasesIn(['Ask him.', 'Wait.', 'Ask her.']).map((f) => f.actual)).toEqual(['him', 'her']);
});

const exceptions = (yaml: string, changes: Files = {}) =>
  prose({ ...changes, 'prose-exceptions.yaml': yaml });

test('an exception lets a word or a text pass', async () => {
  const word = changed(card, 'Write your name.', 'Ask the chairman.');
  const everywhere = '- { rule: prose-inclusive, words: [Chairman], reason: His title. }\n';
  const here = '- { rule: prose-inclusive, ids: [name-card], words: [chairman], reason: His title. }\n';
  expect((await exceptions(everywhere, word)).diagnostics).toEqual([]);
  expect((await exceptions(here, word)).diagnostics).toEqual([]);
  const grade = '- { rule: prose-grade, ids: [name-card], reason: A law is quoted. }\n';
  expect((await exceptions(grade, changed(card, 'Write your name.', hard))).diagnostics).toEqual([]);
});

test('an exception for something else does not', async () => {
  const word = changed(card, 'Write your name.', 'Ask the chairman.');
  const { diagnostics } = await exceptions(
    '- { rule: prose-inclusive, ids: [ties-help], words: [chairman], reason: His title. }\n',
    word,
  );
  expect(diagnostics.map((d) => d.rule)).toEqual(['prose-exception', 'prose-inclusive']);
});

test('exceptions that nothing needs are reported at their line', async () => {
  const { diagnostics } = await exceptions(
    '- rule: prose-grade\n  ids: [name-card, name-crad]\n  reason: Why.\n- rule: prose-inclusive\n  words: [chairman]\n  reason: Why.\n',
  );
  expect(diagnostics.map(say)).toEqual([
    'prose-exceptions.yaml:2:9 prose-exception Found an exception for `name-card`, where `prose-grade` finds nothing to except.',
    'prose-exceptions.yaml:2:20 prose-exception Found an exception for `name-crad`, which is no resource; did you mean `name-card`?',
    'prose-exceptions.yaml:5:11 prose-exception Found an exception for the word `chairman`, which `prose-inclusive` does not find.',
  ]);
});

test('a mistake in the file of exceptions is reported like any other', async () => {
  const { diagnostics } = await exceptions('- { rule: prose-grade, words: [chairman], reason: Why. }\n');
  expect(diagnostics.map((d) => [d.file, d.rule])).toEqual([['prose-exceptions.yaml', 'field-value']]);
});

test('the table has the median and the hardest text of each kind', () => {
  const level = (id: string, grade: number | null): Level => ({
    id,
    kind: 'insight',
    readers: 'facilitator',
    grade,
    words: 80,
  });
  const lines = formatLevels([
    level('a', 4),
    level('b', 9.5),
    level('c', 5),
    level('d', 6),
    level('e', null),
  ]).split('\n');
  expect(lines[2]!.split(/\s+/)).toEqual(['insight', 'facilitator', '9', '4', '1', '5.5', '9.5', 'b']);
});
