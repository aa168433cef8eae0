import { addFaults, type Checked, type Diagnostic, fault, hasErrors } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/nearest.js';
import type { ShippedRecipe } from '../schema/playbook.js';
import { type Context, checkAudiences } from './context.js';
import type { KnownIds } from './cross-check.js';
import type { ReadFile } from './read-meta.js';
import { type ReadRecipe, readRecipe } from './read-recipe.js';

/** Reads the recipes that come with a playbook, and checks that what they name is there. */
export async function readRecipes(
  paths: readonly string[],
  read: ReadFile,
  context: Context,
  known: KnownIds,
): Promise<Checked<ShippedRecipe[]>> {
  const value: ShippedRecipe[] = [];
  const found: Diagnostic[] = [];
  for (const file of paths.filter((p) => /^recipes\/[^/]+\.ya?ml$/.test(p))) {
    const bytes = await read(file);
    const result = bytes && readRecipe(file, bytes);
    if (!result) continue;
    const faults = [
      ...result.diagnostics,
      ...(result.value ? checkNames(file, result.value, context, known) : []),
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

function checkNames(
  file: string,
  { recipe, locate }: ReadRecipe,
  context: Context,
  known: KnownIds,
): Diagnostic[] {
  const audiences = [recipe.audience ?? []].flat();
  const found = checkAudiences(
    file,
    audiences,
    (i) => locate(Array.isArray(recipe.audience) ? ['audience', i] : ['audience']),
    context,
  );
  for (const field of ['steps', 'include', 'exclude', 'order'] as const) {
    recipe[field]?.forEach((id, i) => {
      if (!known.has(id))
        found.push(
          fault(
            'relation-unknown',
            file,
            locate([field, i]),
            `Found \`${id}\` in \`${field}\`, which is no resource${didYouMean(id, [...known.keys()])}`,
          ),
        );
    });
  }
  recipe.sessions?.forEach((session, i) => {
    session.forEach((id, j) => {
      if (!known.has(id))
        found.push(
          fault(
            'relation-unknown',
            file,
            locate(['sessions', i, j]),
            `Found \`${id}\` in \`sessions\`, which is no resource${didYouMean(id, [...known.keys()])}`,
          ),
        );
    });
  });
  return found;
}
