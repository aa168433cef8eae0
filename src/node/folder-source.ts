import { readFileSync } from 'node:fs';
import { lstat, readdir, realpath } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { Source } from '../load/source.js';

/**
 * A folder as a source. Hidden files and `node_modules` are passed over. Symbolic links are followed only when they stay
 * inside the folder, so that an overlay cannot reach what lies outside.
 *
 * @throws when the folder does not exist or cannot be read.
 */
export function folderSource(folder: string): Source {
  const root = resolve(folder);
  return {
    async list() {
      const files: string[] = [];
      await collect(root, await realpath(root), '', files);
      return files;
    },
    // Reading small files at once takes a quarter of the processor time of reading them by promises.
    read: async (path) => readFileSync(join(root, path)),
  };
}

async function collect(root: string, real: string, below: string, files: string[]): Promise<void> {
  const entries = await readdir(join(root, below), { withFileTypes: true });
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    const full = join(root, path);
    if (entry.isSymbolicLink() && !(await staysInside(full, real))) continue;
    const directory = entry.isDirectory() || (entry.isSymbolicLink() && !(await isFile(full)));
    if (!directory) files.push(path);
    else if (!entry.isSymbolicLink()) await collect(root, real, path, files);
  }
}

async function staysInside(path: string, root: string): Promise<boolean> {
  try {
    const target = await realpath(path);
    return target.startsWith(root + sep);
  } catch {
    return false;
  }
}

async function isFile(path: string): Promise<boolean> {
  return (await lstat(await realpath(path))).isFile();
}
