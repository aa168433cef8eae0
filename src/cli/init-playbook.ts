import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFiles } from '../node.js';
import { print, warn } from './terminal.js';
import { CommandError } from './usage-error.js';
import { version } from './version.js';
import { untilSignal } from './write-out.js';

/** Writes a small playbook into a folder. What is there already stays as it is, and a playbook there is left alone. */
export async function initPlaybook(folder: string): Promise<void> {
  const isThere = (path: string) =>
    stat(join(folder, path)).then(
      () => true,
      () => false,
    );
  const found = await stat(folder).catch(() => undefined);
  if (found && !found.isDirectory())
    throw new CommandError(`${folder} is a file, expected a folder, or a name that is free.`);
  for (const path of ['playbook.md', 'steps', 'audiences.yaml'])
    if (await isThere(path))
      throw new CommandError(`${join(folder, path)} is already there; begin in a folder without a playbook.`);
  const { beginPlaybook } = await import('../authoring.js');
  const files = beginPlaybook(`^${version}`);
  const kept: string[] = [];
  for (const path of Object.keys(files)) if (await isThere(path)) kept.push(path);
  const fresh = Object.fromEntries(Object.entries(files).filter(([path]) => !kept.includes(path)));
  await untilSignal((signal) => writeFiles(folder, fresh, { signal }));
  for (const path of Object.keys(fresh)) await print(`${join(folder, path)}\n`);
  for (const path of kept) warn(`Kept ${join(folder, path)}, which was there.`);
  warn(
    `Wrote a playbook in ${folder}. README.md there says how to go on; check it: networks-playbook check ${folder}`,
  );
}
