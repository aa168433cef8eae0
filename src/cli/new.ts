import { join } from 'node:path';
import type { Kind } from '../index.js';
import { folderSource } from '../node.js';
import type { Command } from './command.js';
import { inPath } from './in-folder.js';
import { ownContent, ownContentFlag } from './own-content.js';
import { print, warn } from './terminal.js';
import { today } from './today.js';
import { CommandError, UsageError } from './usage-error.js';
import { writeBegun } from './write-begun.js';

/** `new`: the first second of a resource. */
export const newCommand: Command = {
  usage: 'networks-playbook new KIND "TITLE" [--step ID] [--audience IDS] [--id ID] [--content DIR]',
  example: 'networks-playbook new activity "The second walk" --step welcome',
  flags: {
    ...ownContentFlag,
    step: { value: 'ID', about: 'The step it belongs to. May be left out where there is only one.' },
    audience: {
      value: 'IDS',
      list: true,
      about: 'The audiences it serves, separated by commas. Default: all.',
    },
    id: { value: 'ID', about: 'Its id, which is the name of its file. Default: made of the title.' },
  },
  operands: 2,
  async run(given, [kind, title]) {
    if (kind === undefined || title === undefined)
      throw new UsageError(
        'Say what, and how it is called: `networks-playbook new activity "The second walk"`.',
      );
    const dir = await ownContent(given);
    const source = folderSource(dir);
    const { beginResource } = await import('../authoring.js');
    const text = (name: string) => (typeof given[name] === 'string' ? given[name] : undefined);
    const begun = await beginResource(source, {
      kind: kind as Kind,
      title,
      step: text('step'),
      id: text('id'),
      audiences: given.audience as string[] | undefined,
      year: today().slice(0, 4),
    }).catch((error: Error) => {
      throw error instanceof RangeError ? new CommandError(error.message) : error;
    });
    await writeBegun(dir, source, { [begun.file]: begun.text }, begun.edits);
    await print(`${inPath(dir, begun.file)}\n`);
    warn(
      `Wrote ${join(dir, begun.file)}. Write what its comments ask for and delete them; \`networks-playbook check ${inPath(dir, begun.file)}\` tells what is left.`,
    );
  },
};
