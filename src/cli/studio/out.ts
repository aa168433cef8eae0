import { rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { removeLeftovers, writeFiles } from '../../node.js';
import type { SiteFiles } from '../../studio.js';
import { UsageError } from '../usage-error.js';
import { eitherOf, listFile, listOf, type Marks, markOf, readMarks, stateOf } from './list.js';
import { inTheWay, refuseForeign } from './way.js';

/** What came of writing a site. */
export interface StudioWritten {
  count: number;
  /** Files of an earlier site that this one has no more, kept because somebody changed them. */
  kept: string[];
}

/**
 * Writes a studio as a static site. Files of an earlier one are replaced, and those it no longer needs go, unless somebody
 * changed them; whatever else is in the folder stays, and is never written over without `force`.
 * @throws CommandError when a file there is not ours, or was changed since, and UsageError for what is no folder.
 */
export async function writeStudio(
  folder: string,
  files: SiteFiles,
  { force, signal }: { force: boolean; signal?: AbortSignal },
): Promise<StudioWritten> {
  const there = await stat(folder).catch(() => undefined);
  if (there && !there.isDirectory())
    throw new UsageError(`\`--out\` is \`${folder}\`, which is no folder; expected one.`);
  const before = await readMarks(folder);
  const after: Marks = Object.fromEntries(
    Object.entries(files).map(([path, content]) => [path, markOf(content)]),
  );
  for (const path of new Set(['.', ...Object.keys(before).map((p) => dirname(p))]))
    await removeLeftovers(join(folder, path));
  const { ours, changed } = await leftBehind(folder, before, after);
  const first = inTheWay(ours, Object.keys(after));
  await refuseForeign(folder, after, { before, first, force });
  await writeFiles(folder, { [listFile]: listOf(eitherOf(before, after)) }, { force, signal });
  for (const path of first) await remove(folder, path);
  await writeFiles(folder, files, { force: true, signal });
  for (const path of ours.filter((p) => !first.includes(p))) await remove(folder, path);
  await writeFiles(folder, { [listFile]: listOf(after) }, { force: true, signal });
  return { count: Object.keys(files).length, kept: changed };
}

/** The files of the earlier site that this one has no more, by whether somebody changed them. */
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
