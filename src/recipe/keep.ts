import { valuesOf } from '../schema/own-values.js';
import type { Playbook, Resource } from '../schema/playbook.js';
import type { Recipe } from '../schema/recipe.js';
import { allResources, listsAround } from '../schema/relations.js';
import { type Removal, recipeVerdict, unusedVerdict, type Verdict } from './filter.js';

/** What a recipe keeps of a playbook, and what it leaves out and why. */
export interface Selection {
  kept: Resource[];
  removed: Removal[];
  /** The chosen audiences in the playbook's order; empty for the general edition. */
  chosen: string[];
}

/** Judges every resource by its fields. No body is touched. */
export function keep(playbook: Playbook, recipe: Recipe): Selection {
  const named = new Set([recipe.audience ?? []].flat());
  const chosen = playbook.audiences.map((a) => a.id).filter((id) => named.has(id));
  const removed: Removal[] = [];
  const judge = (list: readonly Resource[], verdict: (r: Resource) => Verdict) =>
    list.filter((r) => {
      const v = verdict(r);
      if (v) removed.push({ id: r.id, kind: r.kind, step: r.step, title: r.title, ...v });
      return !v;
    });
  const values = valuesOf(playbook);
  const judged = judge(allResources(listsAround(playbook)), (r) => recipeVerdict(r, recipe, chosen, values));
  const goneSteps = new Set(removed.filter((r) => r.kind === 'step').map((r) => r.id));
  const passed = judge(judged, (r) =>
    goneSteps.has(r.step) ? { reason: 'step', detail: `step ${r.step} is left out` } : undefined,
  );
  const passedIds = new Set(passed.map((r) => r.id));
  return { kept: judge(passed, (r) => unusedVerdict(r, passedIds, recipe)), removed, chosen };
}
