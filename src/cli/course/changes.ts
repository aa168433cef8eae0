import { formatRecipeChanges, type Playbook, type Recipe, recipeChanges } from '../../index.js';
import type { CourseChanges } from '../../lms.js';
import type { Given } from '../flags.js';
import { loadRecipe } from '../input.js';
import { warn } from '../terminal.js';
import { CommandError, UsageError } from '../usage-error.js';

/** What has changed since the recipe that `--changed-since` names was saved; undefined without it. */
export async function changesSince(
  given: Given,
  playbook: Playbook,
  { date = '' }: Recipe,
): Promise<CourseChanges | undefined> {
  const file = given['changed-since'];
  if (typeof file !== 'string') return undefined;
  const { recipe } = await loadRecipe(file, playbook, 'changed-since');
  if (!recipe.made?.pieces)
    throw new UsageError(
      `\`--changed-since\` is \`${file}\`, which does not say what it was made with; the packet builder saves recipes that do.`,
    );
  const changes = recipeChanges(playbook, recipe);
  if (!changes) throw new CommandError(`Nothing has changed since ${file} was saved; nothing was written.`);
  warn(`${file} was ${formatRecipeChanges(changes)}.`);
  return { ids: new Set([...changes.changed, ...changes.added].map((piece) => piece.id)), date };
}
