import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { PlaybookCache } from '../load/cache/playbook-cache.js';
import { removeLeftovers, temporaryName } from './temporary-files.js';

/** Milliseconds after which a playbook that nobody has loaded is dropped, and between two notes that it was. */
const day = 86_400_000;
const longest = 30 * day;

/** Playbooks that are kept in one folder. */
const most = 50;

const named = /^[0-9a-f]{32}\.playbook$/;

let written = 0;

/**
 * A cache in a folder, for programs that run again and again. The folder is made when something is to be kept; it holds a file
 * for each playbook and nothing that should be committed, and what was not used for thirty days is dropped, as is what goes beyond fifty. Processes can
 * share it: a file is replaced as a whole. Where it cannot be read or written, everything works as without a cache.
 */
export function folderCache(folder: string): PlaybookCache {
  const root = resolve(folder);
  const fileOf = (key: string) => {
    const name = createHash('sha256').update(key).digest('hex').slice(0, 32);
    return join(root, `${name}.playbook`);
  };
  return {
    async get(key) {
      const file = fileOf(key);
      try {
        const bytes = readFileSync(file);
        await noteUse(file);
        return bytes;
      } catch {
        return undefined;
      }
    },
    async set(key, bytes) {
      written += 1;
      const temporary = join(root, temporaryName(written));
      try {
        await prepare(root);
        await writeFile(temporary, bytes, { flag: 'wx' });
        await rename(temporary, fileOf(key));
      } catch {
        await rm(temporary, { force: true }).catch(() => undefined);
      }
      await drop(root);
    },
  };
}

/** Makes the folder, for its owner only, with a note that keeps it out of repositories. */
async function prepare(root: string): Promise<void> {
  await mkdir(root, { recursive: true, mode: 0o700 });
  await writeFile(join(root, '.gitignore'), '*\n', { flag: 'wx' }).catch(() => undefined);
}

/** Once a day is enough to know what is used. */
async function noteUse(file: string): Promise<void> {
  const now = new Date();
  if (now.getTime() - (await stat(file)).mtimeMs > day) await utimes(file, now, now).catch(() => undefined);
}

/** Takes away what nobody uses any more, and what was cut short. */
async function drop(root: string): Promise<void> {
  await removeLeftovers(root);
  const names = (await readdir(root).catch(() => [])).filter((name) => named.test(name));
  const files = await Promise.all(
    names.map(async (name) => {
      const file = join(root, name);
      return { file, used: (await stat(file).catch(() => undefined))?.mtimeMs ?? 0 };
    }),
  );
  const newest = files.sort((a, b) => b.used - a.used);
  for (const [i, { file, used }] of newest.entries())
    if (i >= most || Date.now() - used > longest) await rm(file, { force: true }).catch(() => undefined);
}
