import { addFaults, type Checked, type Diagnostic, fault, hasErrors } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/nearest.js';
import type { ShippedRecipe } from '../schema/playbook.js';
import type { Recipe } from '../schema/recipe.js';
import { type Context, checkAudiences } from './context.js';
import type { KnownIds } from './cross-check.js';
import type { ReadFile } from './open-source.js';
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
    const { bytes, diagnostics } = await read(file);
    addFaults(found, diagnostics);
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
  const ids = [...known.keys()];
  const unknown = idsIn(recipe).filter(({ id }) => !known.has(id));
  const faults = unknown.map(({ id, path, of }) =>
    fault(
      'relation-unknown',
      file,
      locate(path, of),
      `Found \`${id}\` in \`${String(path[0])}\`, which is no resource${didYouMean(id, ids)}`,
    ),
  );
  return [...found, ...faults];
}

/** Every id that a recipe names, and where. */
function idsIn(recipe: Recipe): { id: string; path: PropertyKey[]; of: 'key' | 'value' }[] {
  const lists = (['steps', 'include', 'exclude', 'order'] as const).flatMap((field) =>
    (recipe[field] ?? []).map((id, i) => ({ id, path: [field, i], of: 'value' as const })),
  );
  const sessions = (recipe.sessions ?? []).flatMap((session, i) =>
    session.map((id, j) => ({ id, path: ['sessions', i, j], of: 'value' as const })),
  );
  const edits = (['hide', 'notes'] as const).flatMap((field) =>
    (recipe[field] ?? []).map(({ at: id }, i) => ({ id, path: [field, i, 'at'], of: 'value' as const })),
  );
  const titles = Object.keys(recipe.titles ?? {}).map((id) => ({
    id,
    path: ['titles', id],
    of: 'key' as const,
  }));
  return [...lists, ...sessions, ...edits, ...titles];
}
