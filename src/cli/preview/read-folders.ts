import { resolve } from 'node:path';
import type { Diagnostic, Playbook } from '../../index.js';
import { loadPlaybook, type PlaybookCache } from '../../load.js';
import { folderSource } from '../../node.js';
import { layOverlay } from '../lay-overlay.js';

/** A fault, and the folder that its file lies in. */
export interface Fault extends Diagnostic {
  readonly folder: string;
}

/** A file, and the folder that it lies in. */
export interface ShownFile {
  readonly folder: string;
  readonly file: string;
}

/** Folders as they were at one time. */
export interface Folders {
  readonly playbook: Playbook;
  readonly faults: readonly Fault[];
  readonly files: readonly ShownFile[];
  /** Files without which nothing of the playbook can be shown, and which cannot be read; a folder that is gone is `.`. */
  readonly unread: readonly string[];
}

/** Files that say what there is at all. */
const needed = new Set(['.', 'playbook.md', 'audiences.yaml']);

/** Reads a playbook with its overlays, the first one first. Whatever is wrong with them is a fault. */
export async function readFolders(
  dir: string,
  overlays: readonly string[],
  cache: PlaybookCache,
): Promise<Folders> {
  const faults: Fault[] = [];
  const keep = (folder: string, found: readonly Diagnostic[]) => {
    for (const d of found) faults.push({ ...d, folder: resolve(folder) });
  };
  const source = folderSource(dir);
  const { value, diagnostics } = await loadPlaybook(source, { cache });
  keep(dir, diagnostics);
  const unread = diagnostics.filter((d) => d.severity === 'error' && needed.has(d.file)).map((d) => d.file);
  const files = await filesOf(dir);
  let playbook = value;
  for (const folder of overlays) {
    const laid = await layOverlay(folderSource(folder), playbook);
    keep(folder, laid.diagnostics);
    playbook = laid.playbook;
    files.push(...(await filesOf(folder)));
  }
  return { playbook, faults, files, unread: [...new Set(unread)] };
}

const filesOf = async (folder: string): Promise<ShownFile[]> =>
  (
    await folderSource(folder)
      .list()
      .catch(() => [])
  ).map((file) => ({ folder: resolve(folder), file }));
