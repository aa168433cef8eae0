import { applyEdits, type TextEdit } from '../authoring.js';
import type { Source } from '../load.js';
import { writeFiles } from '../node.js';
import { untilSignal } from './write-out.js';

/** Writes new files of a playbook, and what else changes because of them. What is there is never written over. */
export async function writeBegun(
  dir: string,
  source: Source,
  fresh: Readonly<Record<string, string | Uint8Array>>,
  edits: readonly TextEdit[],
): Promise<void> {
  const changed: Record<string, string> = {};
  for (const file of new Set(edits.map((edit) => edit.file))) {
    const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await source.read(file));
    changed[file] = applyEdits(
      before,
      edits.filter((edit) => edit.file === file),
    );
  }
  await untilSignal(async (signal) => {
    // Without `force`, so that what is there is never written over.
    await writeFiles(dir, fresh, { signal });
    await writeFiles(dir, changed, { force: true, signal });
  });
}
