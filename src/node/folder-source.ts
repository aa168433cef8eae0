import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { limits } from '../diagnostics/limits.js';
import type { Source } from '../load/source.js';
import { fileVersion } from './file-version.js';

/**
 * A folder as a source. Hidden files and `node_modules` are passed over. Symbolic links to files are followed only when they
 * stay inside the folder, so that an overlay cannot reach what lies outside; reading any other fails with a sentence, as
 * reading anything that is no file does.
 *
 * @throws when the folder does not exist or cannot be read.
 */
export function folderSource(folder: string): Source {
  const root = resolve(folder);
  return {
    async list() {
      const files: string[] = [];
      await collect(root, '', files);
      return files;
    },
    // Reading small files at once takes a quarter of the processor time of reading them by promises.
    read: async (path) => readInside(root, join(root, path)),
    version: async (path) => fileVersion(`${root}${sep}${path}`),
    name: root,
  };
}

/** Lists files by their paths; a folder inside that cannot be listed with a `/` at its end, so that reading it tells why. */
async function collect(root: string, below: string, files: string[]): Promise<void> {
  const entries = await readdir(join(root, below), { withFileTypes: true }).catch((error: Error) => {
    if (below === '') throw error;
    files.push(`${below}/`);
    return [];
  });
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    // A folder with the name of a file was meant to be one, and reading it says that it is not.
    if (entry.isDirectory() && fileName.test(path)) files.push(path);
    if (entry.isDirectory()) await collect(root, path, files);
    else if (!entry.isSymbolicLink() || !(await leadsToFolder(join(root, path)))) files.push(path);
  }
}

const fileName = /\.(?:md|ya?ml|json)$/i;

const leadsToFolder = (path: string) =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Opens without waiting: a pipe that nobody writes into would hold up everything. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

function readInside(root: string, path: string): Uint8Array {
  const file = openInside(root, path);
  try {
    const found = fstatSync(file);
    if (found.isDirectory()) throw new Error('it is a folder');
    if (!found.isFile()) throw new Error('it is no file, but a pipe, a socket or a device');
    if (found.size > most) throw tooLarge(found.size);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** Opens a file; a link only when it leads inside. Where the system tells links while opening, that takes no second question. */
function openInside(root: string, path: string): number {
  const noLinks = constants.O_NOFOLLOW;
  if (noLinks === undefined && lstatSync(path).isSymbolicLink()) requireInside(root, path);
  try {
    return openSync(path, flags | (noLinks ?? 0));
  } catch (error) {
    if (noLinks === undefined || !lstatSync(path).isSymbolicLink()) throw error;
    requireInside(root, path);
    return openSync(path, flags);
  }
}

/** The most that any file of a source may have; what its kind may have is checked by whoever reads it. */
const most = Math.max(limits.fileBytes, limits.imageBytes, limits.recipeBytes);

/** As the system says it of a file that is larger than it takes. */
const tooLarge = (size: number) =>
  Object.assign(new Error(`it has ${size} bytes, and no file of content may have more than ${most}`), {
    code: 'EFBIG',
  });

function requireInside(root: string, link: string): void {
  let target: string;
  try {
    target = realpathSync(link);
  } catch (cause) {
    throw new Error('it is a link that leads nowhere', { cause });
  }
  if (!target.startsWith(realpathSync(root) + sep))
    throw new Error('it is a link that leads out of the folder');
}
