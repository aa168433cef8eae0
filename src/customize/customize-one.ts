import { orList } from '../diagnostics/nearest.js';
import type { GivenRecipe } from '../recipe/given-recipe.js';
import { unknownAudiences, unknownGradeBands, unknownSections } from '../recipe/unknown-names.js';
import { frozen, frozenCopy } from '../schema/frozen.js';
import { mistake } from '../schema/guards.js';
import type { Issue } from '../schema/issue.js';
import type { Playbook } from '../schema/playbook.js';
import { type Recipe, recipeSchema } from '../schema/recipe.js';
import { allResources } from '../schema/relations.js';
import { requireUntailored } from './require-tailored.js';
import { type Tailored, tailor } from './tailor.js';

/**
 * Tailors the playbook of one resource, as `customize` does, for pages that show it and nothing else. What would show something
 * that the recipe means to hide is thrown: a field, a value, an audience or a section that is none. The rest of a recipe is
 * judged where it is saved (`recipeFaults`), so that a page need not ship the words for it. Overlays are not taken, and the logo
 * is not looked at, because a resource by itself prints none. Its report does not look for usual words that stay.
 *
 * @throws TypeError for something else than the playbook of one resource, and for such a mistake in the recipe.
 */
export function customizeOne<
  P extends Playbook,
  A extends string,
  I extends string,
  T extends string,
  V extends string,
>(playbook: P, recipe?: GivenRecipe<P, undefined, A, I, T, V>): Tailored<P>;
export function customizeOne(playbook: Playbook, recipe: Recipe = {}): Tailored {
  requireUntailored(playbook, 'customizeOne');
  if (!playbook.around)
    throw mistake(
      'customizeOne',
      'a whole playbook',
      'that of one resource',
      'import the module of the resource, or make it with `playbookOf(playbook, id)`',
    );
  const wrong = mistakeIn(recipe, playbook);
  if (wrong)
    throw mistake('customizeOne', ...wrong, '`recipeFaults(playbook, recipe)` tells all that is wrong');
  return frozen(tailor(playbook, frozenCopy(recipe), { changes: [], removed: [] }));
}

/** The first mistake by which a recipe could show what it is to hide. */
function mistakeIn(recipe: Recipe, playbook: Playbook): [found: string, expected: string] | undefined {
  const shape = recipeSchema.safeParse(recipe);
  if (!shape.success)
    return [`a mistake at \`${placeOf(shape.error.issues[0]!)}\` of the recipe`, 'a recipe in its shape'];
  const [audience] = unknownAudiences(recipe, playbook);
  if (audience) return [`the audience \`${audience.name}\``, orList(audience.known)];
  const [band] = unknownGradeBands(recipe, playbook);
  if (band) return [`the grade band \`${band.name}\``, orList(band.known)];
  const [section] = unknownSections(recipe, new Map(allResources(playbook).map((r) => [r.id, r])));
  if (section)
    return [`the section \`${section.name}\` of \`${section.of}\``, orList(section.known) || 'none'];
  return recipe.overlays && ['overlays in the recipe', 'none'];
}

/** Where in a recipe something is wrong. */
const placeOf = (issue: Issue): string =>
  [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])]
    .map(String)
    .join('.');
