import { expect } from 'vitest';
import type { Input } from './input.js';

/** An input that once failed, brought down to what made it fail. */
export interface Case {
  name: string;
  target: string;
  input: Input;
  /** The causes of an open fault. Whoever mends it takes this line away: then the case is a test like any other. */
  open?: RegExp;
  /** Only that it ends in time is of interest, which needs a watchdog: the nightly run looks. */
  slow?: true;
}

const activity = 'steps/first/activities/greeting-round.md';
const handout = 'steps/first/handouts/name-card.md';
const sheet = (more: string, body = 'Hello.') =>
  `---\ntitle: My name card\nsummary: A card.\nform: write\nfor: learner\n${more}---\n\n${body}\n`;
const reference = (more: object) =>
  JSON.stringify([
    { id: 'doe-2020', type: 'book', title: 'Ties', issued: { 'date-parts': [[2020]] }, ...more },
  ]);
const saved = (draft: unknown) => JSON.stringify({ format: 1, window: 'a', revision: 3, draft });

const nothing = { label: '', summary: '', attribution: '', only: '', nameLine: [], facts: [], sections: [] };
const entry = { id: 'a', kind: 'handout', title: 'A', ...nothing };

/** The packet of one handout that holds one node. */
const packetOf = (node: object): Input => ({
  subject: 'resource',
  'packet.json': JSON.stringify({
    language: 'en',
    strings: {},
    layout: { lineHeight: 9 },
    parts: [
      {
        type: 'entries',
        id: 'a',
        title: 'A',
        entries: [{ ...entry, intro: [node] }],
      },
    ],
  }),
});

/** All cases there are, in the order of the targets. Open causes are passed over by the seeded run, and by nothing else. */
export const cases: readonly Case[] = [
  {
    name: 'a list that holds itself',
    target: 'loader',
    input: { [handout]: sheet('tags: [&a [*a]]\n') },
  },
  {
    name: 'fields that hold themselves',
    target: 'loader',
    input: { [handout]: sheet('attribution: &a { a: *a }\n') },
  },
  {
    name: 'an overlay with a list that holds itself',
    target: 'overlays',
    input: { 'overlay.yaml': 'name: &a [*a]\n' },
  },
  {
    name: 'a recipe with a list that holds itself',
    target: 'recipes',
    input: { 'recipe.yaml': 'title: &a [*a]\n' },
  },
  {
    name: 'a value with a `toString` of its own where one of a few words is expected',
    target: 'recipes',
    input: { 'recipe.yaml': '{"select":{"kinds":[{"toString":"a"}]}}' },
  },
  {
    name: 'a link with a value that has a `toString` of its own',
    target: 'links',
    input: { 'packed.json': '{"edition":{"toString":"a"}}' },
  },
  {
    name: 'an author whose names are no text',
    target: 'loader',
    input: { 'references.json': reference({ author: [{ family: 1, given: { a: 1 } }] }) },
  },
  {
    name: 'an author that is a text',
    target: 'loader',
    input: { 'references.json': reference({ author: ['Lee, Ana'] }) },
  },
  {
    name: 'a title with signs that replacements know',
    target: 'loader',
    input: { 'references.json': reference({ title: 'Ties $& more' }) },
  },
  {
    name: 'a control character in a text',
    target: 'loader',
    input: { [handout]: sheet('', 'Stop when \u000bay.') },
  },
  {
    name: 'a control character in a recipe',
    target: 'recipes',
    input: { 'recipe.yaml': '{"organization":{"contact":"a\\b"}}' },
  },
  {
    name: 'a character that is none in a recipe',
    target: 'recipes',
    input: { 'recipe.yaml': '{"date":"\\uffffFall"}' },
  },
  {
    name: 'half a character in saved work',
    target: 'studio',
    input: { 'saved.json': saved({ recipe: { date: 'Fall \ud800' } }) },
  },
  {
    name: 'a packet with a text that is no text',
    target: 'packets',
    input: packetOf({ type: 'text', value: { a: 1 } }),
  },
  {
    name: 'saved work without a recipe',
    target: 'studio',
    input: { 'saved.json': saved({}) },
  },
  {
    name: 'saved work that is a text',
    target: 'studio',
    input: { 'saved.json': saved('a') },
  },
  {
    name: 'saved work with a text for a list',
    target: 'studio',
    input: { 'saved.json': saved({ recipe: { steps: 'first' } }) },
  },
  {
    name: 'saved work with fields for a list',
    target: 'studio',
    input: { 'saved.json': saved({ recipe: { sessions: { a: 1 } } }) },
  },
  {
    name: 'a message with a control character',
    target: 'loader',
    input: { [activity]: '---\ntitle: A\n"\\u001b[2J": a\n---\n' },
  },
  {
    name: 'a tag of 9,000 signs, which the message quotes',
    target: 'loader',
    input: { 'recipes/short.yaml': `title: ${'!'.repeat(9_000)}\n` },
  },
  {
    name: 'a variable of 9,000 letters, which the message quotes',
    target: 'loader',
    input: { [handout]: sheet('', `Hello {{${'a'.repeat(9_000)}}}.`) },
  },
  {
    name: 'fields behind a first line with a blank, of which the last has a control character',
    target: 'loader',
    input: { 'steps/first/strategies/greet-first.md': '--- \nal: \ufffe\n---' },
  },
  {
    name: 'a key that YAML reads as a number',
    target: 'loader',
    input: { 'recipes/short.yaml': '.nan:' },
  },
  {
    name: '60,000 line ends inside a list',
    target: 'loader',
    input: { [handout]: sheet(`tags: [a${'\n'.repeat(60_000)}]\n`) },
    slow: true,
  },
  {
    name: '6,000 unknown fields in a recipe',
    target: 'recipes',
    input: {
      'recipe.yaml': JSON.stringify(
        Object.fromEntries(Array.from({ length: 6_000 }, (_, i) => [`k${i}`, i])),
      ),
    },
    slow: true,
  },
  {
    name: '6,000 wrong notes in a recipe',
    target: 'recipes',
    input: {
      'recipe.yaml': JSON.stringify({
        notes: Array(6_000).fill({ at: 'greeting-round', place: { '-1': 'before' }, text: 'Room 12.' }),
      }),
    },
    slow: true,
  },
  {
    name: '800,000 commas in a recipe',
    target: 'recipes',
    input: { 'recipe.yaml': `include: [${','.repeat(800_000)}]` },
    slow: true,
  },
  {
    name: '3,000,000 empty lines in a recipe',
    target: 'recipes',
    input: { 'recipe.yaml': `title: a${'\n'.repeat(3_000_000)}` },
    slow: true,
  },
  {
    name: 'a packet with a timeline of 5,000,000 points',
    target: 'packets',
    input: packetOf({
      type: 'element',
      tagName: 'pb-timeline',
      properties: { start: 'Now', end: 'Then', points: 5_000_000 },
      children: [],
    }),
    slow: true,
  },
];

/** The case whose fault is open and explains a failure; undefined when the failure is news. */
export const openCase = (cause: string): Case | undefined => cases.find((c) => c.open?.test(cause));

/** A case holds; one that is open still fails as it is known to, so that whoever mends it hears of it. */
export function expectCause(cause: string | undefined, open: RegExp | undefined): void {
  if (open) expect(cause ?? 'It holds: take its line `open` away in test/fuzz/cases.ts.').toMatch(open);
  else expect(cause).toBeUndefined();
}
