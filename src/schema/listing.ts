import { type Kind, kinds, type Plural } from './kinds.js';
import { withoutBody } from './lazy-fields.js';
import type { Audience, Playbook, Resource, ShippedRecipe } from './playbook.js';
import { allResources } from './relations.js';

/** What a playbook holds, without its texts: enough to list it. Plain JSON. */
export interface Listing {
  readonly kinds: readonly { readonly kind: Kind; readonly plural: Plural }[];
  /** Every resource with all its fields but the body. */
  readonly resources: readonly Omit<Resource, 'body'>[];
  readonly recipes: readonly ShippedRecipe[];
  readonly audiences: readonly Audience[];
}

/** The listing of a playbook. Of a tailored one it is what that edition holds. */
export function listingOf(playbook: Playbook): Listing {
  return {
    kinds: kinds.map(({ kind, plural }) => ({ kind, plural })),
    resources: allResources(playbook).map(withoutBody),
    recipes: playbook.recipes,
    audiences: playbook.audiences,
  };
}
