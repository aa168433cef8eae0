import type { Names, NamesOf, WrittenNames } from '../schema/names.js';
import type { Overlay } from '../schema/overlay.js';
import type { Playbook } from '../schema/playbook.js';
import type { Recipe } from '../schema/recipe.js';

/** Overlays that were handed over, or none. */
export type GivenOverlays = readonly Overlay[] | undefined;

/**
 * A recipe for a playbook `P` and overlays `O`. What is written out in it, the audiences `A`, the ids `I`, the terms `T` and the values `V`, must
 * be names of that playbook; a recipe from elsewhere, whose names are `string`, passes and is judged when the program runs.
 */
export type GivenRecipe<
  P,
  O extends GivenOverlays,
  A extends string,
  I extends string,
  T extends string,
  V extends string,
> = Recipe<WrittenNames<[O] extends [undefined] ? NamesOf<P> : OverlaidNames<P>, A, I, T, V>>;

/** Overlays may add resources, so that any id may be one; audiences, steps and terms stay those of the playbook. */
interface OverlaidNames<P> extends Names {
  readonly audience: NamesOf<P>['audience'];
  readonly step: NamesOf<P>['step'];
  readonly term: NamesOf<P>['term'];
  readonly gradeBand: NamesOf<P>['gradeBand'];
}

/** What comes of a playbook `P` and overlays `O`: with overlays, other ids may be in it. */
export type Overlaying<P extends Playbook, O extends GivenOverlays> = [O] extends [undefined] ? P : Playbook;
