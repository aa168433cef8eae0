import type { Playbook } from '../schema/playbook.js';
import type { Recipe } from '../schema/recipe.js';
import { allResources } from '../schema/relations.js';
import { tidy } from './edit-recipe.js';
import { knownNames } from './known-names.js';
import { withPresentIds } from './present-ids.js';
import { changeSessions } from './session-dates.js';

/**
 * A recipe without the pieces that its playbook no longer has. Only of a recipe that says what it was made with: in one
 * that somebody wrote by hand, an unknown id is a slip to be told of.
 */
export const withoutGone = (playbook: Playbook, recipe: Recipe): { recipe: Recipe; gone: string[] } =>
  recipe.made ? leaveOutGone(playbook, recipe) : { recipe, gone: [] };

/** The same of any recipe. Pieces that have another id now get it. */
export function leaveOutGone(playbook: Playbook, recipe: Recipe): { recipe: Recipe; gone: string[] } {
  const { recipe: present } = withPresentIds(recipe, knownNames(playbook, []).former);
  const known = new Set(allResources(playbook).map((r) => r.id));
  const gone = new Set<string>();
  const has = (id: string) => known.has(id) || !gone.add(id);
  const list = (ids: readonly string[] | undefined) => some(ids?.filter(has));
  const table = <T>(values: Readonly<Record<string, T>> | undefined) => {
    const kept = Object.entries(values ?? {}).filter(([id]) => has(id));
    return kept.length > 0 ? Object.fromEntries(kept) : undefined;
  };
  const kept = tidy({
    ...present,
    steps: list(present.steps),
    include: list(present.include),
    exclude: list(present.exclude),
    order: list(present.order),
    ...(present.sessions ? changeSessions(present, (s) => s.filter(has)) : {}),
    notes: some(present.notes?.filter((n) => has(n.at))),
    hide: some(present.hide?.filter((h) => has(h.at))),
    titles: table(present.titles),
    minutes: table(present.minutes),
  });
  return gone.size === 0 ? { recipe: present, gone: [] } : { recipe: kept, gone: [...gone] };
}

const some = <T>(list: T[] | undefined) => (list && list.length > 0 ? list : undefined);
