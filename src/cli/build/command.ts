import { relative, resolve, sep } from 'node:path';
import type { Command } from '../command.js';
import { cacheFlags, contentCache } from '../content-cache.js';
import { contentHere, refuseFile, requireFolder } from '../input.js';
import { print } from '../terminal.js';
import { CommandError, UsageError } from '../usage-error.js';
import { watchFolder } from '../watch-folder.js';
import { buildFolder } from './build-folder.js';

/** `build`: the modules of a content folder, as those of the playbook that comes along. */
export const build: Command = {
  usage: 'networks-playbook build [DIR] --out DIR [--watch] [--no-cache]',
  example: 'networks-playbook build content --out src/playbook',
  flags: {
    out: { value: 'DIR', about: 'Folder for the modules and their types. It holds nothing else.' },
    watch: { about: 'Build again whenever a file in DIR changes, until Ctrl-C.' },
    force: { about: 'Replace files that this program did not make, or that were changed since.' },
    ...cacheFlags,
  },
  operands: 1,
  async run(given, [folder]) {
    const dir = folder ?? (await contentHere());
    if (dir === undefined)
      throw new UsageError('There is no folder `content` here; name the folder of your playbook.');
    await requireFolder(dir, 'DIR');
    const out = outOf(given.out, dir);
    await refuseFile(out);
    const force = given.force === true;
    const stays = given.watch === true && !given['no-cache'];
    const cache = stays ? (await import('../../load.js')).memoryCache() : contentCache(dir, given);
    const made = await buildFolder(dir, out, force, cache);
    if (made) await print(`${made}\n`);
    if (!given.watch && !made)
      throw new CommandError(`The content in ${dir} has errors; nothing was written.`);
    if (given.watch)
      await watchFolder(dir, async () => {
        const again = await buildFolder(dir, out, force, cache);
        if (again) await print(`${again}\n`);
      });
  },
};

/** The folder to write into. Inside of the content, the next run would read what this one wrote. */
function outOf(given: unknown, dir: string): string {
  if (typeof given !== 'string')
    throw new UsageError('`build` needs `--out`, the folder for the modules, such as `--out src/playbook`.');
  const inside = relative(resolve(dir), resolve(given));
  if (inside !== '..' && !inside.startsWith(`..${sep}`) && resolve(dir, inside) === resolve(given))
    throw new UsageError(
      `\`--out\` is \`${given}\`, which lies in the content itself; name a folder outside of \`${dir}\`.`,
    );
  return given;
}
