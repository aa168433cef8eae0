import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { WriteError } from '../write-error.js';
import { checkTargets } from '../write-files.js';
import { type Marks, stateOf } from './list.js';

/** Capitals and small letters are the same to some disks. */
const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
const below = (path: string, folder: string) => path.toLowerCase().startsWith(`${folder.toLowerCase()}/`);

/**
 * Old files that have to go before new ones come: where a folder has to be, in a folder where a file has to be, or under the
 * same name in other letters, which some disks take for the same file.
 */
export const inTheWay = (old: readonly string[], wanted: readonly string[]): string[] =>
  old.filter((path) => wanted.some((w) => same(w, path) || below(w, path) || below(path, w)));

/**
 * Proves that every file may be written once `first`, old files of ours, are gone.
 * @throws WriteError for the first that may not.
 */
export async function refuseForeign(
  folder: string,
  after: Marks,
  { before, first, force }: { before: Marks; first: readonly string[]; force: boolean },
): Promise<void> {
  for (const path of Object.keys(after)) {
    // A file of ours goes, and a folder takes its place.
    if (first.some((old) => below(path, old))) continue;
    if (await holdsOnly(folder, path, first)) continue;
    await checkTargets([join(folder, path)], { force: true });
    if (force) continue;
    const namesakes = [path, ...first.filter((old) => same(old, path))];
    const known = namesakes.flatMap((name) => before[name] ?? []).join(' ');
    const state = await stateOf(folder, path, known === '' ? {} : { [path]: known });
    if (state === 'changed' || state === 'foreign')
      throw new WriteError(
        `${join(folder, path)} is already there, and ${state === 'changed' ? 'was changed since networks-playbook wrote it' : 'was not made by networks-playbook'}. Name another folder, or add --force to replace it.`,
      );
  }
}

/** Whether a path is a folder with nothing in it but files that go. */
async function holdsOnly(folder: string, path: string, going: readonly string[]): Promise<boolean> {
  if (!going.some((old) => below(old, path))) return false;
  const entries = await readdir(join(folder, path), { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((e) => !e.isDirectory());
  const paths = files.map((e) =>
    relative(folder, join(e.parentPath ?? e.path, e.name))
      .split(sep)
      .join('/'),
  );
  return files.length > 0 && paths.every((p) => going.includes(p));
}
