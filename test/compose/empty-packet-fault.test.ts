import { beforeAll, expect, test } from 'vitest';
import { composePacket, customize, emptyPacketFault, type Playbook, type Recipe } from '../../src/index.js';
import { loadBase } from '../support/base.js';

let playbook: Playbook;
beforeAll(async () => {
  playbook = (await loadBase()).value;
});

const whyNothing = (recipe: Recipe) => {
  const { value } = customize(playbook, recipe);
  return emptyPacketFault(composePacket(value), value);
};

test.each<[string, Recipe]>([
  ['the whole playbook', {}],
  ['the pages of the steps', { select: { kinds: ['step'] } }],
  ['the first page', { parts: ['how-to-use'] }],
  ['a sign-in sheet', { parts: ['sign-in'], select: { kinds: ['activity'] } }],
  ['the plan', { parts: ['plan'] }],
  ['run sheets', { sessions: [['greeting-round']], parts: ['agenda'] }],
])('%s is something to print', (_, recipe) => {
  expect(whyNothing(recipe)).toBeUndefined();
});

test('a selection that leaves only the pages of steps is named with what it leaves out', () => {
  const recipe: Recipe = { select: { kinds: ['activity', 'handout'], maxMinutes: 5 } };
  expect(whyNothing(recipe)).toMatch(
    /^Nothing is left to print: `select` leaves out \d+ \(`greeting-round`: 15 minutes is more than 5\)\. Change one of these\.$/,
  );
});

test('so is what leaves out a session', () => {
  const recipe: Recipe = {
    sessions: [['greeting-round']],
    exclude: ['greeting-round'],
    select: { kinds: ['activity', 'handout'] },
  };
  expect(whyNothing(recipe)).toContain('`exclude` leaves out 1 (`greeting-round`: the recipe excludes it)');
});

test('and parts that have nothing in them', () => {
  expect(whyNothing({ parts: ['handouts', 'contents'], exclude: ['name-card'] })).toBe(
    'Nothing is left to print: `parts` asks for `handouts`, `contents`, and what the recipe keeps has none of it. Ask for other parts, or leave `parts` out.',
  );
});
