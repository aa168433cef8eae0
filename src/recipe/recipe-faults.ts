import {
  atStart,
  type Diagnostic,
  hasErrors,
  type Locate,
  sortDiagnostics,
} from '../diagnostics/diagnostic.js';
import { type Report, reporterFor } from '../diagnostics/reporter.js';
import { checkFields } from '../schema/check-fields.js';
import { requirePlaybook } from '../schema/guards.js';
import type { Playbook } from '../schema/playbook.js';
import { type Recipe, recipeSchema } from '../schema/recipe.js';
import { checkEdits, checkSections } from './check-edits.js';
import { checkLogo } from './check-logo.js';
import { checkRecipe } from './check-recipe.js';
import { checkSessions } from './check-sessions.js';
import type { GivenOverlays, GivenRecipe } from './given-recipe.js';
import { knownNames } from './known-names.js';
import { withPresentIds } from './present-ids.js';

/** Where a recipe came from, and the overlays it names. */
export interface CustomizeOptions<O extends GivenOverlays = GivenOverlays> {
  /** Overlays made by `loadOverlay`, in the order they are applied. */
  readonly overlays?: O;
  /** The name of the recipe's file, for diagnostics. */
  readonly file?: string;
  /** Finds the place of a value in that file, for diagnostics. */
  readonly locate?: Locate;
}

/**
 * What `customize` would find wrong with a recipe, without tailoring anything: quick enough for ten thousand of them.
 * Bodies are touched only where the recipe names a section of a resource in a step that it keeps. Whether the overlays' own changes fit is left to `customize`.
 *
 * @throws TypeError when it is handed something else than a playbook.
 */
export function recipeFaults<
  P extends Playbook,
  A extends string,
  I extends string,
  T extends string,
  V extends string,
  O extends GivenOverlays = undefined,
>(playbook: P, recipe: GivenRecipe<P, O, A, I, T, V>, options?: CustomizeOptions<O>): Diagnostic[];
export function recipeFaults(
  playbook: Playbook,
  given: Recipe,
  { overlays = [], file = 'recipe', locate = atStart }: CustomizeOptions = {},
): Diagnostic[] {
  requirePlaybook(playbook, 'recipeFaults');
  const shape = checkFields(file, recipeSchema, given, locate).diagnostics;
  if (hasErrors(shape)) return shape;
  const added = overlays.flatMap((o) => o.resources.map((r) => r.id));
  const found: Diagnostic[] = [...shape];
  const report = reporterFor(file, found, locate);
  const known = knownNames(playbook, added);
  const { recipe, renamed } = withPresentIds(given, known.former);
  for (const { id, now, at } of renamed)
    report('id-renamed', at, `Found \`${id}\` in \`${at[0]}\`, which is called \`${now}\` now.`);
  // The playbook of one resource knows only some of the ids that a recipe for the whole may name.
  const reportNamed: Report = (rule, ...told) => {
    if (!playbook.around || rule !== 'relation-unknown') report(rule, ...told);
  };
  checkRecipe(recipe, known, reportNamed);
  checkEdits(recipe, known, reportNamed);
  if (!playbook.around) checkSessions(recipe, known, report);
  const asked = recipe.overlays?.length ?? 0;
  if (asked > overlays.length)
    report(
      'recipe-needs',
      ['overlays'],
      `Found ${asked} overlays in the recipe, but ${overlays.length} were handed over.`,
    );
  if (overlays.length === 0) checkSections(recipe, known, report);
  checkLogo(recipe.organization?.logo, report);
  return sortDiagnostics(found);
}
