import { fsync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { openTemporary } from './open-temporary.js';
import { sweepOnce } from './temporary-files.js';
import type { Target } from './write-target.js';

/** By number, because a file handle under Yarn PnP is another one, whose `sync` only throws. */
const toDisk = promisify(fsync);

/** Writes a whole file beside the one that is there, and then puts it in its place: whoever looks finds the old or the new. */
export async function replaceFile(
  { path, there }: Extract<Target, { kind: 'file' }>,
  content: Uint8Array,
  signal?: AbortSignal,
): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  await sweepOnce(folder);
  const { path: temporary, handle } = await openTemporary(folder);
  try {
    try {
      // Who may read the file is for its owner to say, where the disk knows of that.
      if (there) await handle.chmod(there.mode & 0o777).catch(() => undefined);
      await handle.writeFile(content, { signal });
      await toDisk(handle.fd);
    } finally {
      await handle.close();
    }
    signal?.throwIfAborted();
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}
