import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutOptions, type Recipe, type RecipeLayout, recipeFaults } from '../../../src/index.js';
import { pickLayout } from '../../../src/web/studio/state/pick-layout.js';
import { loadBase } from '../../support/base.js';

const { value: playbook } = await loadBase();
const without = (layout: object): RecipeLayout =>
  Object.fromEntries(Object.entries(layout).filter(([, value]) => value !== undefined));

test('whatever is picked after what, the recipe stays sound, and the last pick counts', () => {
  const picks = fc.array(fc.tuple(fc.constantFrom(...layoutOptions), fc.boolean()), { maxLength: 12 });
  fc.assert(
    fc.property(picks, (all) => {
      let layout: RecipeLayout = {};
      for (const [option, picked] of all) {
        layout = without({ ...layout, ...pickLayout(option, picked) });
        expect(layout[option.field]).toBe(picked ? option.on : undefined);
        expect(recipeFaults(playbook, { layout } as Recipe)).toEqual([]);
      }
    }),
  );
});
