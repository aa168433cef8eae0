import { beforeAll, expect, test } from 'vitest';
import {
  allResources,
  composePacket,
  customize,
  type Playbook,
  type Recipe,
  renderPage,
} from '../../src/index.js';
import { readRecipe } from '../../src/load.js';
import { loadTwoSteps } from '../support/two-steps.js';

let playbook: Playbook;
beforeAll(async () => {
  playbook = (await loadTwoSteps()).value;
});

const bad: [what: string, recipe: unknown, rule: string, message: RegExp][] = [
  ['an audience', { audience: 'K-12' }, 'audience-unknown', /`K-12`.*did you mean `k12`\?/],
  ['one of several', { audience: ['k12', 'colege'] }, 'audience-unknown', /did you mean `college`\?/],
  ['an edition', { edition: 'participants' }, 'field-value', /did you mean `participant`\?/],
  ['a step', { steps: ['fist'] }, 'relation-unknown', /`fist` in `steps`.*did you mean `first`\?/],
  ['an activity as a step', { steps: ['long-walk'] }, 'relation-unknown', /which is no step/],
  ['an id to include', { include: ['longwalk'] }, 'relation-unknown', /did you mean `long-walk`\?/],
  ['an id to exclude', { exclude: ['mpa', 'map'] }, 'relation-unknown', /`mpa` in `exclude`/],
  ['a handout to order', { order: ['map'] }, 'relation-unknown', /`map` in `order`, which is no activity/],
  ['a term', { vocabulary: { lerner: ['a', 'b'] } }, 'variable-unknown', /did you mean `learner`\?/],
  [
    'a word without plural',
    { vocabulary: { learner: ['a'] } },
    'field-value',
    /two words: `\[singular, plural\]`/,
  ],
  ['a field', { selct: {} }, 'field-unknown', /`selct`; did you mean `select`\?/],
  ['a field of select', { select: { maxMinute: 5 } }, 'field-unknown', /did you mean `maxMinutes`\?/],
  ['a kind', { select: { kinds: ['activities'] } }, 'field-value', /did you mean `activity`\?/],
  [
    'text for minutes',
    { select: { maxMinutes: '20' } },
    'field-type',
    /`20` for `select.maxMinutes`, expected a number/,
  ],
  [
    'minutes the wrong way round',
    { select: { minMinutes: 9, maxMinutes: 5 } },
    'recipe-value',
    /9 above.* 5/,
  ],
  ['an id twice', { order: ['long-walk', 'long-walk'] }, 'recipe-value', /twice in `order`/],
  ['an empty list of steps', { steps: [] }, 'field-missing', /empty `steps`/],
  ['a colour', { brand: { primary: 'red' } }, 'field-value', /`#rrggbb`/],
  ['an address', { organization: { url: 'javascript:alert(1)' } }, 'field-value', /starts with `https:\/\/`/],
  ['a logo that is only named', { organization: { logo: 'logo.png' } }, 'recipe-needs', /`data:` address/],
  ['overlays that are not handed over', { overlays: ['ours'] }, 'recipe-needs', /1 overlays.* 0 were/],
  ['a list', ['k12'], 'field-type', /for `the file`, expected fields/],
];

test.each(bad)('a mistake in a recipe shows nothing: %s', (_what, recipe, rule, message) => {
  const { value, diagnostics } = customize(playbook, recipe as Recipe);
  expect(diagnostics.map((d) => [d.rule, d.severity, d.file])).toEqual([[rule, 'error', 'recipe']]);
  expect(diagnostics[0]!.message).toMatch(message);
  expect(allResources(value.playbook)).toEqual([]);
  expect(value.playbook.body).toEqual({ intro: [], sections: [] });
  expect(value.report.removed).toEqual([]);
});

test('a playbook of which nothing is left can still be composed', () => {
  const { value, diagnostics } = customize(playbook, { exclude: ['first', 'second'] });
  expect(diagnostics).toEqual([]);
  expect(allResources(value.playbook)).toEqual([]);
  expect(renderPage(composePacket(value))).not.toMatch(/Long walk|Greeting round/);
});

test('faults in a file are at their line and column', () => {
  const text = 'audience: k12\nselect:\n  maxMinutes: 20\ninclude:\n  - long-walk\n  - shortwalk\n';
  const { value, diagnostics } = readRecipe('our.yaml', new TextEncoder().encode(text));
  expect(diagnostics).toEqual([]);
  const found = customize(playbook, value!.recipe, { file: 'our.yaml', locate: value!.locate }).diagnostics;
  expect(found.map((d) => [d.rule, d.file, d.line, d.column])).toEqual([
    ['relation-unknown', 'our.yaml', 6, 5],
  ]);
});

test('all mistakes come back in one run, in order', () => {
  const recipe = { audience: 'k13', steps: ['fist'], vocabulary: { lerner: ['a', 'b'] } } as Recipe;
  const rules = customize(playbook, recipe).diagnostics.map((d) => d.rule);
  expect(rules).toEqual(['audience-unknown', 'relation-unknown', 'variable-unknown']);
});
