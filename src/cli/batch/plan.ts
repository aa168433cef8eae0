import { dirname, resolve } from 'node:path';
import {
  type CustomizeOptions,
  type Diagnostic,
  type Locate,
  type Overlay,
  type Playbook,
  type Recipe,
  recipeFaults,
} from '../../index.js';
import type { RosterRow } from '../../load.js';
import { type Assets, batchAssets, overlayFaults, printOf } from './assets.js';

/** One packet to make, as it is handed to a worker. Plain data. */
export interface Job {
  /** Row of the roster, for messages. */
  row: number;
  /** File below the output folder, with its ending. */
  file: string;
  /** Fingerprint of everything that goes into the file. */
  input: string;
  /** As written; its logo and overlays lie at `paths`. */
  recipe: Recipe;
  paths: Paths;
}

/** What a recipe reads from disk, as absolute paths. */
export interface Paths {
  logo: string | undefined;
  /** Folders. */
  overlays: string[];
}

/** What all rows share. */
export interface Shared {
  playbook: Playbook;
  /** Path of the roster, from which paths in its cells start. */
  roster: string;
  /** The recipe below all rows, and what it reads from disk. */
  base: Recipe;
  paths: Paths;
  /** Overlay folders that every packet gets on top. */
  added: string[];
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
  const basePaths = { ...shared.paths, overlays: [...shared.paths.overlays, ...shared.added] };
  const ofBase = await checkOne(shared.base, basePaths, baseFile, inBase, playbook, assets);
  const blamed = new Set<string>();
  const found: Diagnostic[] = [];
  const jobs: Job[] = [];
  for (const row of rows) {
    const { recipe } = row;
    const paths = rowPaths(row, shared);
    const { faults, prints } = await checkOne(recipe, paths, roster, row.locate, playbook, assets);
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
      input: printOf(JSON.stringify([common, recipe, prints])),
      recipe,
      paths,
    });
  }
  const loaded = await assets.overlays();
  const lists = jobs.map((j) => j.paths.overlays);
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

/** Where the logo and the overlays of a recipe lie, when its paths start from a folder. */
export function pathsOf({ organization, overlays = [] }: Recipe, folder: string): Paths {
  const logo = organization?.logo;
  return {
    logo: logo === undefined || logo.startsWith('data:') ? undefined : resolve(folder, logo),
    overlays: overlays.map((o) => resolve(folder, o)),
  };
}

/** A row's own paths start from the roster; those of the base recipe lie where they lay. */
function rowPaths(row: RosterRow, { roster, paths, added }: Shared): Paths {
  const own = pathsOf(row.recipe, dirname(roster));
  return {
    logo: row.sets(['organization', 'logo']) ? own.logo : paths.logo,
    overlays: [...(row.sets(['overlays']) ? own.overlays : paths.overlays), ...added],
  };
}

/** A recipe without what has to be read from disk. */
function withoutPaths({ overlays: _, ...recipe }: Recipe): Recipe {
  const { logo, ...organization } = recipe.organization ?? {};
  return logo === undefined || logo.startsWith('data:') ? recipe : { ...recipe, organization };
}

/** What is wrong with a recipe and what it leads to, and the fingerprints of the latter. */
async function checkOne(
  recipe: Recipe,
  paths: Paths,
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
  if (paths.logo !== undefined) {
    const read = await assets.logo(paths.logo);
    if ('print' in read) prints.push(read.print);
    else
      lacks(
        ['organization', 'logo'],
        `The logo: ${read.fault}`,
        'Paths start from the folder of the roster.',
      );
  }
  for (const [i, folder] of paths.overlays.entries()) {
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
    faults: [...faults, ...recipeFaults(playbook, withoutPaths(recipe), { overlays, file, locate })],
    prints,
  };
}
