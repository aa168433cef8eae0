import { accessSync, constants, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { PlaybookCache } from '../load.js';
import { folderCache } from '../node.js';
import type { Flags, Given } from './flags.js';

/** The flag of commands that keep what they have read. */
export const cacheFlags: Flags = {
  'no-cache': { about: 'Read every file anew, and keep nothing for the next run.' },
};

/**
 * Where to keep what was read of a content folder: in `node_modules/.cache`, beside the content or where the command is run,
 * or else in the user's folder for caches. Never in the content itself.
 */
export function contentCache(dir: string, given: Given): PlaybookCache | undefined {
  if (given['no-cache']) return undefined;
  const content = realpathSync(dir);
  const places = [modulesAbove(content), modulesAbove(process.cwd()), userCaches()];
  const place = places.find((p) => p !== undefined && !isInside(content, p));
  return place === undefined ? undefined : folderCache(join(place, 'networks-playbook'));
}

/** The `.cache` of the next `node_modules` that can be written to, upwards from a folder. */
function modulesAbove(folder: string): string | undefined {
  const modules = join(folder, 'node_modules');
  try {
    accessSync(modules, constants.W_OK);
    return join(modules, '.cache');
  } catch {
    const above = dirname(folder);
    return above === folder ? undefined : modulesAbove(above);
  }
}

/** Where the system has programs keep what they can make again. */
function userCaches(): string | undefined {
  const { LOCALAPPDATA, XDG_CACHE_HOME = '' } = process.env;
  try {
    if (process.platform === 'win32') return LOCALAPPDATA;
    if (process.platform === 'darwin') return join(homedir(), 'Library/Caches');
    return isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(homedir(), '.cache');
  } catch {
    // Nobody knows whose home it would be.
    return undefined;
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, resolve(path));
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
}
