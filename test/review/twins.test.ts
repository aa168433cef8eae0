import { beforeAll, describe, expect, test } from 'vitest';
import type { Playbook } from '../../src/index.js';
import { readerOf } from '../../src/review/reader.js';
import { formatTwins, similarPairs, type TwinGroup, twinScores, twins } from '../../src/review.js';
import { paragraphsOf } from '../../src/schema/paragraphs.js';
import { loadBase } from '../support/base.js';
import { loadContent } from '../support/content.js';

describe('the content that ships', () => {
  let playbook: Playbook;
  beforeAll(async () => {
    playbook = (await loadContent()).value;
  });

  test('has no twins', () => {
    const groups = twins(playbook);
    expect(playbook.activities.length).toBeGreaterThan(0);
    for (const [group, pairs] of Object.entries(groups))
      expect(
        pairs.filter((p) => p.score >= twinScores[group as TwinGroup]),
        group,
      ).toEqual([]);
  });

  test('an activity with other nouns is a twin', () => {
    const reader = readerOf(playbook);
    const scores = playbook.activities.map((activity) => {
      const text = paragraphsOf(reader.text(activity, 'all'), 'everything').join('\n');
      return similarPairs([
        { id: 'one', text },
        { id: 'other', text: swapNouns(text, 20) },
      ])[0]!.score;
    });
    expect(Math.min(...scores)).toBeGreaterThan(4 * twinScores.activities);
  });
});

/** A text with another word for each of its most frequent words of five letters or more: nouns, mostly. */
function swapNouns(text: string, how: number): string {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}{5,}/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const frequent = [...counts].sort((a, b) => b[1] - a[1]).slice(0, how);
  const swapped = new Set(frequent.map(([word]) => word));
  return text.replace(/\p{L}+/gu, (word) => (swapped.has(word.toLowerCase()) ? `other${word}` : word));
}

const sentence = 'We greet each other by name and we ask one small question';

test('the score is the part of the shorter text that the longer one has', () => {
  const longer = `${sentence}.\nThen everybody sits down at the big round table near the door`;
  expect(
    similarPairs([
      { id: 'short', text: sentence },
      { id: 'long', text: longer },
    ]),
  ).toEqual([{ a: 'short', b: 'long', score: 1, shared: 8, run: 'we greet each other by' }]);
});

test('minutes, numbers and the names of school levels make nobody alike', () => {
  const pairs = similarPairs([
    { id: 'one', text: 'Open (5 min). Middle and high school: stand in a circle' },
    { id: 'other', text: 'Close (10 min). Middle and high school: sit on the floor' },
  ]);
  expect(pairs).toEqual([]);
});

test('runs do not reach from one paragraph into the next', () => {
  const pairs = similarPairs([
    { id: 'one', text: 'we greet each\nother by name' },
    { id: 'other', text: 'we greet each other by name' },
  ]);
  expect(pairs).toEqual([]);
});

test('variables are filled before texts are compared', async () => {
  const activity = (text: string) =>
    `---\ntitle: A second round\nsummary: Everybody says a name.\nduration: 15\nprep: 5\ngroupSize: [4, 30]\ngrouping: [whole-group]\nsetting: [in-person]\ngradeBands: [middle]\ndevices: none\nobjectives: [Name five people.]\nparticipants: [staff]\n---\n\n## Purpose\n\n${text}\n\n## Prepare\n\nChairs.\n\n## Run it\n\n1. **Open** (15 min). Now.\n\n## Debrief\n\n- Why?\n\n## Adapt\n\nElsewhere.\n\n## Safeguards\n\nStop.\n`;
  const { value, diagnostics } = await loadBase({
    'steps/first/activities/second-round.md': activity(
      'Here {{learners}} meet other {{learners}} every day.',
    ),
    'steps/first/activities/third-round.md': activity('Here students meet other students every day.'),
  });
  expect(diagnostics).toEqual([]);
  const [first] = twins(value).activities;
  expect(first).toMatchObject({ a: 'second-round', b: 'third-round', score: 1 });
  expect(formatTwins(twins(value), 1)).toContain('1.000');
});

test('no texts, or texts without a run of five words, are no twins', () => {
  expect(similarPairs([])).toEqual([]);
  expect(
    similarPairs([
      { id: 'one', text: 'Stop.' },
      { id: 'other', text: 'Stop.' },
    ]),
  ).toEqual([]);
});
