import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A folder of content, and what it holds. */
export interface ContentFolder {
  dir: string;
  holds: 'playbook' | 'overlay';
}

const marks = [
  ['playbook.md', 'playbook'],
  ['overlay.yaml', 'overlay'],
] as const;

/** Folders that are looked into at most, and how deep: a workspace may be somebody's whole disk. */
const most = 2_000;
const deepest = 5;

/** Every playbook and overlay in a folder. Nothing is looked for inside of one. */
export async function foldersIn(root: string): Promise<ContentFolder[]> {
  const found: ContentFolder[] = [];
  let level = [root];
  let seen = 0;
  for (let depth = 0; depth <= deepest && level.length > 0; depth++) {
    const next: string[] = [];
    for (const dir of level) {
      if (seen++ > most) return found;
      const entries = await readdir(dir, { withFileTypes: true }).catch(() => []);
      const mark = marks.find(([file]) => entries.some((e) => e.name === file && !e.isDirectory()));
      if (mark) found.push({ dir, holds: mark[1] });
      else
        for (const entry of entries)
          if (entry.isDirectory() && !/^(?:\.|node_modules$)/.test(entry.name))
            next.push(join(dir, entry.name));
    }
    level = next;
  }
  return found;
}

/** The playbook or overlay that a file outside of all open folders belongs to: the nearest above it. */
export async function folderAbove(file: string): Promise<ContentFolder | undefined> {
  for (let dir = dirname(file); ; dir = dirname(dir)) {
    const entries = await readdir(dir).catch((): string[] => []);
    const mark = marks.find(([name]) => entries.includes(name));
    if (mark) return { dir, holds: mark[1] };
    if (dirname(dir) === dir) return undefined;
  }
}
