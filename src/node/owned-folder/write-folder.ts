import { rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { removeLeftovers } from '../temporary-files.js';
import { WriteError } from '../write-error.js';
import { writeFiles } from '../write-files.js';
import { eitherOf, listOf, type Marks, markOf, readMarks, stateOf } from './list.js';
import { inTheWay, refuseForeign } from './way.js';

/** What came of writing a folder. */
export interface FolderWritten {
  readonly count: number;
  /** Paths of files that were not there before, or not as they are now. */
  readonly changed: readonly string[];
  /** Files of an earlier run that this one has no more, kept because somebody changed them. */
  readonly kept: readonly string[];
}

/** How to write a folder. */
export interface FolderOptions {
  /** Name of the list of files with their fingerprints: how the next run knows which files are its own. */
  list: string;
  /** Write over files that are not ours. Default: false. */
  force?: boolean;
  signal?: AbortSignal;
}

/**
 * Writes a folder of files. Files of an earlier run are replaced, and those it no longer needs go, unless somebody changed them;
 * whatever else is in the folder stays, and is never written over without `force`. A file that is there already as it should be
 * is not touched, so that who watches the folder sees what has changed.
 * @throws WriteError when a file there is not ours or was changed since, and for what is no folder.
 */
export async function writeFolder(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  { list, force = false, signal }: FolderOptions,
): Promise<FolderWritten> {
  const there = await stat(folder).catch(() => undefined);
  if (there && !there.isDirectory())
    throw new WriteError(`${folder} is no folder, so nothing can be written into it.`);
  const before = await readMarks(folder, list);
  const after: Marks = Object.fromEntries(
    Object.entries(files).map(([path, content]) => [path, markOf(content)]),
  );
  for (const path of new Set(['.', ...Object.keys(before).map((p) => dirname(p))]))
    await removeLeftovers(join(folder, path));
  const { ours, changed } = await leftBehind(folder, before, after);
  const first = inTheWay(ours, Object.keys(after));
  await refuseForeign(folder, after, { before, first, force });
  await writeFiles(folder, { [list]: listOf(eitherOf(before, after)) }, { force, signal });
  for (const path of first) await remove(folder, path);
  const fresh = await notYet(folder, after);
  await writeFiles(folder, Object.fromEntries(fresh.map((path) => [path, files[path]!])), {
    force: true,
    signal,
  });
  for (const path of ours.filter((p) => !first.includes(p))) await remove(folder, path);
  await writeFiles(folder, { [list]: listOf(after) }, { force: true, signal });
  return { count: Object.keys(files).length, changed: fresh, kept: changed };
}

/** The files that are not there as they should be. */
async function notYet(folder: string, after: Marks): Promise<string[]> {
  const found: string[] = [];
  for (const path of Object.keys(after))
    if ((await stateOf(folder, path, after)) !== 'ours') found.push(path);
  return found;
}

/** The files of the earlier run that this one has no more, by whether somebody changed them. */
async function leftBehind(folder: string, before: Marks, after: Marks) {
  const found = { ours: [] as string[], changed: [] as string[] };
  for (const path of Object.keys(before).filter((p) => !Object.hasOwn(after, p))) {
    const state = await stateOf(folder, path, before);
    if (state === 'ours' || state === 'changed') found[state].push(path);
  }
  return found;
}

/** Removes a file, and the folders that are empty then. */
async function remove(folder: string, path: string): Promise<void> {
  await rm(join(folder, path), { force: true });
  for (let above = dirname(path); above !== '.'; above = dirname(above)) {
    const empty = await rmdir(join(folder, above)).then(
      () => true,
      () => false,
    );
    if (!empty) return;
  }
}
