import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryName } from './temporary-files.js';

let made = 0;

/** A new file to write to in a folder, under a name that says which process made it. */
export async function openTemporary(folder: string): Promise<{ path: string; handle: FileHandle }> {
  for (let tries = 1; ; tries += 1) {
    made += 1;
    const path = join(folder, temporaryName(made));
    try {
      return { path, handle: await open(path, 'wx') };
    } catch (error) {
      // Containers can share the name of a machine and the number of a process.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || tries === 100) throw error;
    }
  }
}
