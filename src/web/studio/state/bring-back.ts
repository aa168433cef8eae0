import type { OpenPlaybook } from '../../content/open-playbook.js';
import { errorsIn } from './recipe-check.js';
import type { Draft } from './reduce.js';
import { leaveOutGone } from './without-gone.js';

/** Saved work as it can be used today. */
export interface BroughtBack {
  /** Undefined when the playbook has changed so much that it cannot be used at all. */
  draft: Draft | undefined;
  /** Ids that the work names and the playbook no longer has. They are left out. */
  gone: string[];
}

/** Fits work that was saved to a playbook that may have changed since. */
export function bringBack(content: OpenPlaybook, saved: Draft): BroughtBack {
  if (errorsIn(content, saved.recipe).length === 0) return { draft: saved, gone: [] };
  const { recipe, gone } = leaveOutGone(content.outline, saved.recipe);
  if (errorsIn(content, recipe).length > 0) return { draft: undefined, gone: [] };
  return { draft: { ...saved, recipe }, gone };
}
