import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, resolve } from 'node:path';
import {
  type CustomizeOptions,
  customize,
  type Diagnostic,
  formatRecipeChanges,
  hasErrors,
  limits,
  type Overlay,
  PlainError,
  type Playbook,
  type Recipe,
  recipeChanges,
  type Tailored,
} from '../index.js';
import { folderSource, logoAddress, readThrough } from '../node.js';
import type { Given } from './flags.js';
import { inFolder } from './in-folder.js';
import { diagnosticsFor } from './painted.js';
import { recipeFromFlags } from './recipe-flags.js';
import { warn, withProgress } from './terminal.js';
import { CommandError, UsageError } from './usage-error.js';

/** The playbook to work on, and the folder it comes from when it is not the embedded one. */
export async function loadInput(given: Given): Promise<Playbook> {
  if (typeof given.content !== 'string') return (await import('networks-playbook/content')).playbook;
  const { loadPlaybook } = await import('../load.js');
  await requireFolder(given.content, '--content');
  const { value, diagnostics } = await withProgress(
    `Reading ${given.content}`,
    loadPlaybook(folderSource(given.content)),
  );
  const found = inFolder(given.content, diagnostics);
  if (found.length > 0) process.stderr.write(diagnosticsFor(process.stderr, found));
  if (hasErrors(found))
    throw new CommandError(`The content in ${given.content} has errors; nothing was written.`);
  return value;
}

/** The overlays named by flags and by the recipe, in that order reversed: the recipe's first. */
export async function loadOverlays(folders: readonly string[], playbook: Playbook): Promise<Overlay[]> {
  const overlays: Overlay[] = [];
  for (const folder of folders) {
    const { loadOverlay } = await import('../load.js');
    await requireFolder(folder, 'overlay');
    const { value, diagnostics } = await loadOverlay(folderSource(folder), playbook);
    if (diagnostics.length > 0)
      process.stderr.write(diagnosticsFor(process.stderr, inFolder(folder, diagnostics)));
    if (hasErrors(diagnostics))
      throw new CommandError(`The overlay in ${folder} has errors; nothing was written.`);
    overlays.push(value);
  }
  return overlays;
}

/** Fails with a sentence when a folder is not there. */
export async function requireFolder(folder: string, what: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new UsageError(`\`${what}\` is \`${folder}\`, which is no folder.`);
}

/** Fails with a sentence when files are to be written into what is no folder. */
export async function refuseFile(out: string): Promise<void> {
  const found = await stat(out).catch(() => undefined);
  if (found && !found.isDirectory())
    throw new UsageError(`\`--out\` is \`${out}\`, which is no folder; expected one.`);
}

/** A recipe and where it comes from. */
export interface RecipeFile {
  recipe: Recipe;
  options: Pick<CustomizeOptions, 'file' | 'locate'>;
  /** Folder that paths in the recipe start from. */
  folder: string;
}

/** This folder when it is that of a playbook, the folder `content` in it, or undefined when there is none. */
export async function contentHere(): Promise<string | undefined> {
  if ((await stat('playbook.md').catch(() => undefined))?.isFile()) return '.';
  const here = await stat('content').catch(() => undefined);
  return here?.isDirectory() ? 'content' : undefined;
}

/** A recipe from a file, or one of those that come with the playbook, by name. */
export async function loadRecipe(name: string, playbook: Playbook, flag = 'recipe'): Promise<RecipeFile> {
  const shipped = playbook.recipes.find((r) => r.id === name);
  if (shipped) return { recipe: shipped.recipe as Recipe, options: { file: name }, folder: '.' };
  const bytes = await readThrough(name, limits.recipeBytes).catch((error: Error) => {
    if (error instanceof PlainError) throw error;
    const names = playbook.recipes.map((r) => `\`${r.id}\``).join(', ');
    throw new UsageError(
      `\`--${flag}\` is \`${name}\`, which is no file and none of the recipes that come along: ${names}.`,
    );
  });
  const { readRecipe } = await import('../load.js');
  const { value, diagnostics } = readRecipe(name, bytes);
  failOn(diagnostics, `The recipe ${name} has errors; nothing was written.`);
  return { recipe: value!.recipe, options: { file: name, locate: value!.locate }, folder: dirname(name) };
}

/** Says on stderr what has changed since a recipe was made, when it says what it was made with. */
export function sayChanges(playbook: Playbook, recipe: Recipe): void {
  const changes = recipeChanges(playbook, recipe);
  if (changes) warn(`The recipe was ${formatRecipeChanges(changes)}.`);
}

/** A playbook with all that flags and recipe ask of it, to be tailored once or for one audience after another. */
export interface Input {
  playbook: Playbook;
  /** Tailors for some audiences, or for those of the recipe, with some fields changed. Faults are printed, each once; errors end the command. */
  tailor(audience?: string, change?: Partial<Recipe>): Tailored;
}

/** Everything from flags to a tailored playbook. Faults are printed; errors end the command. */
export const tailorInput = async (given: Given): Promise<Tailored> => (await readInput(given)).tailor();

/** Reads playbook, recipe, logo and overlays once. Among audiences, `all` is every one the playbook has. */
export async function readInput(given: Given): Promise<Input> {
  const playbook = await loadInput(given);
  const from: RecipeFile =
    typeof given.recipe === 'string'
      ? await loadRecipe(given.recipe, playbook)
      : { recipe: {}, options: { file: 'command line' }, folder: '.' };
  sayChanges(playbook, from.recipe);
  const flagged = recipeFromFlags(given, from.recipe);
  const named = Array.isArray(given.audience)
    ? { ...flagged, audience: namedAudiences(given.audience, playbook) }
    : flagged;
  const beside = (path: string) => (isAbsolute(path) ? path : resolve(from.folder, path));
  const recipe = await withLogo(named, (logo) =>
    logo === from.recipe.organization?.logo ? beside(logo) : resolve(logo),
  );
  const folders = [
    ...(recipe.overlays ?? []).map(beside),
    ...(([given.overlay ?? []].flat() as string[]) ?? []),
  ];
  const overlays = await loadOverlays(folders, playbook);
  const said = new Set<string>();
  return {
    playbook,
    tailor(audience, change) {
      const asked = { ...recipe, ...(audience === undefined ? {} : { audience }), ...change };
      const { value, diagnostics } = customize(playbook, asked, { ...from.options, overlays });
      const fresh = diagnostics.filter((d) => !said.has(JSON.stringify(d)));
      for (const d of fresh) said.add(JSON.stringify(d));
      failOn(fresh, 'The recipe has errors; nothing was written.');
      return value;
    },
  };
}

/** A recipe with its logo as an address that holds the picture. */
async function withLogo(recipe: Recipe, placeOf: (logo: string) => string): Promise<Recipe> {
  const logo = recipe.organization?.logo;
  if (!logo || logo.startsWith('data:')) return recipe;
  const address = await logoAddress(placeOf(logo)).catch((error: Error) => {
    throw new CommandError(`The logo: ${error.message}`);
  });
  return { ...recipe, organization: { ...recipe.organization, logo: address } };
}

/** The audiences that a flag names, none twice. */
export const namedAudiences = (names: readonly string[], { audiences }: Playbook): string[] => [
  ...new Set(names.includes('all') ? audiences.map((a) => a.id) : names),
];

function failOn(diagnostics: readonly Diagnostic[], message: string): void {
  if (diagnostics.length > 0) process.stderr.write(diagnosticsFor(process.stderr, diagnostics));
  if (hasErrors(diagnostics)) throw new CommandError(message);
}
