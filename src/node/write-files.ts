import { lstat, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { PlainError } from '../diagnostics/plain-error.js';

/** Why a file could not be written, in a sentence for the person who asked. */
export class WriteError extends PlainError {
  override name = 'WriteError';
}

/** How to write. */
export interface WriteOptions {
  /** Overwrite files that were not made by this program. Default: false. */
  force?: boolean;
}

/** Every file this program makes says so, which is how it knows its own: HTML, PDF, JSON and Markdown near the start. */
const mark =
  /<xmp:CreatorTool>networks-playbook<\/xmp:CreatorTool>|<meta name="generator" content="networks-playbook">|"generator": ?"networks-playbook"|<!-- made by networks-playbook -->/;

/** Archives say so near the end, in the comment of an entry. */
const archiveMark = /^PK.*made by networks-playbook/s;

/**
 * Proves, before anything is made, that files may be written: none is a folder, and none that is there is somebody else's.
 *
 * @throws WriteError with a sentence for the first that may not be written.
 */
export async function checkTargets(paths: readonly string[], options: WriteOptions = {}): Promise<void> {
  if (options.force) return;
  for (const path of paths) await refuseForeign(resolve(path));
}

/**
 * Writes files below a folder, each to a temporary name and then renamed, so that nothing half-written is left. A file
 * that is already there is replaced only when this program made it, or with `force`. Nothing is written when one of
 * them may not be.
 *
 * @throws WriteError with a sentence when a file is in the way, the folder is read-only or the disk is full.
 */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  options: WriteOptions = {},
): Promise<void> {
  const root = resolve(folder);
  const targets = Object.entries(files).map(([path, content]) => ({ path: join(root, path), content }));
  for (const { path } of targets) {
    if (path !== root && !path.startsWith(root.endsWith(sep) ? root : root + sep))
      throw new WriteError(`${path} lies outside ${root}.`);
  }
  await checkTargets(
    targets.map((t) => t.path),
    options,
  );
  for (const { path, content } of targets) await writeOne(path, content);
}

async function refuseForeign(path: string): Promise<void> {
  let kind: Awaited<ReturnType<typeof lstat>>;
  try {
    kind = await lstat(path);
  } catch {
    return;
  }
  if (kind.isDirectory()) throw new WriteError(`${path} is a folder; name a file.`);
  if (!kind.isFile() && !kind.isSymbolicLink()) return;
  const bytes = await readFile(path).catch(() => Buffer.alloc(0));
  const [start, end] = [bytes.subarray(0, 4000).toString(), bytes.subarray(-4000).toString('latin1')];
  if (mark.test(start) || archiveMark.test(start.slice(0, 2) + end)) return;
  // Recipes and content that we began are there to be changed.
  const whose = start.slice(0, 400).includes('networks-playbook')
    ? 'may hold changes of yours'
    : 'was not made by networks-playbook';
  throw new WriteError(
    `${path} is already there and ${whose}. Name another file, or add --force to replace it.`,
  );
}

async function writeOne(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new WriteError(sentence(path, error as NodeJS.ErrnoException));
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
  EISDIR: 'it is a folder',
  ENOENT: 'its folder cannot be made',
  ENAMETOOLONG: 'the name is too long',
};

const sentence = (path: string, error: NodeJS.ErrnoException) =>
  `${path} could not be written: ${reasons[error.code ?? ''] ?? error.message}.`;
