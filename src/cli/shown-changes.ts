import { changedFiles, type SourceChanges, textDiff } from '../authoring.js';
import type { Source } from '../load.js';
import type { FolderChanges } from '../node.js';
import { inPath } from './in-folder.js';

/** Changes of a folder as they are written, and as `diff -u` shows them. */
export async function shownChanges(
  folder: string,
  source: Source,
  changes: SourceChanges,
): Promise<FolderChanges & { diff: string }> {
  const { texts } = await changedFiles(source, changes);
  const target = new Map(changes.moves.map(({ from, to }) => [from, to]));
  const shown = [...texts].map(([path, { before, after }]) =>
    textDiff(inPath(folder, path), before, after, inPath(folder, target.get(path) ?? path)),
  );
  const only = changes.moves.filter(({ from }) => !texts.has(from));
  return {
    folder,
    files: Object.fromEntries([...texts].map(([path, { after }]) => [path, after])),
    moves: changes.moves,
    diff: [
      ...shown,
      ...only.map(({ from, to }) => `rename from ${inPath(folder, from)}\nrename to ${inPath(folder, to)}\n`),
    ].join(''),
  };
}
