import { readdir } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { ownerOf } from '../node.js';

/** How many files are named; of the others only how many there are. */
const named = 5;

/** Says which files of earlier runs are not part of this one. They are never deleted unasked: somebody may hand them out. */
export function earlierSentence(paths: readonly string[], why: string): string | undefined {
  if (paths.length === 0) return undefined;
  const names = paths.slice(0, named).join(', ');
  const more = paths.length > named ? ` and ${paths.length - named} more` : '';
  const what =
    paths.length === 1 ? 'One file of an earlier run is' : `${paths.length} files of earlier runs are`;
  return `${what} ${why}: ${names}${more}. Nothing was deleted.`;
}

/**
 * Files that this program made in the folders of some paths, in their format, and that are none of them. Capitals and small
 * letters are the same to some disks.
 */
export async function earlierFiles(paths: readonly string[]): Promise<string[]> {
  const now = new Set(paths.map((path) => path.toLowerCase()));
  const found: string[] = [];
  for (const folder of new Set(paths.map((path) => dirname(path)))) {
    const ending = extname(paths[0] ?? '');
    for (const name of (await readdir(folder).catch(() => [])).sort()) {
      const path = join(folder, name);
      if (extname(name) !== ending || now.has(path.toLowerCase())) continue;
      if ((await ownerOf(path)) === 'made') found.push(path);
    }
  }
  return found;
}
