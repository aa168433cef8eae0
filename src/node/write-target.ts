import { fstatSync, type Stats } from 'node:fs';
import { lstat, readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { WriteError, writeFault } from './write-error.js';

/** Where what is written to a path goes. */
export type Target =
  /** A file, which is replaced as a whole. `path` is the file that links lead to; `there` is undefined when it is yet to be made. */
  | { readonly kind: 'file'; readonly path: string; readonly there: { readonly mode: number } | undefined }
  /** A device or a named pipe, which takes bytes as they come. */
  | { readonly kind: 'stream'; readonly path: string; readonly pipe: boolean }
  /** What this program already holds open, such as standard output. */
  | { readonly kind: 'descriptor'; readonly path: string; readonly descriptor: number };

/**
 * Finds out what lies at a path, without opening it: to open a pipe may wait for ever, and to open a device may do something.
 * @throws WriteError with a sentence for what cannot be written to.
 */
export async function targetAt(path: string): Promise<Target> {
  const descriptor = await ownDescriptor(path);
  if (descriptor !== undefined) return openDescriptor(path, descriptor);
  let there: Stats;
  try {
    there = await stat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw writeFault(path, error);
    const lost = await readlink(path).catch(() => undefined);
    if (lost !== undefined) throw new WriteError(`${path} is a link to ${lost}, which is not there.`);
    return { kind: 'file', path, there: undefined };
  }
  refuseUnwritable(path, there);
  if (!there.isFile()) return { kind: 'stream', path, pipe: there.isFIFO() };
  const real = await realpath(path).catch((error) => Promise.reject(writeFault(path, error)));
  return { kind: 'file', path: real, there };
}

function refuseUnwritable(path: string, there: Stats): void {
  if (there.isDirectory()) throw new WriteError(`${path} is a folder; name a file.`);
  if (there.isBlockDevice()) throw new WriteError(`${path} is a disk; name a file on it.`);
  if (!there.isFile() && !there.isFIFO() && !there.isCharacterDevice())
    throw new WriteError(
      `${path} is neither a file nor a device or pipe that can be written to; name a file.`,
    );
}

function openDescriptor(path: string, descriptor: number): Target {
  let open: Stats;
  try {
    open = fstatSync(descriptor);
  } catch (cause) {
    throw new WriteError(`${path} is not open; name a file.`, { cause });
  }
  // A socket cannot be opened by its name, but one that is open takes bytes.
  if (!open.isSocket()) refuseUnwritable(path, open);
  return { kind: 'descriptor', path, descriptor };
}

/** As many as Linux follows. */
const mostLinks = 40;

/**
 * The number of a descriptor of this very process that a path leads to: `/dev/stdout`, `/dev/fd/3`, `/proc/self/fd/1`, or a
 * link to one. Opened by such a name, a file behind it would be written from its start, over what is there.
 */
async function ownDescriptor(path: string): Promise<number | undefined> {
  let here = path;
  for (let links = 0; links <= mostLinks; links += 1) {
    const folder = await realpath(dirname(here)).catch(() => dirname(here));
    here = join(folder, basename(here));
    const [, owner, number] = /^\/(?:dev|proc\/(\d+)(?:\/task\/\d+)?)\/fd\/(\d+)$/.exec(here) ?? [];
    if (number !== undefined)
      return owner === undefined || Number(owner) === process.pid ? Number(number) : undefined;
    const link = await lstat(here).catch(() => undefined);
    if (!link?.isSymbolicLink()) return undefined;
    const next = await readlink(here).catch(() => undefined);
    if (next === undefined) return undefined;
    here = resolve(folder, next);
  }
  return undefined;
}
