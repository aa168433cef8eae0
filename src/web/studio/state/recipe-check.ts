import { allResources, type Diagnostic, hasErrors, type Recipe, recipeFaults } from '../../../index.js';
import type { OpenPlaybook } from '../../content/open-playbook.js';

/** The steps whose texts a recipe needs: those it prints, and those of pieces it changes. */
export function stepsNeeded({ outline }: OpenPlaybook, recipe: Recipe): string[] {
  const changed = new Set([...(recipe.notes ?? []), ...(recipe.hide ?? [])].map((e) => e.at));
  const steps = allResources(outline)
    .filter((r) => changed.has(r.id))
    .map((r) => r.step);
  const printed = recipe.steps ?? outline.info.steps;
  return [...new Set([...printed, ...steps])].filter((s) => outline.info.steps.includes(s));
}

/** What keeps a recipe from being used, as far as the outline can tell: all but whether sections are there. Quick enough for every change. */
export const errorsIn = (content: OpenPlaybook, recipe: Recipe): Diagnostic[] =>
  errors(recipeFaults(content.outline, withoutSections(recipe)));

const withoutSections = ({ hide, notes, ...recipe }: Recipe): Recipe => ({
  ...recipe,
  ...(notes ? { notes: notes.map(({ section, ...note }) => note) } : {}),
});

const errors = (found: readonly Diagnostic[]) => found.filter((d) => hasErrors([d]));
