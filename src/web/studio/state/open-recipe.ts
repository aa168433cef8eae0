import {
  type CustomizeOptions,
  type Diagnostic,
  formatRecipeChanges,
  limits,
  type Recipe,
  recipeChanges,
} from '../../../index.js';
import type { OpenPlaybook } from '../../content/open-playbook.js';
import { allErrorsIn, stepsNeeded } from './recipe-check.js';
import { withoutGone } from './without-gone.js';

/** What a file or a link turned out to hold. */
export interface Opened {
  /** Name of the file, or “The link”. */
  name: string;
  /** Undefined when it cannot be used; `faults` say why. */
  recipe: Recipe | undefined;
  faults: string[];
  /** What has changed since it was made, in a sentence or two; empty when nothing has. */
  changes: string;
}

/** Reads a recipe file. Nothing in it is run, and nothing of it is used before somebody says so. */
export async function openRecipeFile(content: OpenPlaybook, file: File): Promise<Opened> {
  if (file.size > limits.recipeBytes)
    return refused(file.name, [
      `The file has ${(file.size / 1e6).toFixed(1)} MB, expected a recipe of at most ${limits.recipeBytes / 1e6} MB.`,
    ]);
  const { readRecipe } = await import('../../../recipe.js');
  const { value, diagnostics } = readRecipe(file.name, new Uint8Array(await file.arrayBuffer()));
  if (!value) return refused(file.name, diagnostics.map(sentence));
  return judge(content, value.recipe, { file: file.name, locate: value.locate });
}

/** Whether the part of an address after `#` says that it carries a recipe. */
export const carriesRecipe = (fragment: string): boolean => fragment.startsWith('#recipe=');

/** Reads the recipe that a link carries after its `#`. */
export async function openRecipeLink(content: OpenPlaybook, fragment: string): Promise<Opened> {
  const name = 'The link';
  const { recipeFromLink } = await import('../../../recipe.js');
  const { value, diagnostics } = recipeFromLink(fragment);
  if (!value)
    return refused(
      name,
      diagnostics.map((d) => d.message),
    );
  return judge(content, value, { file: name });
}

async function judge(content: OpenPlaybook, found: Recipe, options: CustomizeOptions): Promise<Opened> {
  const name = options.file!;
  const { recipe, gone } = withoutGone(content.outline, found);
  const here = await content.need(stepsNeeded(content, recipe)).then(
    () => true,
    () => false,
  );
  if (!here) return refused(name, ['The texts it needs could not be loaded. Are you connected?']);
  const faults = allErrorsIn(content, recipe, options);
  if (faults.length > 0) return refused(name, faults.map(sentence));
  const changes = recipeChanges(content.playbook, found);
  return {
    name,
    recipe,
    faults: [],
    changes: [
      changes ? `It was ${formatRecipeChanges(changes)}.` : '',
      gone.length > 0 ? 'What is gone is left out.' : '',
    ]
      .filter(Boolean)
      .join(' '),
  };
}

const refused = (name: string, faults: string[]): Opened => ({
  name,
  recipe: undefined,
  faults,
  changes: '',
});

const sentence = ({ line, column, message, hint }: Diagnostic) =>
  `Line ${line}, column ${column}: ${message}${hint ? ` ${hint}` : ''}`;
