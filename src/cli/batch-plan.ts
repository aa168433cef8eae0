import { dirname, resolve } from 'node:path';
import {
  type CustomizeOptions,
  type Diagnostic,
  type Locate,
  type Overlay,
  type Playbook,
  type Recipe,
  recipeFaults,
} from '../index.js';
import type { RosterRow } from '../load.js';
import { type Assets, batchAssets, overlayFaults, printOf } from './batch-assets.js';

/** One packet to make, as it is handed to a worker. Plain data. */
export interface Job {
  /** Row of the roster, for messages. */
  row: number;
  /** File below the output folder, with its ending. */
  file: string;
  /** Fingerprint of everything that goes into the file. */
  input: string;
  /** With absolute paths; the logo is read when the packet is made. */
  recipe: Recipe;
}

/** What all rows share. */
export interface Shared {
  playbook: Playbook;
  /** Path of the roster, from which paths in its cells start. */
  roster: string;
  /** The recipe below all rows, with absolute paths. */
  base: Recipe;
  /** Where the base recipe comes from, for its faults. */
  from: Pick<CustomizeOptions, 'file' | 'locate'>;
  /** Ending of the files. */
  ending: string;
  /** Fingerprint of what all files have in common: program, format, fonts, content. */
  common: string;
}

/** The packets that rows ask for, the overlays they need by folder, and everything that is wrong with any of them. */
export interface Plan {
  jobs: Job[];
  overlays: Map<string, Overlay>;
  diagnostics: Diagnostic[];
}

/** Checks every row and works out what it takes to make its packet. Nothing is tailored yet. */
export async function planBatch(rows: readonly RosterRow[], shared: Shared): Promise<Plan> {
  const { playbook, roster, from, ending, common } = shared;
  const assets = batchAssets(playbook);
  const { file: baseFile = 'recipe', locate: inBase = () => ({ line: 1, column: 1 }) } = from;
  const ofBase = await checkOne(shared.base, baseFile, inBase, playbook, assets);
  const blamed = new Set<string>();
  const found: Diagnostic[] = [];
  const jobs: Job[] = [];
  for (const row of rows) {
    const recipe = withPaths(row.recipe, dirname(roster));
    const { faults, prints } = await checkOne(recipe, roster, row.locate, playbook, assets);
    const end = row.locate([]);
    const own = faults.filter((d) => {
      // What the base recipe got wrong, and no cell mends, is said once and not by every row.
      const inherited =
        d.line === end.line && d.column === end.column && ofBase.faults.some((b) => b.message === d.message);
      if (inherited) blamed.add(d.message);
      return !inherited;
    });
    found.push(...row.name(own));
    jobs.push({
      row: row.row,
      file: `${row.file}.${ending}`,
      input: printOf([common, withoutAssets(recipe), prints]),
      recipe,
    });
  }
  const loaded = await assets.overlays();
  const lists = jobs.map((j) => j.recipe.overlays ?? []);
  return {
    jobs,
    overlays: new Map([...loaded].map(([folder, o]) => [folder, o.value])),
    diagnostics: [
      ...ofBase.faults.filter((d) => blamed.has(d.message)),
      ...overlayFaults(playbook, loaded, lists),
      ...found,
    ],
  };
}

/** A recipe whose logo and overlays are absolute paths, so that it means the same wherever it is read. */
export function withPaths(recipe: Recipe, folder: string): Recipe {
  const { logo } = recipe.organization ?? {};
  return {
    ...recipe,
    ...(logo !== undefined && !logo.startsWith('data:')
      ? { organization: { ...recipe.organization, logo: resolve(folder, logo) } }
      : {}),
    ...(recipe.overlays ? { overlays: recipe.overlays.map((o) => resolve(folder, o)) } : {}),
  };
}

/** The fields that are no paths: what they lead to has fingerprints of its own. */
function withoutAssets({ overlays: _, ...recipe }: Recipe): Recipe {
  if (!recipe.organization) return recipe;
  const { logo, ...organization } = recipe.organization;
  return { ...recipe, organization: logo?.startsWith('data:') ? recipe.organization : organization };
}

/** What is wrong with a recipe and what it leads to, and the fingerprints of the latter. */
async function checkOne(
  recipe: Recipe,
  file: string,
  locate: Locate,
  playbook: Playbook,
  assets: Assets,
): Promise<{ faults: Diagnostic[]; prints: string[] }> {
  const faults: Diagnostic[] = [];
  const prints: string[] = [];
  const overlays: Overlay[] = [];
  const lacks = (path: readonly PropertyKey[], message: string, hint: string) =>
    faults.push({ rule: 'recipe-needs', severity: 'error', file, ...locate(path), message, hint });
  const { logo } = recipe.organization ?? {};
  if (logo !== undefined && !logo.startsWith('data:')) {
    const read = await assets.logo(logo);
    if ('print' in read) prints.push(read.print);
    else
      lacks(
        ['organization', 'logo'],
        `The logo: ${read.fault}`,
        'Paths start from the folder of the roster.',
      );
  }
  for (const [i, folder] of (recipe.overlays ?? []).entries()) {
    const overlay = await assets.overlay(folder);
    if (overlay) {
      prints.push(overlay.print);
      overlays.push(overlay.value);
    } else
      lacks(
        ['overlays', i],
        `Found \`${folder}\` in \`overlays\`, which is no folder.`,
        'Paths start from the folder of the roster.',
      );
  }
  return {
    faults: [...faults, ...recipeFaults(playbook, withoutAssets(recipe), { overlays, file, locate })],
    prints,
  };
}
