import { type Diagnostic, hasErrors, type Playbook, type Recipe, recipeFaults } from '../../../index.js';

/** What a file or a link turned out to hold. */
export interface Opened {
  /** Name of the file, or “The link”. */
  name: string;
  /** Undefined when it cannot be used; `faults` say why. */
  recipe: Recipe | undefined;
  faults: string[];
  /** What is different since the version it was made with. */
  changes: string[];
}

/** Recipes are small; what is larger is something else. In bytes, with room for a logo. */
const largest = 4_000_000;

/** Reads a recipe file. Nothing in it is run, and nothing of it is used before somebody says so. */
export async function openRecipeFile(playbook: Playbook, file: File): Promise<Opened> {
  if (file.size > largest)
    return refused(file.name, [
      `The file has ${(file.size / 1e6).toFixed(1)} MB, expected a recipe of at most ${largest / 1e6} MB.`,
    ]);
  const { readRecipe } = await import('../../../recipe.js');
  const { value, diagnostics } = readRecipe(file.name, new Uint8Array(await file.arrayBuffer()));
  if (!value) return refused(file.name, diagnostics.map(sentence));
  return judged(playbook, file.name, value.recipe, value.locate);
}

/** Reads the recipe that a link carries after its `#`. Undefined when it carries none. */
export async function openRecipeLink(playbook: Playbook, fragment: string): Promise<Opened | undefined> {
  if (!/^#?recipe=/.test(fragment)) return undefined;
  const { recipeFromLink } = await import('../../../recipe.js');
  const { value, diagnostics } = recipeFromLink(fragment.replace(/^#?recipe=/, ''));
  return value ? judged(playbook, 'The link', value) : refused('The link', diagnostics.map(sentence));
}

async function judged(
  playbook: Playbook,
  name: string,
  recipe: Recipe,
  locate?: Parameters<typeof recipeFaults>[2] extends infer O
    ? O extends { locate?: infer L }
      ? L
      : never
    : never,
): Promise<Opened> {
  const found = recipeFaults(playbook, recipe, { file: name, locate });
  if (hasErrors(found)) return refused(name, found.filter((d) => d.severity === 'error').map(sentence));
  const { recipeChanges } = await import('../../../recipe.js');
  return { name, recipe, faults: [], changes: recipeChanges(playbook, recipe) };
}

const refused = (name: string, faults: string[]): Opened => ({
  name,
  recipe: undefined,
  faults,
  changes: [],
});

const sentence = ({ line, column, message, hint }: Diagnostic) =>
  `Line ${line}, column ${column}: ${message}${hint ? ` ${hint}` : ''}`;
