import { leaveOutGone } from '../../../edit.js';
import type { Recipe } from '../../../index.js';
import type { OpenPlaybook } from '../../content/open-playbook.js';
import { errorsIn } from './recipe-check.js';
import type { WorkState } from './reduce.js';

/** Fits a recipe that was saved to a playbook that may have changed since: as it is, or else without what is gone. */
export function bringBack(content: OpenPlaybook, saved: Recipe): { recipe: Recipe; gone: string[] } {
  const sound = errorsIn(content, saved).length === 0;
  return sound ? { recipe: saved, gone: [] } : leaveOutGone(content.outline, saved);
}

/** A draft that a browser has kept, with a recipe that was looked through. The rest may be anything. */
export const draftWith = (saved: Partial<WorkState>, recipe: Recipe): WorkState => ({
  recipe,
  suggested: saved.suggested === true,
  goals: Array.isArray(saved.goals) ? saved.goals.filter((g) => typeof g === 'string') : [],
});
