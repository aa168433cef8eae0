import { join, resolve, sep } from 'node:path';
import { ownerOf } from './own-file.js';
import { replaceFile } from './replace-file.js';
import { WriteError, writeFault } from './write-error.js';
import { type Target, targetAt } from './write-target.js';
import { writeThrough } from './write-through.js';

/** How to write. */
export interface WriteOptions {
  /** Overwrite files that were not made by this program. Default: false. */
  force?: boolean;
  /** Ends the writing. The file at work stays as it was, and nothing half-written is left beside it. */
  signal?: AbortSignal;
}

/**
 * Proves, before anything is made, that files may be written: each path leads to a file, a device or a pipe, or to nothing yet,
 * and no file that is there is somebody else's.
 *
 * @throws WriteError with a sentence for the first that may not be written.
 */
export async function checkTargets(paths: readonly string[], options: WriteOptions = {}): Promise<void> {
  for (const path of paths) await writable(resolve(path), options);
}

/**
 * Writes files below a folder, each to a temporary name and then renamed, so that nothing half-written takes its place. A file
 * that is already there is replaced only when this program made it, or with `force`. Links are followed. Devices and pipes are
 * written to as they are. Nothing is written when one of them may not be.
 *
 * @throws WriteError with a sentence when a file is in the way, the folder is read-only, the disk is full, or nobody reads from a
 * pipe.
 */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  options: WriteOptions = {},
): Promise<void> {
  const root = resolve(folder);
  const wanted = Object.entries(files).map(([path, content]) => ({ path: join(root, path), content }));
  for (const { path } of wanted) {
    if (path !== root && !path.startsWith(root.endsWith(sep) ? root : root + sep))
      throw new WriteError(`${path} lies outside ${root}.`);
  }
  const checked: { path: string; target: Target; content: string | Uint8Array }[] = [];
  for (const { path, content } of wanted)
    checked.push({ path, target: await writable(path, options), content });
  for (const { path, target, content } of checked) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await writeOne(path, target, bytes, options.signal);
  }
}

async function writeOne(
  path: string,
  target: Target,
  content: Uint8Array,
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    signal?.throwIfAborted();
    if (target.kind === 'file') await replaceFile(target, content, signal);
    else await writeThrough(target, content, signal);
  } catch (error) {
    if (signal?.aborted)
      throw new WriteError(`${path} was not written, because it was told to stop.`, { cause: error });
    throw writeFault(path, error);
  }
}

async function writable(path: string, { force }: WriteOptions): Promise<Target> {
  const target = await targetAt(path);
  if (!force && target.kind === 'file' && target.there) await refuseForeign(path, target.path);
  return target;
}

async function refuseForeign(path: string, file: string): Promise<void> {
  const owner = await ownerOf(file);
  if (owner === 'made') return;
  // Recipes and content that we began are there to be changed.
  const whose = owner === 'begun' ? 'may hold changes of yours' : 'was not made by networks-playbook';
  throw new WriteError(
    `${path} is already there and ${whose}. Name another file, or add --force to replace it.`,
  );
}
