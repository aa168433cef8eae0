import { describe, expect, test } from 'vitest';
import {
  composePacket,
  composeResource,
  customize,
  formatReport,
  type Packet,
  type Recipe,
  renderFragment,
} from '../../src/index.js';
import { renderMarkdown } from '../../src/markdown.js';
import { loadBase } from '../support/base.js';
import { card, loadCard, tailorBase } from '../support/pages.js';

const puzzle = card('Who greets first?\n\n## Clues\n\nThe baker.\n\n## Answers\n\nIt is the {{learner}}.');
const compose = async (recipe: Recipe = {}) => composePacket(await tailorBase(recipe, puzzle));

const partOf = (packet: Packet, id: string) => JSON.stringify(packet.parts.find((p) => p.id === id) ?? '');

describe('answers', () => {
  test('stand in a part of their own at the end of the facilitator edition, by handout, and on no sheet', async () => {
    const packet = await compose({ audience: 'k12' });
    expect(partOf(packet, 'handouts')).not.toContain('It is the');
    expect(packet.parts.find((p) => p.id === 'answers')).toMatchObject({
      title: 'Answers',
      sections: [{ title: 'Worksheet 1.1 · My name card', children: [{ tagName: 'p' }] }],
    });
    expect(renderMarkdown(packet)).toContain(
      '## Answers\n\n### Worksheet 1.1 · My name card\n\nIt is the student.',
    );
    const ids = packet.parts.map((p) => p.id);
    expect(ids.indexOf('answers')).toBeGreaterThan(ids.indexOf('plan'));
  });

  test('are in no copy for participants', async () => {
    expect(JSON.stringify(await compose({ edition: 'participant' }))).not.toContain('It is the');
  });

  test('go where their handouts go', async () => {
    expect(partOf(await compose({ parts: ['steps'] }), 'answers')).toBe('""');
    expect(partOf(await compose({ parts: ['handouts'] }), 'answers')).toContain('It is the');
    const hidden = await tailorBase({ hide: [{ at: 'name-card', section: 'Answers' }] }, puzzle);
    expect(composePacket(hidden).parts.map((p) => p.id)).not.toContain('answers');
  });

  test('of one handout, or of those of one activity, stand after it, apart from the sheet', async () => {
    const { value: playbook } = await loadBase(puzzle);
    const { value: tailored } = customize(playbook, {});
    for (const id of ['name-card', 'greeting-round']) {
      const entries = composeResource(tailored, id).parts.flatMap((p) =>
        p.type === 'entries' ? p.entries : [],
      );
      expect(entries.at(-1)).toMatchObject({ id: 'name-card-answers', label: 'Answers', writable: false });
      expect(JSON.stringify(entries.slice(0, -1))).not.toContain('It is the');
    }
    expect(renderFragment(tailored.playbook.handouts[0]!, { tailored })).toContain('It is the student.');
    const { value: copy } = customize(playbook, { edition: 'participant' });
    expect(renderFragment(copy.playbook.handouts[0]!, { tailored: copy })).not.toContain('It is the');
  });

  test('get no note that belongs on the sheet, and the report knows who reads them', async () => {
    const recipe: Recipe = { notes: [{ at: 'name-card', text: 'Bring pens.' }] };
    const packet = composePacket(await tailorBase(recipe, puzzle));
    expect(partOf(packet, 'handouts')).toContain('Bring pens.');
    expect(partOf(packet, 'answers')).not.toContain('Bring pens.');
    const notes = [{ at: 'name-card', section: 'Answers', text: 'See page 2.' }];
    expect(formatReport(await tailorBase({ edition: 'participant', notes }, puzzle))).toContain(
      'only facilitators’ copies have the section',
    );
  });
});

describe('answers that are not marked are found', () => {
  const found = async (text: string, fields = {}) =>
    (await loadCard(card(text, fields))).found.map((d) => `${d.rule}:${d.line}`);

  test.each([
    ['a heading', 'Guess.\n\n## Answer key\n\nA.', ['answers-unmarked:10']],
    ['a heading with more', 'Guess.\n\n## Answers, for you\n\nA.', ['answers-unmarked:10']],
    [
      'bold words, wherever they stand',
      'Guess.\n\n:::facilitator\n**Solution.** A.\n:::',
      ['answers-unmarked:11'],
    ],
    ['words before a colon', 'Guess.\n\nAnswers: A, B.', ['answers-unmarked:10']],
    ['the marked section is none', 'Guess.\n\n## Answers\n\n**Answers:** A.', []],
    [
      'a place to write answers is none',
      'Guess.\n\n## Answers\n\nA.\n\n## The answer\n\n::lines{count=2}',
      [],
    ],
    ['a sentence about them is none', 'Answers come by mail.\n\n## Answer each question\n\nB.', []],
  ])('%s', async (_what, text, rules) => {
    expect(await found(text)).toEqual(rules);
  });

  test('a sheet for facilitators may say them', async () => {
    expect(await found('Guess.\n\n## Solutions\n\nA.', { for: 'facilitator' })).toEqual([]);
  });
});

test('a sheet whose text wants no name has no line for one', async () => {
  const found = async (text: string, nameLine: boolean) =>
    (await loadCard(card(text, { nameLine }))).found.map((d) => [d.rule, d.message]);
  const fault = [['name-line', 'Found a line for a name above “leave your name off”.']];
  expect(await found('Please leave your name off.', true)).toEqual(fault);
  expect(await found('Please leave your name off.', false)).toEqual([]);
  expect(await found('No last names. Hand it in.', true)).toEqual([]);
});

test('a sheet begins with a line for a name only where it says so', async () => {
  const lineOf = async (fields: object) => {
    const packet = composePacket(await tailorBase({}, card('Write.', fields as Record<string, unknown>)));
    return packet.parts.flatMap((p) => (p.type === 'handouts' ? p.entries.map((e) => e.nameLine) : []));
  };
  expect(await lineOf({})).toEqual([[]]);
  expect(await lineOf({ nameLine: true })).toEqual([['Name', 'Date']]);
});
