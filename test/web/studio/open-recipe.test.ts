import fc from 'fast-check';
import { playbook } from 'networks-playbook/content';
import { describe, expect, test } from 'vitest';
import type { Recipe } from '../../../src/index.js';
import { recipeToLink, writeRecipe } from '../../../src/recipe.js';
import { openPlaybook } from '../../../src/web/content/open-playbook.js';
import { splitPlaybook } from '../../../src/web/content/split-playbook.js';
import { openRecipeFile, openRecipeLink, openWork } from '../../../src/web/studio/state/open-recipe.js';
import { toKeep } from '../../../src/web/studio/state/shareable.js';

const files = splitPlaybook(playbook);
const content = await openPlaybook(async (file) => JSON.parse(files[file]!));
const asFile = (text: string, name = 'recipe.yaml') => new File([text], name);
const recipe: Recipe = { audience: 'k12', steps: ['take-stock'], organization: { name: 'Lincoln High' } };

describe('a recipe file', () => {
  test('that was saved comes back as it was, with nothing to tell', async () => {
    const opened = await openRecipeFile(content, asFile(writeRecipe(toKeep(playbook, recipe))));
    expect(opened).toMatchObject({ faults: [], changes: '' });
    expect(opened.recipe).toMatchObject(recipe);
  });

  test('of another version says what has changed, and is opened without what is gone', async () => {
    const old = toKeep(playbook, { ...recipe, include: ['relationship-map', 'an-old-activity'] });
    const made = { version: '0.0.9', pieces: { ...old.made!.pieces, 'relationship-map': '000000000000' } };
    const opened = await openRecipeFile(content, asFile(writeRecipe({ ...old, made })));
    expect(opened.changes).toContain('version 0.0.9');
    expect(opened.changes).toContain('1 changed (`relationship-map`)');
    expect(opened.changes).toContain('`an-old-activity`');
    expect(opened.recipe?.include).toEqual(['relationship-map']);
  });

  test('written by hand is told of its slips, at their line', async () => {
    const opened = await openRecipeFile(content, asFile('audience: k-12\nsteps: [take-stok]\n'));
    expect(opened.recipe).toBeUndefined();
    expect(opened.faults.join('\n')).toMatch(/Line 1, column 11: .*`k-12`.*did you mean `k12`/);
    expect(opened.faults.join('\n')).toMatch(/Line 2.*`take-stok`/);
  });

  test('that hides a section that is not there is told so', async () => {
    const opened = await openRecipeFile(
      content,
      asFile('audience: k12\nhide:\n  - at: relationship-map\n    section: Run itt\n'),
    );
    expect(opened.recipe).toBeUndefined();
    expect(opened.faults.join('\n')).toContain('Run itt');
  });

  test.each([
    ['5 MB', `title: ${'x'.repeat(5_000_000)}`, '5,000,007 bytes; a recipe may have 4,000,000'],
    ['bad YAML', 'audience: [k12', 'Line'],
    ['a picture', '\u0089PNG\u0000\u0001', ''],
    ['a list', '- one\n- two\n', ''],
  ])('that is %s is refused with a sentence', async (_, text, says) => {
    const opened = await openRecipeFile(content, asFile(text, 'thing.yaml'));
    expect(opened.recipe).toBeUndefined();
    expect(opened.faults.join(' ')).toContain(says);
    expect(opened.faults.length).toBeGreaterThan(0);
  });
});

describe('a link', () => {
  test('carries the recipe', async () => {
    const opened = await openRecipeLink(content, `#${recipeToLink(recipe).value}`);
    expect(opened.recipe).toEqual(recipe);
  });

  test('with anything behind the mark gives a fault and throws nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 60 }), async (text) => {
        const opened = await openRecipeLink(content, `#recipe=${text}`);
        expect(opened.recipe).toBeUndefined();
        expect(opened.faults.join('').length).toBeGreaterThan(10);
      }),
      { numRuns: 60, seed: 2026 },
    );
  });
});

describe('work that a browser has kept', () => {
  test('comes back without what is gone, which is named', async () => {
    const saved = {
      ...recipe,
      include: ['relationship-map', 'an-old-activity'],
      hide: [{ at: 'gone', section: 'x' }],
    };
    const opened = await openWork(content, 'Ours', saved);
    expect(opened).toMatchObject({ gone: ['an-old-activity', 'gone'], faults: [] });
    expect(opened.recipe).toEqual({ ...recipe, include: ['relationship-map'] });
  });

  test('that no playbook of today can use says why', async () => {
    const opened = await openWork(content, 'Ours', { audience: 'nursery' });
    expect(opened.recipe).toBeUndefined();
    expect(opened.faults.join(' ')).toContain('`nursery`');
  });

  test('comes back without a connection too', async () => {
    const away = { ...content, need: () => Promise.reject(new Error('offline')) };
    expect((await openWork(away, 'Ours', recipe)).recipe).toEqual(recipe);
    expect((await openWork(away, 'Ours', { audience: 'nursery' })).recipe).toBeUndefined();
  });

  test('may be anything, and is then refused with a sentence', async () => {
    const garbled = [null, 7, 'x', [], { notes: 'x' }, { sessions: [7] }, { hide: [null] }, { titles: [] }];
    for (const saved of [...garbled, { include: { a: 1 } }, { organization: { logo: 7 } }]) {
      const opened = await openWork(content, 'Ours', saved);
      expect(opened.recipe, JSON.stringify(saved)).toBeUndefined();
      expect(opened.faults.join('').length).toBeGreaterThan(10);
    }
  });
});
