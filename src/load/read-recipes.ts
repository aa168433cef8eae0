import { addFaults, type Checked, type Diagnostic, hasErrors } from '../diagnostics/diagnostic.js';
import { type ReadRecipe, readRecipe } from '../recipe/read-recipe.js';
import { recipeFaults } from '../recipe/recipe-faults.js';
import type { Playbook, ShippedRecipe } from '../schema/playbook.js';
import { afresh, type ReadFile } from './open-source.js';

/** Reads the recipes that come with a playbook, and checks them against it as `customize` would; without one, only themselves. */
export async function readRecipes(
  paths: readonly string[],
  read: ReadFile,
  playbook: Playbook | undefined,
): Promise<Checked<ShippedRecipe[]>> {
  const value: ShippedRecipe[] = [];
  const found: Diagnostic[] = [];
  for (const file of paths.filter((p) => /^recipes\/[^/]+\.ya?ml$/.test(p))) {
    const { bytes, diagnostics, once = afresh } = await read(file);
    addFaults(found, diagnostics);
    const result = bytes && once(() => readRecipe(file, bytes));
    if (!result) continue;
    const faults = [
      ...result.diagnostics,
      ...(result.value && playbook ? faultsOf(file, result.value, playbook) : []),
    ];
    addFaults(found, faults);
    if (result.value && !hasErrors(faults)) {
      value.push({
        id: file.slice('recipes/'.length).replace(/\.ya?ml$/, ''),
        recipe: result.value.recipe as Record<string, unknown>,
      });
    }
  }
  return { value, diagnostics: found };
}

/** A logo, and overlays, lie beside the recipe; whoever uses it reads them. */
function faultsOf(file: string, { recipe, locate }: ReadRecipe, playbook: Playbook): Diagnostic[] {
  const { overlays: _, organization = {}, ...rest } = recipe;
  const { logo, ...named } = organization;
  const checked = { ...rest, organization: logo?.startsWith('data:') ? organization : named };
  return recipeFaults(playbook, checked, { file, locate });
}
