import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkReviewed } from '../../src/authoring.js';
import { customize, type Diagnostic, type Recipe, recipeFaults } from '../../src/index.js';
import {
  loadOverlay,
  loadPlaybook,
  memorySource,
  readRecipe,
  readRoster,
  type Source,
} from '../../src/load.js';
import { readResponses } from '../../src/measures.js';
import { recipeFromLink } from '../../src/recipe.js';
import { checkProse } from '../../src/review.js';
import trustMeasure from '../fixtures/trust-measure.json' with { type: 'json' };

/** Files of a source, by path. */
export type Files = Record<string, string | Uint8Array>;

/** All files below a folder of fixtures. */
export function readFixture(name: string): Files {
  const root = fileURLToPath(new URL(`../fixtures/${name}/`, import.meta.url));
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  return Object.fromEntries(
    files.map((e) => {
      const path = join(e.parentPath, e.name);
      return [path.slice(root.length).replaceAll('\\', '/'), new Uint8Array(readFileSync(path))];
    }),
  );
}

/** The small playbook: everything once, nothing wrong. */
export const baseFiles = (): Files =>
  Object.fromEntries(
    Object.entries(readFixture('base')).map(([path, bytes]) => [
      path,
      new TextDecoder().decode(bytes as Uint8Array),
    ]),
  );

/** The small playbook, loaded. */
export async function loadBase(changes: Files = {}) {
  return loadPlaybook(memorySource({ ...baseFiles(), ...changes }));
}

let untouched: ReturnType<typeof loadBase> | undefined;

/** The small playbook as it is, loaded once for all who only look at it. */
const sharedBase = () => (untouched ??= loadBase());

/** A source that cannot read one of its files. */
export const failingSource = (source: Source, file: string, why: unknown): Source => ({
  ...source,
  read: (path) => (path === file ? Promise.reject(why) : source.read(path)),
});

/** A drawing beside the handouts, for examples that show one. */
const aDrawing: Files = {
  'steps/first/handouts/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1v1z"/></svg>',
};

/** Everything that is wrong with the small playbook after a change; a recipe or an overlay is checked against it. `prose` checks the prose too. */
export async function faultsIn(
  file: string,
  text: string | undefined,
  prose = false,
  asOf?: string,
): Promise<readonly Diagnostic[]> {
  if (file === 'recipe.yaml') {
    const { value: playbook } = await sharedBase();
    const { value, diagnostics } = readRecipe(file, new TextEncoder().encode(text));
    return value
      ? customize(playbook, value.recipe as Recipe, { file, locate: value.locate }).diagnostics
      : diagnostics;
  }
  if (file === 'link') return recipeFromLink(text!).diagnostics;
  if (file === 'roster.csv') {
    const { value: playbook } = await sharedBase();
    const { value, diagnostics } = await readRoster(file, new TextEncoder().encode(text));
    const later = value.flatMap((r) => r.name(recipeFaults(playbook, r.recipe, { file, locate: r.locate })));
    return [...diagnostics, ...later];
  }
  if (file === 'responses.csv')
    return (await readResponses(file, new TextEncoder().encode(text), trustMeasure)).diagnostics;
  if (file === 'overlay.yaml') {
    const { value: playbook } = await sharedBase();
    const { value, diagnostics } = await loadOverlay(memorySource({ [file]: text ?? '' }), playbook);
    return [...diagnostics, ...customize(playbook, {}, { overlays: [value] }).diagnostics];
  }
  const files = { ...baseFiles(), ...aDrawing };
  if (files[file] === text && !prose && asOf === undefined) return (await sharedBase()).diagnostics;
  if (text === undefined) delete files[file];
  else files[file] = text;
  const source = memorySource(files);
  const { value, diagnostics } = await loadPlaybook(source);
  if (asOf !== undefined) return [...diagnostics, ...(await checkReviewed(value, source, asOf))];
  return prose ? [...diagnostics, ...(await checkProse(value, source)).diagnostics] : diagnostics;
}
