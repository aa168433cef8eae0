import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFiles } from '../node.js';
import type { SiteFiles } from '../studio.js';
import { CommandError } from './usage-error.js';

/** The list of a site's files with their fingerprints: how the next run knows which files are its own. */
const listFile = 'networks-playbook-studio.json';

interface SiteList {
  generator: 'networks-playbook';
  files: Record<string, string>;
}

/**
 * Writes a studio as a static site. Files of an earlier one are replaced, and those it no longer needs go; whatever else is
 * in the folder stays, and is never written over without `force`.
 * @throws CommandError when a file there is not ours, or was changed since.
 */
export async function writeStudio(folder: string, files: SiteFiles, force: boolean): Promise<number> {
  const before = await readList(folder);
  if (!force) await refuseForeign(folder, Object.keys(files), before);
  const marks = Object.fromEntries(Object.entries(files).map(([path, content]) => [path, mark(content)]));
  // While files change, the list knows each as it was and as it will be, so that a run that was cut short can be run again.
  const both = Object.entries(marks).map(([path, m]) => [
    path,
    [before.files[path], m].filter(Boolean).join(' '),
  ]);
  const list = (paths: Record<string, string>): string =>
    `${JSON.stringify({ generator: 'networks-playbook', files: paths } satisfies SiteList, null, 2)}\n`;
  await writeFiles(folder, { [listFile]: list({ ...before.files, ...Object.fromEntries(both) }) }, { force });
  await writeFiles(folder, files, { force: true });
  for (const path of Object.keys(before.files))
    if (!(path in marks)) await rm(join(folder, path), { force: true });
  await writeFiles(folder, { [listFile]: list(marks) }, { force: true });
  return Object.keys(files).length;
}

async function readList(folder: string): Promise<SiteList> {
  const none: SiteList = { generator: 'networks-playbook', files: {} };
  const text = await readFile(join(folder, listFile), 'utf8').catch(() => undefined);
  if (text === undefined) return none;
  try {
    const list = JSON.parse(text) as SiteList;
    // A path that leads out of the folder was not written by us.
    const inside = Object.entries(list.files ?? {}).filter(([path]) => !/^[/\\]|\.\.|:/.test(path));
    return list.generator === 'networks-playbook' ? { ...none, files: Object.fromEntries(inside) } : none;
  } catch {
    return none;
  }
}

async function refuseForeign(folder: string, paths: readonly string[], before: SiteList): Promise<void> {
  for (const path of paths) {
    const content = await readFile(join(folder, path)).catch(() => undefined);
    if (content === undefined) continue;
    const known = before.files[path]?.split(' ') ?? [];
    if (!known.includes(mark(content)))
      throw new CommandError(
        `${join(folder, path)} is already there, and ${known.length > 0 ? 'was changed since networks-playbook wrote it' : 'was not made by networks-playbook'}. Name another folder, or add --force to replace it.`,
      );
  }
}

const mark = (content: string | Uint8Array) =>
  createHash('sha256').update(content).digest('hex').slice(0, 16);
