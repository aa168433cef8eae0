import { beforeAll, describe, expect, test } from 'vitest';
import {
  allResources,
  customize,
  formatRecipeChanges,
  madeWith,
  type Playbook,
  type Recipe,
  recipeChanges,
} from '../../src/index.js';
import { loadPlaybook, memorySource } from '../../src/load.js';
import type { Files } from '../support/base.js';
import { shipped } from '../support/packets.js';
import { activity } from '../support/pages.js';
import { twoSteps } from '../support/two-steps.js';

const walk = 'steps/second/activities/long-walk.md';
const card = 'steps/first/handouts/name-card.md';

async function load(change: (files: Record<string, string>) => void = () => {}): Promise<Playbook> {
  const files = { ...twoSteps() } as Record<string, string>;
  change(files);
  const { value, diagnostics } = await loadPlaybook(memorySource(files as Files));
  expect(diagnostics).toEqual([]);
  return value;
}
const next = (files: Record<string, string>) => {
  files['playbook.md'] = files['playbook.md']!.replace(/version: .*/, 'version: 9.0.0');
};
const ids = (list: readonly { id: string }[]) => list.map((p) => p.id);

let before: Playbook;
beforeAll(async () => {
  before = await load();
});
const made = (recipe: Recipe): Recipe => ({ ...recipe, made: madeWith(before, recipe) });

describe('what a recipe was made with', () => {
  test('is the version, and a mark of each resource that it keeps', () => {
    const { version, pieces } = madeWith(before, { steps: ['first'] });
    expect(version).toBe(before.info.version);
    const kept = allResources(customize(before, { steps: ['first'] }).value.playbook);
    expect(Object.keys(pieces!).sort()).toEqual(ids(kept).sort());
    expect(Object.values(pieces!).every((mark) => /^[0-9a-f]{6}$/.test(mark))).toBe(true);
  });

  test('does not depend on how the playbook was stored', () => {
    const stored = JSON.parse(JSON.stringify(shipped)) as Playbook;
    expect(madeWith(stored, {})).toEqual(madeWith(shipped, {}));
  });

  test('is a recipe that can be checked', () => {
    expect(customize(before, made({})).diagnostics).toEqual([]);
  });
});

describe('what has changed since', () => {
  test('is nothing when nothing has, or when the recipe says nothing', () => {
    expect(recipeChanges(before, made({}))).toBeUndefined();
    expect(recipeChanges(before, { audience: 'k12' })).toBeUndefined();
  });

  test('is the version alone, when the words are the same', async () => {
    const after = await load(next);
    const changes = recipeChanges(after, made({}))!;
    expect(changes).toMatchObject({ changed: [], gone: [], dropped: [], added: [] });
    expect(formatRecipeChanges(changes)).toBe(
      `made with version ${before.info.version} of the playbook, and this is 9.0.0: nothing that it keeps has changed`,
    );
  });

  test('is what has other words, is new, is gone, or is left out now, and no more', async () => {
    const recipe = made({ select: { maxMinutes: 60 }, exclude: ['script'] });
    const after = await load((files) => {
      next(files);
      files[card] = files[card]!.replace('Write your name.', 'Write your whole name.');
      files[walk] = files[walk]!.replaceAll('60', '90');
      files['steps/second/activities/short-walk.md'] = activity({
        title: 'Short walk',
        duration: 10,
        handouts: ['maps'],
      });
      files['steps/second/handouts/maps.md'] = files['steps/second/handouts/map.md']!;
      delete files['steps/second/handouts/map.md'];
      files[walk] = files[walk]!.replace('map,', 'maps,').replace('"map"', '"maps"');
    });
    const changes = recipeChanges(after, recipe)!;
    expect(ids(changes.changed)).toEqual(['name-card']);
    expect(changes.gone).toEqual([{ id: 'map', near: 'maps' }]);
    expect(changes.dropped.map((d) => [d.id, d.detail])).toEqual([
      ['long-walk', '90 minutes is more than 60'],
    ]);
    expect(ids(changes.added)).toEqual(['short-walk', 'maps']);
    expect(formatRecipeChanges(changes)).toContain(
      '1 changed (`name-card`); 1 gone (`map`, nearest is `maps`); 1 left out now (`long-walk`: 90 minutes is more than 60); 2 new (`short-walk`, `maps`)',
    );
  });

  test('is told with the same version too, but then what is new is what somebody edited', async () => {
    const after = await load((files) => {
      files[card] = files[card]!.replace('Write your name.', 'Write your whole name.');
    });
    const { made: mark } = made({ steps: ['first'] });
    const changes = recipeChanges(after, { made: mark })!;
    expect([ids(changes.changed), changes.added]).toEqual([['name-card'], []]);
    expect(formatRecipeChanges(changes)).toMatch(/^made with this version of the playbook, .*: 1 changed/);
  });

  test('names every id that is gone, wherever the recipe has it', () => {
    const recipe: Recipe = {
      steps: ['frst'],
      include: ['a-gone'],
      exclude: ['b-gone'],
      order: ['c-gone'],
      sessions: [['d-gone']],
      minutes: { 'e-gone': 5 },
      titles: { 'f-gone': 'F' },
      hide: [{ at: 'g-gone', section: 'G' }],
      notes: [{ at: 'long-wak', text: 'h' }],
      made: { version: '0.0.1' },
    };
    const { gone } = recipeChanges(before, recipe)!;
    expect(ids(gone)).toEqual([
      'frst',
      'a-gone',
      'b-gone',
      'c-gone',
      'd-gone',
      'g-gone',
      'long-wak',
      'e-gone',
      'f-gone',
    ]);
    expect(gone.find((g) => g.id === 'long-wak')?.near).toBe('long-walk');
  });

  test('touches no text of what the recipe leaves out', () => {
    const recipe = made({ steps: ['first'] });
    const partly = { ...before } as Playbook;
    for (const plural of ['steps', 'activities', 'handouts', 'questions', 'insights'] as const)
      (partly as unknown as Record<string, unknown>)[plural] = before[plural].map((r) => {
        if (r.step === 'first') return r;
        const { body: _, ...fields } = r;
        return Object.defineProperty(fields, 'body', {
          get: () => {
            throw new Error(`${r.id} is not here yet`);
          },
        });
      });
    expect(recipeChanges({ ...partly, info: { ...before.info, version: '9.9.9' } }, recipe)).toMatchObject({
      changed: [],
      added: [],
    });
  });
});

test('another version is no fault', () => {
  expect(
    customize(before, { made: { version: '99.0.0', pieces: { nothing: '012345' } } }).diagnostics,
  ).toEqual([]);
});

test('a long list is counted, not told', () => {
  const recipe: Recipe = {
    exclude: Array.from({ length: 9 }, (_, i) => `gone-for-good-${i}`),
    made: { version: '0' },
  };
  expect(formatRecipeChanges(recipeChanges(before, recipe)!)).toContain(
    '9 gone (`gone-for-good-0`, `gone-for-good-1`, `gone-for-good-2`, `gone-for-good-3`, `gone-for-good-4`, and 4 more)',
  );
});
