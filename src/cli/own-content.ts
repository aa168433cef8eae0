import type { Given } from './flags.js';
import { contentHere, requireFolder } from './input.js';
import { UsageError } from './usage-error.js';

/** The folder of the playbook that somebody writes on: the one that is named, or the one here. Ours is never written to. */
export async function ownContent(given: Given): Promise<string> {
  const named = typeof given.content === 'string' ? given.content : undefined;
  const dir = named ?? (await contentHere());
  if (dir === undefined)
    throw new UsageError(
      'There is no `playbook.md` and no folder `content` here; name the folder of your playbook with `--content DIR`.',
    );
  await requireFolder(dir, '--content');
  return dir;
}

/** The flag for it. */
export const ownContentFlag = {
  content: { value: 'DIR', about: 'The folder of your playbook. Default: this one, or `content` in it.' },
};
