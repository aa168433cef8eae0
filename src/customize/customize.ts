import { atStart, type Checked, hasErrors, onlyErrors, sortDiagnostics } from '../diagnostics/diagnostic.js';
import { reporterFor } from '../diagnostics/reporter.js';
import { checkSections } from '../recipe/check-edits.js';
import type { Removal } from '../recipe/filter.js';
import type { GivenOverlays, GivenRecipe, Overlaying } from '../recipe/given-recipe.js';
import { knownNames } from '../recipe/known-names.js';
import { withPresentIds } from '../recipe/present-ids.js';
import { type CustomizeOptions, recipeFaults } from '../recipe/recipe-faults.js';
import { frozen, frozenCopy } from '../schema/frozen.js';
import { kinds } from '../schema/kinds.js';
import type { Known, ResourceIdOf } from '../schema/names.js';
import type { Playbook } from '../schema/playbook.js';
import type { Recipe } from '../schema/recipe.js';
import { applyOverlay } from './apply-overlay.js';
import { CustomizeError } from './customize-error.js';
import { playbookOf } from './playbook-of.js';
import type { OverlayChange, Report } from './report.js';
import { rememberFailure, requireUntailored } from './require-tailored.js';
import { stayingWords } from './staying-words.js';
import { type Tailored, tailor } from './tailor.js';

/**
 * Tailors a playbook: overlays first, then vocabulary and variables, edition, audience, selection and order.
 *
 * Faults in the recipe come back as diagnostics. With an error among them the playbook that comes back is empty, so that
 * a mistyped audience or edition can never show what it should hide. What comes back is frozen, and with it what it shares with
 * the playbook it was made of.
 *
 * @throws TypeError when it is handed something else than a playbook, or one that is tailored already.
 */
export function customize<
  P extends Playbook,
  A extends string,
  I extends string,
  T extends string,
  V extends string,
  O extends GivenOverlays = undefined,
>(
  playbook: P,
  recipe?: GivenRecipe<P, O, A, I, T, V>,
  options?: CustomizeOptions<O>,
): Checked<Tailored<Overlaying<P, O>>>;
export function customize(
  playbook: Playbook,
  recipe: Recipe = {},
  options: CustomizeOptions = {},
): Checked<Tailored> {
  requireUntailored(playbook, 'customize');
  return customizePart(playbook, recipe, options, (base) => base);
}

/**
 * The same as `customize` for those who want nothing when the recipe has an error. Warnings let it pass.
 *
 * @throws CustomizeError with all that was found in its `diagnostics` and its message.
 */
export function customizeOrThrow<
  P extends Playbook,
  A extends string,
  I extends string,
  T extends string,
  V extends string,
  O extends GivenOverlays = undefined,
>(
  playbook: P,
  recipe?: GivenRecipe<P, O, A, I, T, V>,
  options?: CustomizeOptions<O>,
): Tailored<Overlaying<P, O>>;
export function customizeOrThrow(
  playbook: Playbook,
  recipe: Recipe = {},
  options: CustomizeOptions = {},
): Tailored {
  requireUntailored(playbook, 'customizeOrThrow');
  const { value, diagnostics } = customizePart(playbook, recipe, options, (base) => base);
  if (hasErrors(diagnostics)) throw new CustomizeError(diagnostics);
  return value;
}

/**
 * Tailors one resource: the same as `customize`, in a playbook that holds it and, for an activity, its handouts. The recipe is
 * checked against the whole playbook. The playbook that comes back is empty when the recipe leaves the resource out.
 *
 * @throws RangeError when the playbook, with its overlays, has no such resource.
 */
export function customizeResource<
  P extends Playbook,
  R extends string,
  A extends string,
  I extends string,
  T extends string,
  V extends string,
  O extends GivenOverlays = undefined,
>(
  playbook: P,
  id: Known<R, [O] extends [undefined] ? ResourceIdOf<P> : string>,
  recipe?: GivenRecipe<P, O, A, I, T, V>,
  options?: CustomizeOptions<O>,
): Checked<Tailored<Overlaying<P, O>>>;
export function customizeResource(
  playbook: Playbook,
  id: string,
  recipe: Recipe = {},
  options: CustomizeOptions = {},
): Checked<Tailored> {
  requireUntailored(playbook, 'customizeResource');
  return customizePart(playbook, recipe, options, (base) => partOf(base, presentId(base, id)));
}

/** Checks a recipe, works overlays in, and tailors what is to be cut out of it all. */
function customizePart(
  playbook: Playbook,
  given: Recipe,
  options: CustomizeOptions,
  cut: (base: Playbook) => Playbook,
): Checked<Tailored> {
  const { overlays = [], file = 'recipe', locate = atStart } = options;
  const found = recipeFaults(playbook, given, options);
  // One of another shape has errors, and nothing is made of it.
  const recipe = hasErrors(found) ? given : withPresentIds(given, knownNames(playbook, []).former).recipe;
  let base = playbook;
  const changes: OverlayChange[] = [];
  const removed: Removal[] = [];
  for (const overlay of overlays) {
    const result = applyOverlay(base, overlay);
    base = result.playbook;
    changes.push(...result.changes);
    removed.push(...result.removed);
    found.push(...result.diagnostics);
  }
  if (overlays.length > 0) checkSections(recipe, knownNames(base, []), reporterFor(file, found, locate));
  const diagnostics = sortDiagnostics(found);
  const part = cut(base);
  if (hasErrors(diagnostics)) {
    const failure = (lead: string) => new CustomizeError(onlyErrors(diagnostics), lead);
    return { value: rememberFailure(nothing(playbook, recipe), failure), diagnostics };
  }
  return { value: frozen(tailor(part, frozenCopy(recipe), { changes, removed }, stayingWords)), diagnostics };
}

/** The id that a resource has today. */
const presentId = (playbook: Playbook, id: string): string => knownNames(playbook, []).former.get(id) ?? id;

const parts = new WeakMap<Playbook, Map<string, Playbook>>();

/** The playbook of one resource; a server asks for the same ones again and again. */
function partOf(playbook: Playbook, id: string): Playbook {
  const known = parts.get(playbook) ?? new Map<string, Playbook>();
  parts.set(playbook, known);
  const part = known.get(id) ?? playbookOf(playbook, id);
  known.set(id, part);
  return part;
}

function nothing(playbook: Playbook, recipe: Recipe): Tailored {
  const empty = Object.fromEntries(kinds.map((k) => [k.plural, []]));
  const { around: _, ...whole } = playbook;
  const report: Report = {
    removed: [],
    links: [],
    defaults: [],
    emptied: [],
    staying: [],
    changes: [],
    edits: [],
  };
  return {
    playbook: frozen({ ...whole, ...empty, body: { intro: [], sections: [] } }) as Playbook,
    recipe,
    audiences: [],
    report,
  };
}
