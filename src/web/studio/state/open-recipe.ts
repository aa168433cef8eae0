import { withoutGone } from '../../../edit.js';
import {
  type CustomizeOptions,
  type Diagnostic,
  formatRecipeChanges,
  limits,
  type Recipe,
  recipeChanges,
} from '../../../index.js';
import type { OpenPlaybook } from '../../content/open-playbook.js';
import { nameOf } from './aside.js';
import { bringBack } from './bring-back.js';
import { rehearse } from './derive.js';
import { errorsIn, stepsNeeded } from './recipe-check.js';

/** Something that may hold a recipe: a file, the part of a link after its `#`, or work that the browser has kept. */
export type Openable =
  | { type: 'file'; file: File }
  | { type: 'link'; fragment: string }
  | { type: 'work'; name: string; recipe: unknown };

/** What a file, a link or saved work turned out to hold. */
export interface Opened {
  /** Name of the file, or “The link”. */
  name: string;
  /** Undefined when it cannot be used; `faults` say why. */
  recipe: Recipe | undefined;
  faults: string[];
  /** What has changed since it was made, in a sentence or two; empty when nothing has. */
  changes: string;
  /** Ids that it names and the playbook no longer has. They are left out. */
  gone: string[];
}

/** What was opened, and whether that took so long that every change of it would. */
export interface OpenedInTime extends Opened {
  slow: boolean;
}

/** Saved work, to be opened. */
export const asWork = (recipe: unknown): Openable => ({ type: 'work', name: nameOf(recipe), recipe });

/** What people know it by. */
export const nameOfOpenable = (what: Openable): string =>
  what.type === 'file' ? what.file.name : what.type === 'link' ? 'The link' : what.name;

/** Reads a recipe and makes everything of it once. A stranger may have written it, so this is done in a worker. */
export async function openRecipe(content: OpenPlaybook, what: Openable): Promise<Opened> {
  if (what.type === 'file') return openRecipeFile(content, what.file);
  if (what.type === 'link') return openRecipeLink(content, what.fragment);
  return openWork(content, what.name, what.recipe);
}

/** Reads a recipe file. Nothing in it is run, and nothing of it is used before somebody says so. */
export async function openRecipeFile(content: OpenPlaybook, file: File): Promise<Opened> {
  if (file.size > limits.recipeBytes)
    return refused(file.name, [
      `The file has ${counted(file.size)} bytes; a recipe may have ${counted(limits.recipeBytes)}.`,
    ]);
  const { readRecipe } = await import('../../../recipe.js');
  const { value, diagnostics } = readRecipe(file.name, new Uint8Array(await file.arrayBuffer()));
  if (!value) return refused(file.name, diagnostics.map(sentence));
  const { recipe, gone } = withoutGone(content.outline, value.recipe);
  return judge(content, { found: value.recipe, recipe, gone }, { file: file.name, locate: value.locate });
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
  return judge(content, { found: value, ...withoutGone(content.outline, value) }, { file: name });
}

/**
 * Looks through work that a browser has kept; whatever lies in its storage may be anything. Without a connection the work is
 * still there, checked as far as the outline can tell.
 */
export async function openWork(content: OpenPlaybook, name: string, saved: unknown): Promise<Opened> {
  try {
    const found = saved as Recipe;
    const { recipe, gone } = bringBack(content, found);
    if (await textsCome(content, recipe))
      return await judge(content, { found, recipe, gone }, { file: name });
    const faults = errorsIn(content, recipe);
    return faults.length > 0
      ? refused(name, faults.map(plainly))
      : { name, recipe, gone, faults: [], changes: '' };
  } catch {
    return refused(name, ['It holds no recipe.']);
  }
}

interface Found {
  found: Recipe;
  recipe: Recipe;
  gone: string[];
}

async function judge(
  content: OpenPlaybook,
  { found, recipe, gone }: Found,
  options: CustomizeOptions,
): Promise<Opened> {
  const name = options.file!;
  if (!(await textsCome(content, recipe)))
    return refused(name, ['The texts it needs could not be loaded. Are you connected?']);
  const faults = rehearse(content.playbook, recipe, options);
  if (faults.length > 0) return refused(name, faults.map(options.locate ? sentence : plainly));
  const changes = recipeChanges(content.playbook, found);
  return {
    name,
    recipe,
    gone,
    faults: [],
    changes: [
      changes ? `It was ${formatRecipeChanges(changes)}.` : '',
      gone.length > 0 ? 'What is gone is left out.' : '',
    ]
      .filter(Boolean)
      .join(' '),
  };
}

const textsCome = (content: OpenPlaybook, recipe: Recipe): Promise<boolean> =>
  content.need(stepsNeeded(content, recipe)).then(
    () => true,
    () => false,
  );

/** What could not be opened, and why. */
export const refused = (name: string, faults: string[]): Opened => ({
  name,
  recipe: undefined,
  faults,
  changes: '',
  gone: [],
});

const counted = (bytes: number) => bytes.toLocaleString('en-US');

const plainly = ({ message, hint }: Diagnostic) => `${message}${hint ? ` ${hint}` : ''}`;
/** Only a file has lines. */
const sentence = (fault: Diagnostic) => `Line ${fault.line}, column ${fault.column}: ${plainly(fault)}`;
