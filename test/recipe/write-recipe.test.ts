import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Recipe } from '../../src/index.js';
import { readRecipe, writeRecipe } from '../../src/recipe.js';
import { anyRecipe } from '../support/recipes.js';

const read = (text: string) => readRecipe('recipe.yaml', new TextEncoder().encode(text));

test('any recipe comes back from its file', () => {
  fc.assert(
    fc.property(anyRecipe, (recipe) => {
      const { value, diagnostics } = read(writeRecipe(recipe));
      expect(diagnostics).toEqual([]);
      expect(value!.recipe).toEqual(recipe);
    }),
  );
});

test('a text with line breaks in a short list comes back', () => {
  const recipe: Recipe = { vocabulary: { learner: ["'", ':\n"'] } };
  expect(read(writeRecipe(recipe)).value?.recipe).toEqual(recipe);
});

test('it is written as people write it: fields in their order, short lists on one line, text as text', () => {
  const recipe: Recipe = {
    made: { version: '0.1.0', pieces: { map: '0123ab' } },
    notes: [{ text: 'Call first.\n\n- One\n- Two', at: 'map' }],
    start: '15:30',
    hide: [{ section: 'Run it', at: 'long-walk' }],
    sessions: [['long-walk', 'map'], ['quick-call']],
    brand: { font: 'serif', primary: '#204060' },
    organization: { contact: 'office@lincoln.example', name: 'Lincoln: High' },
    audience: ['k12', 'out-of-school'],
  };
  expect(writeRecipe(recipe)).toBe(`audience: [k12, out-of-school]
organization:
  name: "Lincoln: High"
  contact: office@lincoln.example
brand:
  primary: "#204060"
  font: serif
sessions:
  - [long-walk, map]
  - [quick-call]
start: 15:30
hide:
  - at: long-walk
    section: Run it
notes:
  - at: map
    text: |-
      Call first.

      - One
      - Two
made:
  version: 0.1.0
  pieces:
    map: 0123ab
`);
});

test('the same recipe is the same file, however its fields are ordered', () => {
  expect(writeRecipe({ edition: 'participant', audience: 'k12' })).toBe(
    writeRecipe({ audience: 'k12', edition: 'participant' }),
  );
});

test('a logo of a megabyte less a bit and a note of brackets can be read back', () => {
  const recipe: Recipe = {
    organization: { logo: `data:image/png;base64,${'iVBORw0K'.repeat(100_000)}` },
    notes: [{ at: 'map', text: `${'> '.repeat(900)}\n${'[{'.repeat(90)}` }],
  };
  expect(read(writeRecipe(recipe)).value?.recipe.organization).toEqual(recipe.organization);
  expect(read(writeRecipe(recipe)).value?.recipe.notes?.[0]?.text).toBe(recipe.notes![0]!.text.trim());
});

test('a recipe with a mistake is written all the same, and the mistake is found where it stands', () => {
  const { value, diagnostics } = read(writeRecipe({ audience: 'k12', paper: 'a5' as 'a4' }));
  expect(value).toBeUndefined();
  expect(diagnostics.map((d) => [d.rule, d.line, d.column])).toEqual([['field-value', 2, 8]]);
});
