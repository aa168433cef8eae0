import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { hasErrors } from '../index.js';
import type { Source } from '../load.js';
import { changeFiles, folderSource } from '../node.js';
import type { Command } from './command.js';
import { inFolder } from './in-folder.js';
import { ownContent, ownContentFlag } from './own-content.js';
import { diagnosticsFor } from './painted.js';
import { shownChanges } from './shown-changes.js';
import { print, withProgress } from './terminal.js';
import { CommandError, UsageError } from './usage-error.js';
import { untilSignal } from './write-out.js';

/** `rename`: another id for a resource, everywhere. */
export const rename: Command = {
  usage: 'networks-playbook rename OLD NEW [--content DIR] [--also PATH] [--dry-run]',
  example: 'networks-playbook rename name-card my-card --dry-run',
  flags: {
    ...ownContentFlag,
    also: {
      value: 'PATH',
      list: true,
      about:
        'Change it there too: an overlay, a translation, a recipe, a roster, or a folder of these. Repeat it for several.',
    },
    'dry-run': { about: 'Show what would change, and change nothing.' },
  },
  operands: 2,
  async run(given, [oldId, newId]) {
    if (oldId === undefined || newId === undefined)
      throw new UsageError('Say which id, and the new one: `networks-playbook rename OLD NEW`.');
    const dir = await ownContent(given);
    const source = folderSource(dir);
    const others = await Promise.all(([given.also ?? []].flat() as string[]).map(placeToLook));
    const { planRename } = await import('../authoring.js');
    const also = others.map((other) => other.source);
    const plan = await withProgress(`Reading ${dir}`, planRename(source, oldId, newId, { also }));
    const [wrong] = plan.diagnostics.filter((d) => d.file === '.');
    if (wrong) throw new CommandError(`${wrong.message} Nothing was renamed.`);
    if (hasErrors(plan.diagnostics)) {
      process.stderr.write(diagnosticsFor(process.stderr, inFolder(dir, plan.diagnostics)));
      throw new CommandError('Nothing was renamed.');
    }
    const changes = await Promise.all([
      shownChanges(dir, source, plan),
      ...others.map((other, i) => shownChanges(other.folder, other.source, plan.also[i]!)),
    ]);
    const count = (of: (c: (typeof changes)[number]) => number) => changes.reduce((sum, c) => sum + of(c), 0);
    const texts = count((c) => Object.keys(c.files).length);
    const moved = count((c) => c.moves.length);
    const what = `${files(texts)} changed, ${files(moved)} moved`;
    if (given['dry-run']) {
      await print(changes.map((c) => c.diff).join(''));
      process.stderr.write(`Nothing was written. Without --dry-run: ${what}.\n`);
      return;
    }
    await untilSignal((signal) => changeFiles(changes, { signal }));
    process.stderr.write(
      `\`${oldId}\` is called \`${newId}\` now: ${what}. Saved recipes that say \`${oldId}\` still find it.\n`,
    );
  },
};

const files = (n: number) => (n === 1 ? '1 file' : `${n} files`);

/** A folder to look into, or one file as a folder that holds nothing else. */
async function placeToLook(path: string): Promise<{ folder: string; source: Source }> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return { folder: path, source: folderSource(path) };
  if (!found || !/\.(?:ya?ml|json|csv)$/i.test(path))
    throw new UsageError(
      `\`--also\` is \`${path}\`, expected a folder, a recipe (\`.yaml\`, \`.json\`) or a roster (\`.csv\`).`,
    );
  const folder = dirname(path);
  const whole = folderSource(folder);
  return { folder, source: { list: async () => [basename(path)], read: (file) => whole.read(file) } };
}
