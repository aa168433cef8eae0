import { expect, test } from 'vitest';
import { changedFiles, planRename } from '../../src/authoring.js';
import { leaveOutGone } from '../../src/edit.js';
import {
  customize,
  customizeOrThrow,
  customizeResource,
  madeWith,
  type Recipe,
  recipeChanges,
} from '../../src/index.js';
import {
  loadOverlay,
  loadPlaybook,
  memorySource,
  pinOverlay,
  readRecipe,
  readRoster,
} from '../../src/load.js';
import { baseFiles, type Files } from '../support/base.js';

const round = 'steps/first/activities/greeting-round.md';
const base = baseFiles() as Record<string, string>;

/** The files of a source after a plan. */
async function done(
  files: Files,
  changes: Parameters<typeof changedFiles>[1],
): Promise<Record<string, string>> {
  const changed = await changedFiles(memorySource(files), changes);
  const kept = Object.entries(files).filter(([path]) => !changed.without.has(path));
  return Object.fromEntries(
    [...kept, ...Object.entries(changed.files)].map(([path, text]) => [
      path,
      typeof text === 'string' ? text : new TextDecoder().decode(text),
    ]),
  );
}

const linking: Record<string, string> = {
  ...base,
  [round]: base[round]!.replace('handouts: [name-card]\n', 'handouts: ["name-card"] # the card\n').replace(
    'Anybody may pass.',
    'Anybody may pass, without [name-card](id:name-card), see [it][card]. Not `id:name-card`.\n\n[card]: id:name-card\n\n<!-- id:name-card -->',
  ),
  'steps/first/strategies/greet-first.md': base['steps/first/strategies/greet-first.md']!.replace(
    /^---\n/,
    '---\nrelated: { pairs-with: [name-card] }\ntags: [name-card]\n',
  ),
  'playbook.md': `${base['playbook.md']!.trimEnd()}\n\nBegin with [the card](id:name-card).\n`,
  'prose-exceptions.yaml': '- rule: prose-grade\n  ids: [name-card]\n  reason: It is short.\n',
  'recipes/mine.yaml':
    '# ours\ninclude: [ name-card ]\ntitles: { name-card: Our card }\nnotes: [{ at: name-card, text: "Use name-card." }]\n',
};

test('a new id stands wherever the old one did, and the words, tags, code and comments stay', async () => {
  const plan = await planRename(memorySource(linking), 'name-card', 'my-card');
  expect(plan.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  expect(plan.moves).toEqual([
    { from: 'steps/first/handouts/name-card.md', to: 'steps/first/handouts/my-card.md' },
  ]);
  const files = await done(linking, plan);
  expect(files['steps/first/handouts/name-card.md']).toBeUndefined();
  expect(files['steps/first/handouts/my-card.md']).toBe(
    base['steps/first/handouts/name-card.md']!.replace(
      'for: learner\n',
      'for: learner\nformerly: [name-card]\n',
    ),
  );
  expect(files[round]).toContain('per: person, handouts: [my-card] }');
  expect(files[round]).toContain('handouts: ["my-card"] # the card\n');
  expect(files[round]).toContain(
    '[name-card](id:my-card), see [it][card]. Not `id:name-card`.\n\n[card]: id:my-card',
  );
  expect(files[round]).toContain('<!-- id:name-card -->');
  expect(files['steps/first/strategies/greet-first.md']).toContain(
    'pairs-with: [my-card] }\ntags: [name-card]\n',
  );
  expect(files['playbook.md']).toContain('[the card](id:my-card)');
  expect(files['prose-exceptions.yaml']).toContain('ids: [my-card]');
  expect(files['recipes/mine.yaml']).toBe(
    '# ours\ninclude: [ my-card ]\ntitles: { my-card: Our card }\nnotes: [{ at: my-card, text: "Use name-card." }]\n',
  );
  expect((await loadPlaybook(memorySource(files))).diagnostics).toEqual([]);
});

test('a step takes its whole folder along, and a file keeps the line ends and the mark it has', async () => {
  const page = `\ufeff${base['steps/first/step.md']!.replaceAll('\n', '\r\n')}`;
  const windows = { ...base, 'steps/first/step.md': page, 'steps/first/notes/_draft.md': 'Mine.' };
  const plan = await planRename(memorySource(windows), 'first', 'begin');
  const files = await done(windows, plan);
  expect(Object.keys(files).filter((path) => path.startsWith('steps/first/'))).toEqual([]);
  expect(files['steps/begin/notes/_draft.md']).toBe('Mine.');
  expect(files['steps/begin/step.md']).toContain('\r\nformerly: [first]\r\n---\r\n');
  expect(files['playbook.md']).toMatch(/steps: \[begin\]/);
  const { value, diagnostics } = await loadPlaybook(memorySource(files));
  expect(diagnostics).toEqual([]);
  expect(value.activities[0]).toMatchObject({ id: 'greeting-round', step: 'begin' });
});

test('back again is as before, but for the id between', async () => {
  const there = await done(base, await planRename(memorySource(base), 'name-card', 'my-card'));
  const back = await done(there, await planRename(memorySource(there), 'my-card', 'name-card'));
  const card = 'steps/first/handouts/name-card.md';
  expect(back).toEqual({
    ...base,
    [card]: base[card]!.replace('for: learner\n', 'for: learner\nformerly: [my-card]\n'),
  });
});

test('recipes, overlays with their pins, translations and rosters are changed along', async () => {
  const { value: before } = await loadPlaybook(memorySource(linking));
  const overlay = {
    'overlay.yaml':
      'name: Ours\nactions:\n  - append: greeting-round\n    section: Safeguards\n    text: Ask for [the card](id:name-card).\n  - { remove: name-card }\n',
    'steps/first/handouts/name-card.md': base['steps/first/handouts/name-card.md']!.replace(
      'form: write\n',
      'replaces: name-card\nform: write\n',
    ),
  };
  const pinned = { ...overlay, ...(await pinOverlay(memorySource(overlay), before)).value.files };
  const recipe = { include: ['name-card'], made: madeWith(before, {}) };
  const others = [
    pinned,
    base,
    {
      'plan.json': JSON.stringify(recipe, null, 2),
      'schools.csv':
        'file;exclude;titles.name-card;#name-card\nwest;name-card;Our name-card;x\nname-card;"count-names, name-card";;\n',
    },
  ] as const;
  const plan = await planRename(memorySource(linking), 'name-card', 'my-card', {
    also: others.map((files) => memorySource(files)),
  });
  expect(plan.also).toHaveLength(3);
  const [ours, translated, loose] = await Promise.all(others.map((files, i) => done(files, plan.also[i]!)));
  const { value: after } = await loadPlaybook(memorySource(await done(linking, plan)));

  const loaded = await loadOverlay(memorySource(ours!), after);
  expect(loaded.diagnostics).toEqual([]);
  expect(customize(after, {}, { overlays: [loaded.value] }).diagnostics).toEqual([]);
  expect(Object.keys(ours!)).toContain('steps/first/handouts/my-card.md');
  expect(ours!['overlay.yaml']).toContain('(id:my-card)');
  expect(Object.keys(translated!)).toContain('steps/first/handouts/my-card.md');

  const made = readRecipe('plan.json', new TextEncoder().encode(loose!['plan.json']!)).value!.recipe;
  expect(made.include).toEqual(['my-card']);
  expect(recipeChanges(after, made)).toBeUndefined();
  const csv = loose!['schools.csv']!;
  expect(csv).toBe(
    'file;exclude;titles.my-card;#name-card\nwest;my-card;Our name-card;x\nname-card;"count-names, my-card";;\n',
  );
  expect((await readRoster('schools.csv', new TextEncoder().encode(csv))).diagnostics).toEqual([]);
});

test('what was saved with the old id still works, and says so', async () => {
  const { value: then } = await loadPlaybook(memorySource(base));
  const saved: Recipe = {
    sessions: [['greeting-round']],
    minutes: { 'greeting-round': 15 },
    notes: [{ at: 'greeting-round', section: 'Prepare', text: 'In hall 2.' }],
    made: madeWith(then, {}),
  };
  const files = await done(base, await planRename(memorySource(base), 'greeting-round', 'hello-round'));
  const { value: now } = await loadPlaybook(memorySource(files));
  const { value, diagnostics } = customize(now, saved);
  expect([...new Set(diagnostics.map((d) => d.rule))]).toEqual(['id-renamed']);
  expect(diagnostics[0]!.message).toMatch(
    /^Found `greeting-round` in `\w+`, which is called `hello-round` now\.$/,
  );
  expect(value.playbook.activities.map((a) => a.id)).toEqual(['hello-round']);
  expect(value.recipe.sessions).toEqual([['hello-round']]);
  // Texts that link to it have changed; the piece itself has not.
  const { changed, gone } = recipeChanges(now, saved)!;
  expect(gone).toEqual([]);
  expect(changed.map((piece) => piece.id)).not.toContain('hello-round');
  expect(leaveOutGone(now, saved)).toMatchObject({ gone: [], recipe: { minutes: { 'hello-round': 15 } } });
  expect(customizeResource(now, 'greeting-round' as string).value.playbook.activities[0]!.id).toBe(
    'hello-round',
  );

  const overlay = { 'overlay.yaml': 'name: Ours\nactions: [{ remove: greeting-round }]\n' };
  const { value: old } = await loadOverlay(memorySource(overlay), now);
  const without = customize(now, {}, { overlays: [old] });
  expect(without.diagnostics.map((d) => d.rule)).toEqual(['id-renamed']);
  expect(without.value.playbook.activities).toEqual([]);
  expect(() => customizeOrThrow(now, { include: ['greeting-square'] } as Recipe)).toThrow();
});

test.each([
  ['name-crad', 'my-card', 'Found no resource `name-crad`; did you mean `name-card`?'],
  ['name-card', 'My Card', 'Found the id `My Card`, expected a slug such as `my-card`.'],
  ['name-card', '???', 'Found the id `???`, expected a slug such as `my-walk`.'],
  ['name-card', 'first', 'Found the id `first`, which `steps/first/step.md` has already.'],
  [
    'name-card',
    'name-card',
    'Found the id `name-card`, which `steps/first/handouts/name-card.md` has already.',
  ],
  ['name-card', 'count-people', 'Found `count-people` in `formerly`, which another resource has.'],
])('`%s` to `%s` changes nothing, and says why', async (from, to, message) => {
  const plan = await planRename(memorySource(base), from, to);
  expect(plan.diagnostics.map((d) => d.message)).toEqual([message]);
  expect(plan).toMatchObject({ edits: [], moves: [], also: [] });
});

test('a playbook with an error changes nothing: what cannot be read cannot be changed', async () => {
  const broken = { ...base, [round]: base[round]!.replace('prep: 5', 'prep 5') };
  const plan = await planRename(memorySource(broken), 'name-card', 'my-card');
  expect(plan.diagnostics.map((d) => d.rule)).toContain('yaml-syntax');
  expect(plan.edits).toEqual([]);
});

test('two resources cannot have had the same id', async () => {
  const both = {
    ...base,
    'steps/first/step.md': base['steps/first/step.md']!.replace(
      /^---\n/,
      '---\nformerly: [count-people, name-card]\n',
    ),
  };
  const { diagnostics } = await loadPlaybook(memorySource(both));
  expect(diagnostics.map((d) => `${d.file}:${d.line} ${d.message}`)).toEqual([
    'steps/first/step.md:2 Found `count-people` in `formerly`, which `steps/first/measures/count-names.md` names too.',
    'steps/first/step.md:2 Found `name-card` in `formerly`, which another resource has.',
  ]);
});
