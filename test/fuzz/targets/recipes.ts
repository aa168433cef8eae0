import { composeCards, customize, hasErrors, type Playbook, type Recipe } from '../../../src/index.js';
import { readRecipe } from '../../../src/load.js';
import { recipeFromLink, recipeToLink, writeRecipe } from '../../../src/recipe.js';
import { bytesOf, textOf } from '../input.js';
import { mutateData } from '../mutate-data.js';
import { mutateText, toBytes } from '../mutate-text.js';
import { printPacket, printTailored } from '../print.js';
import { recipeYaml, seedRecipes } from '../seed-files.js';
import { Broken, provePlaces } from '../sound.js';
import type { Target } from '../target.js';

const file = 'recipe.yaml';

/** Recipe files, as people write them and as programs do, all the way to paper. */
export const recipes: Target = {
  name: 'recipes',
  weight: 3,
  make(random, { files }, longest) {
    if (random.chance(0.5))
      return { [file]: JSON.stringify(mutateData(random.pick(seedRecipes), random, longest)) };
    const others = [recipeYaml, files['audiences.yaml']!, JSON.stringify(seedRecipes[0])];
    return { [file]: toBytes(mutateText(recipeYaml, random, { others, longest }), random) };
  },
  async run(input, { playbook }) {
    const given = input[file]!;
    const { value, diagnostics } = readRecipe(file, bytesOf(given));
    provePlaces(diagnostics, { [file]: given });
    if (!value) return JSON.stringify(diagnostics);
    const result = customize(playbook, value.recipe, { file, locate: value.locate });
    provePlaces(result.diagnostics, { [file]: given });
    if (hasErrors(result.diagnostics)) return JSON.stringify(result.diagnostics);
    proveKept(playbook, value.recipe);
    const { playbook: left, recipe } = result.value;
    const carded = left.activities.length > 0 && recipe.edition !== 'participant';
    const cards = carded ? printPacket(composeCards(result.value), textOf(given)) : '';
    return JSON.stringify(result) + printTailored(result.value, textOf(given)) + cards;
  },
};

/** A recipe that can be used is the same after it was saved, and after it went through a link. */
function proveKept(playbook: Playbook, recipe: Recipe): void {
  const again = readRecipe(file, new TextEncoder().encode(writeRecipe(recipe))).value?.recipe;
  if (!again || !same(again, recipe))
    throw new Broken('recipe is the same after saving', JSON.stringify(again));
  const link = recipeToLink(recipe).value;
  const linked = link === undefined ? recipe : recipeFromLink(`#${link}`).value;
  if (!linked || !same(linked, recipe))
    throw new Broken('recipe is the same after a link', JSON.stringify(linked));
  const one = customize(playbook, recipe).diagnostics;
  if (JSON.stringify(one) !== JSON.stringify(customize(playbook, again).diagnostics))
    throw new Broken('saved recipe has the same faults', JSON.stringify(one));
}

const same = (a: unknown, b: unknown) => sorted(a) === sorted(b);

/** JSON with names in one order. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
