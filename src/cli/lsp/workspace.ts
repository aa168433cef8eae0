import { stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic, Playbook } from '../../index.js';
import type { FieldSchema } from '../../language.js';
import { shippedSchemas } from '../shipped-schemas.js';
import { type ContentFolder, folderAbove, foldersIn } from './folders.js';
import { type LiveFolder, openFolder } from './live-folder.js';

/** A file that an editor asks about, and the folder it is in. */
export interface AskedFile {
  folder: LiveFolder;
  /** Its path in the folder, with forward slashes. */
  path: string;
}

/** Is told the faults of a folder after each loading. */
export type Publish = (folder: LiveFolder, faults: readonly Diagnostic[]) => void;

/** All folders of content that an editor has open. */
export interface Workspace {
  openRoots(roots: readonly string[]): Promise<void>;
  closeRoot(root: string): LiveFolder[];
  /** The folder that a file belongs to, opened when it is not open yet; undefined for a file that is no content. */
  fileAt(path: string): Promise<AskedFile | undefined>;
  /** A file on the disk has changed, come or gone. */
  changedAt(path: string): void;
  /** Where a path that a folder names really is: an overlay names files of the playbook below it. */
  placeOf(folder: LiveFolder, path: string): Promise<string>;
}

/** The content that comes along, for overlays without a playbook of their own. */
const shippedContent = fileURLToPath(new URL('../content', import.meta.url));

export async function openWorkspace(publish: Publish): Promise<Workspace> {
  const schemas = await shippedSchemas<FieldSchema>();
  const folders = new Map<string, LiveFolder>();
  const playbookBelow = () => {
    const own = [...folders.values()].filter((f) => f.holds === 'playbook');
    return own.length === 1 ? own[0] : undefined;
  };
  const shipped = async (): Promise<Playbook> => (await import('networks-playbook/content')).playbook;
  const add = (found: ContentFolder): LiveFolder => {
    const folder: LiveFolder = openFolder(found, {
      schemas,
      base: async () => (await playbookBelow()?.playbook()) ?? shipped(),
      found: (faults) => {
        if (folders.has(found.dir)) publish(folder, faults);
      },
    });
    folders.set(found.dir, folder);
    return folder;
  };
  const folderOf = (path: string) => [...folders.values()].find((f) => path.startsWith(f.dir + sep));
  return {
    async openRoots(roots) {
      const found = (await Promise.all(roots.map(foldersIn))).flat();
      // An overlay asks for the playbook below it, so playbooks come first.
      for (const folder of found.sort((a, b) => b.holds.localeCompare(a.holds)))
        if (!folders.has(folder.dir)) add(folder);
    },
    closeRoot(root) {
      const gone = [...folders.values()].filter((f) => `${f.dir}${sep}`.startsWith(root + sep));
      for (const folder of gone) {
        folder.close();
        folders.delete(folder.dir);
      }
      return gone;
    },
    async fileAt(path) {
      let folder = folderOf(path);
      if (!folder) {
        const above = await folderAbove(path);
        folder = folderOf(path) ?? (above && add(above));
      }
      return folder && { folder, path: relative(folder.dir, path).split(sep).join('/') };
    },
    changedAt(path) {
      folderOf(path)?.changed();
    },
    async placeOf(folder, path) {
      if (folder.holds === 'playbook' || folder.open.has(path)) return join(folder.dir, path);
      const own = await stat(join(folder.dir, path)).catch(() => undefined);
      return join(own ? folder.dir : (playbookBelow()?.dir ?? shippedContent), path);
    },
  };
}
