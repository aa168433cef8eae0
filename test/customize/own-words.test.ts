import { describe, expect, test } from 'vitest';
import {
  composePacket,
  customizeResource,
  fillWords,
  formatReport,
  labelOf,
  type Recipe,
  toLinkedData,
} from '../../src/index.js';
import { renderMarkdown } from '../../src/markdown.js';
import { baseFiles, loadBase } from '../support/base.js';
import { activity, card, page, tailorBase } from '../support/pages.js';

// A recipe's own word takes the place of the usual one, “student”, wherever the content has a variable or a name; for the rest
// there is the report.

const scholar: Recipe = { audience: 'k12', vocabulary: { learner: ['scholar', 'scholars'] } };

/** What stays in the handout of the small playbook, with this text. */
const staying = async (text: string, recipe: Recipe = scholar, fields = {}) =>
  (await tailorBase(recipe, card(text, fields))).report.staying.filter((s) => s.from === 'name-card');

describe('usual words that stay', () => {
  test('each place once, with how often and where', async () => {
    const text = 'Every {{learner}} waves.\n\n## In a study\n\nMost students came.\n\nOne student did not.';
    expect(await staying(text)).toEqual([
      {
        term: 'learner',
        word: 'student',
        own: 'scholars',
        from: 'name-card',
        section: 'In a study',
        count: 2,
        excerpt: 'Most students came.',
      },
    ]);
  });

  test('a field says its name, and a long text is cut between words', async () => {
    const fields = {
      summary: 'A card for a wall on which one of the students of this place can draw whatever they like.',
    };
    expect(await staying('Draw.', scholar, fields)).toMatchObject([
      {
        from: 'name-card',
        field: 'summary',
        excerpt: '…a wall on which one of the students of this place can draw…',
      },
    ]);
  });

  test.each<[string, string, Recipe, string[]]>([
    ['the general word is usual too', 'Learners', scholar, ['learner']],
    [
      'that of another audience is not',
      'An instructor',
      { ...scholar, vocabulary: { educator: ['coach', 'coaches'] } },
      [],
    ],
    [
      'in the general edition all are',
      'An instructor',
      { vocabulary: { educator: ['coach', 'coaches'] } },
      ['instructor'],
    ],
    ['not inside another word', 'Studentship', scholar, []],
    [
      'not inside the own one',
      'Student guides',
      { ...scholar, vocabulary: { learner: ['student guide', 'student guides'] } },
      [],
    ],
    ['what a block says', '::lines{count=1 label="A student I know"}', scholar, ['student']],
    ['without words of its own nothing is', 'Students', { audience: 'k12' }, []],
    [
      'an own word that is the usual one',
      'Students',
      { ...scholar, vocabulary: { learner: ['student', 'students'] } },
      [],
    ],
    [
      'signs in a word are no pattern',
      'Students (all)',
      { ...scholar, vocabulary: { learner: ['(a+)+', '[b'] } },
      ['student'],
    ],
  ])('%s', async (_what, text, recipe, words) => {
    expect((await staying(text, recipe)).map((s) => s.word)).toEqual(words);
  });

  test('what the recipe says itself is not among them', async () => {
    const recipe = {
      ...scholar,
      title: 'Our students',
      subtitle: 'Students',
      titles: { 'name-card': 'For students' },
      notes: [{ at: 'name-card', text: 'Students bring pens.' }],
    };
    const { report } = await tailorBase(recipe, card('Draw.'));
    expect(report.staying.map((s) => s.from)).toEqual(['ask-who-greets']);
  });

  test('the report of one resource tells of that one', async () => {
    const { value: playbook } = await loadBase(card('A student.'));
    const { value } = customizeResource(playbook, 'name-card', scholar);
    expect(formatReport(value)).toContain(
      'Usual words that stay (1)\n  usual word “student” stays in name-card: A student.\n',
    );
  });
});

test('what names people in facts, lists and labels is the recipe’s word, or that of its audience; without either it is that of the templates', async () => {
  const changes = {
    'steps/first/activities/greeting-round.md': activity({
      title: 'A greeting round',
      duration: 10,
      participants: ['learners', 'staff'],
    }),
  };
  const printed = async (recipe: Recipe) => renderMarkdown(composePacket(await tailorBase(recipe, changes)));
  expect(await printed(scholar)).toContain('**Who takes part:** scholars, staff');
  expect(await printed({ audience: 'k12' })).toContain('**Who takes part:** students, staff');
  expect(await printed({})).toContain('**Who takes part:** learners, staff');
  const { playbook } = await tailorBase(scholar);
  expect(labelOf(playbook, 'participants', ['learners', 'families'])).toBe('scholars, families');
});

test('names that have no variables get the word too: steps, title and subtitle, in every place that shows them', async () => {
  const named = page(
    {
      title: 'See a student’s friends',
      summary: 'Begin.',
      goal: 'Begin.',
      dimensions: ['quantity'],
    },
    '## Why it matters\n\nA.\n\n## What good looks like\n\nB.\n\n## Where to start\n\nC.',
  );
  const changes = { 'steps/first/step.md': named };
  const recipe: Recipe = { audience: 'college', vocabulary: { learner: ['apprentice', 'apprentices'] } };
  const tailored = await tailorBase(recipe, changes);
  expect(tailored.playbook.steps[0]!.title).toBe('See an apprentice’s friends');
  expect(JSON.stringify(toLinkedData(tailored))).toContain('See an apprentice’s friends');
  const { value: playbook } = await loadBase(changes);
  expect(fillWords(playbook.steps, playbook, recipe)[0]!.title).toBe('See an apprentice’s friends');
});

test('a step’s title speaks of people as its audience does; the general edition has it as it is written', async () => {
  const named = page(
    { title: 'See the students’ network', summary: 'Begin.', goal: 'Begin.', dimensions: ['quantity'] },
    '## Why it matters\n\nA.\n\n## What good looks like\n\nB.\n\n## Where to start\n\nC.',
  );
  const { 'audiences.yaml': audiences } = baseFiles();
  const changes = {
    'steps/first/step.md': named,
    'audiences.yaml': String(audiences).replace(
      /(college:[\s\S]*)\[student, students\]/,
      '$1[young person, young people]',
    ),
  };
  const titleFor = async (recipe: Recipe) => {
    const { value: playbook } = await loadBase(changes);
    return fillWords(playbook.steps, playbook, recipe)[0]!.title;
  };
  expect(await titleFor({ audience: 'college' })).toBe('See the young people’s network');
  expect(await titleFor({ audience: 'k12' })).toBe('See the students’ network');
  expect(await titleFor({})).toBe('See the students’ network');
  expect(await titleFor({ audience: ['k12', 'college'] })).toBe('See the students’ network');
});
