import { expect, test } from 'vitest';
import { loadBase } from '../support/base.js';

const recipe = `audience: k12
titles:
  frst-step: A
hide:
  - { at: name-crd, section: B }
notes:
  - { at: greeting-rond, text: C }
sessions:
  - [greeting-round, greet]
`;

test('a recipe that comes along and names what is not there is faulty at each of its lines, and left out', async () => {
  const { value, diagnostics } = await loadBase({ 'recipes/ours.yaml': recipe });
  expect(diagnostics.map((d) => `${d.line}:${d.column} ${d.rule} ${/`(.*?)`/.exec(d.message)?.[1]}`)).toEqual(
    [
      '3:3 relation-unknown frst-step',
      '5:11 relation-unknown name-crd',
      '7:11 relation-unknown greeting-rond',
      '9:22 relation-unknown greet',
    ],
  );
  expect(value.recipes.map((r) => r.id)).toEqual(['short']);
});
