import { join } from 'node:path';
import { hasErrors } from '../index.js';
import type { Pin } from '../load.js';
import { folderSource, writeFiles } from '../node.js';
import type { Command } from './command.js';
import { contentFlags } from './content-flags.js';
import { inFolder } from './in-folder.js';
import { loadInput, requireFolder } from './input.js';
import { diagnosticsFor } from './painted.js';
import { print, warn } from './terminal.js';
import { CommandError, UsageError } from './usage-error.js';
import { untilSignal } from './write-out.js';

/** `pin`: writes into an overlay which texts it was written against. */
export const pin: Command = {
  usage: 'networks-playbook pin DIR [--content DIR] [--renew]',
  example: 'networks-playbook pin ours',
  flags: {
    content: contentFlags.content!,
    renew: { about: 'Also where the text has changed since: you have read both.' },
  },
  operands: 1,
  async run(given, [dir]) {
    if (dir === undefined) throw new UsageError('Say which overlay: `networks-playbook pin DIR`.');
    await requireFolder(dir, 'DIR');
    const playbook = await loadInput(given);
    const { pinOverlay } = await import('../load.js');
    const { value, diagnostics } = await pinOverlay(folderSource(dir), playbook, {
      renew: given.renew === true,
    });
    const found = inFolder(dir, diagnostics);
    if (found.length > 0) process.stderr.write(diagnosticsFor(process.stderr, found));
    if (hasErrors(found)) throw new CommandError(`The overlay in ${dir} has errors; nothing was written.`);
    await untilSignal((signal) => writeFiles(dir, value.files, { force: true, signal }));
    for (const made of value.written) await print(`${join(dir, made.file)}: ${made.now}  ${nameOf(made)}\n`);
    for (const old of value.stale)
      warn(
        `${join(dir, old.file)}: ${nameOf(old)} has changed since ${old.was}. Read both texts, then add --renew.`,
      );
    if (value.written.length + value.stale.length === 0)
      await print('Every change in it says already what it was written against.\n');
  },
};

const nameOf = ({ id, part }: Pin) => (part === undefined ? `\`${id}\`` : `\`${part}\` of \`${id}\``);
