import { type FileHandle, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { openTemporary } from './open-temporary.js';
import { sweepOnce } from './temporary-files.js';
import type { Target } from './write-target.js';

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
      await toDisk(handle);
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

/** Under Yarn PnP a file handle is another one, which has no such word; the file is whole without it, unless the power fails. */
async function toDisk(handle: FileHandle): Promise<void> {
  await handle.sync?.();
}
