import { access, mkdir, readFile, rename, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { WriteError, writeFault } from './write-error.js';
import { checkTargets, writeFiles } from './write-files.js';

/** Changes of the files of a folder: texts first, then paths. */
export interface FolderChanges {
  readonly folder: string;
  /** What files say afterwards, by the paths that they have now. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Files that get another path. */
  readonly moves: readonly { readonly from: string; readonly to: string }[];
}

/**
 * Changes and moves files in one go. When one of them cannot be written or moved, or it is told to stop, all are put back as they
 * were. No file that is there is written over by a move, and folders that are empty afterwards go.
 * @throws WriteError with a sentence for the first that cannot be done.
 */
export async function changeFiles(
  changes: readonly FolderChanges[],
  { signal }: { signal?: AbortSignal } = {},
): Promise<void> {
  for (const { folder, files, moves } of changes) {
    await checkTargets(
      Object.keys(files).map((path) => join(folder, path)),
      { force: true },
    );
    for (const { to } of moves) await requireFree(join(folder, to));
  }
  const undo: (() => Promise<unknown>)[] = [];
  try {
    for (const { folder, files, moves } of changes) {
      for (const [path, content] of Object.entries(files)) {
        const before = await readFile(join(folder, path));
        undo.push(() => writeFiles(folder, { [path]: before }, { force: true }));
        await writeFiles(folder, { [path]: content }, { force: true, signal });
      }
      for (const { from, to } of moves) {
        signal?.throwIfAborted();
        await mkdir(dirname(join(folder, to)), { recursive: true });
        undo.push(() => rename(join(folder, to), join(folder, from)).then(() => leave(folder, dirname(to))));
        await rename(join(folder, from), join(folder, to));
      }
    }
  } catch (error) {
    // What had not begun has nothing to put back.
    for (const back of undo.reverse()) await back().catch(() => undefined);
    if (error instanceof WriteError) throw error;
    throw signal?.aborted
      ? new WriteError('It was told to stop, so nothing was changed.', { cause: error })
      : writeFault(changes[0]!.folder, error);
  }
  for (const { folder, moves } of changes) for (const { from } of moves) await leave(folder, dirname(from));
}

async function requireFree(path: string): Promise<void> {
  const there = await access(path).then(
    () => true,
    () => false,
  );
  if (there) throw new WriteError(`${path} is already there, so nothing is moved to it. Name another one.`);
}

/** Takes away a folder, and those around it, when nothing is left in them. */
async function leave(folder: string, path: string): Promise<void> {
  for (let at = path; at !== '.'; at = dirname(at)) {
    const empty = await rmdir(join(folder, at)).then(
      () => true,
      () => false,
    );
    if (!empty) return;
  }
}
