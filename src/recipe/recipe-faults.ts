import {
  atStart,
  type Diagnostic,
  fault,
  hasErrors,
  type Locate,
  sortDiagnostics,
} from '../diagnostics/diagnostic.js';
import { checkFields } from '../schema/check-fields.js';
import type { Overlay } from '../schema/overlay.js';
import type { Playbook } from '../schema/playbook.js';
import { type Recipe, recipeSchema } from '../schema/recipe.js';
import { checkEdits, checkSections } from './check-edits.js';
import { checkLogo } from './check-logo.js';
import { checkRecipe } from './check-recipe.js';

/** Where a recipe came from, and the overlays it names. */
export interface CustomizeOptions {
  /** Overlays made by `loadOverlay`, in the order they are applied. */
  overlays?: readonly Overlay[];
  /** The name of the recipe's file, for diagnostics. */
  file?: string;
  /** Finds the place of a value in that file, for diagnostics. */
  locate?: Locate;
}

/**
 * What `customize` would find wrong with a recipe, without tailoring anything: quick enough for ten thousand of them.
 * Bodies are touched only where the recipe names a section of a resource in a step that it keeps. Whether the overlays' own changes fit is left to `customize`.
 */
export function recipeFaults(
  playbook: Playbook,
  recipe: Recipe,
  { overlays = [], file = 'recipe', locate = atStart }: CustomizeOptions = {},
): Diagnostic[] {
  const shape = checkFields(file, recipeSchema, recipe, locate).diagnostics;
  if (hasErrors(shape)) return shape;
  const added = overlays.flatMap((o) => o.resources.map((r) => r.id));
  const named = [
    ...checkRecipe(playbook, recipe, added, file, locate),
    ...checkEdits(playbook, recipe, added, file, locate),
  ];
  // The playbook of one resource knows only some of the ids that a recipe for the whole may name.
  const found = [...shape, ...named.filter((d) => !playbook.around || d.rule !== 'relation-unknown')];
  if ((recipe.overlays?.length ?? 0) > overlays.length) {
    found.push(
      fault(
        'recipe-needs',
        file,
        locate(['overlays']),
        `Found ${recipe.overlays!.length} overlays in the recipe, but ${overlays.length} were handed over.`,
      ),
    );
  }
  if (overlays.length === 0) found.push(...checkSections(playbook, recipe, file, locate));
  const logo = recipe.organization?.logo;
  found.push(...checkLogo(logo, file, locate));
  return sortDiagnostics(found);
}
