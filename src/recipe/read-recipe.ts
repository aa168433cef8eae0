import { type Checked, hasErrors, type Locate, onlyErrors } from '../diagnostics/diagnostic.js';
import { limits } from '../diagnostics/limits.js';
import { decodeBytes } from '../parse/source-text.js';
import { readYaml } from '../parse/yaml-data.js';
import { checkFields } from '../schema/check-fields.js';
import { type Recipe, recipeSchema } from '../schema/recipe.js';

/** A recipe read from a file, with the place of every value for faults found later. */
export interface ReadRecipe {
  readonly recipe: Recipe;
  readonly locate: Locate;
}

const room = { most: limits.recipeBytes, hint: 'Use a smaller logo, or cut the recipe.' };

/**
 * Reads a recipe from YAML or JSON and checks its shape. Whether its ids and audiences exist is checked by `customize`,
 * which knows the playbook; hand it `locate` to get those faults at their line too.
 */
export function readRecipe(file: string, bytes: Uint8Array): Checked<ReadRecipe | undefined> {
  const { text, diagnostics } = decodeBytes(file, bytes, room);
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  const { data, locate, diagnostics: faults } = readYaml(file, text);
  if (hasErrors(faults)) return { value: undefined, diagnostics: faults };
  const checked = checkFields<Recipe>(file, recipeSchema as never, data, locate);
  const value = checked.value && { recipe: checked.value, locate };
  // `customize` tells of the rest.
  return { value, diagnostics: [...faults, ...onlyErrors(checked.diagnostics)] };
}
