import { basename, dirname, join } from 'node:path';
import { type Kind, limits } from '../index.js';
import { folderSource, PlainError, readThrough } from '../node.js';
import type { Command } from './command.js';
import { inFolder, inPath } from './in-folder.js';
import { ownContent, ownContentFlag } from './own-content.js';
import { diagnosticsFor } from './painted.js';
import { print, warn, withProgress } from './terminal.js';
import { today } from './today.js';
import { CommandError, UsageError } from './usage-error.js';
import { writeBegun } from './write-begun.js';

/** `import`: a document from elsewhere as a draft. */
export const importCommand: Command = {
  usage:
    'networks-playbook import FILE [--kind KIND] [--step ID] [--title TITLE] [--id ID] [--audience IDS] [--content DIR] [--dry-run]',
  example: 'networks-playbook import "The second walk.docx" --kind activity --step welcome',
  flags: {
    ...ownContentFlag,
    kind: {
      value: 'KIND',
      about: 'What to make of it. Default: the kind whose sections its headings name, else a handout.',
    },
    step: { value: 'ID', about: 'The step it belongs to. May be left out where there is only one.' },
    title: { value: 'TITLE', about: 'Its title. Default: its first heading.' },
    id: { value: 'ID', about: 'Its id, which is the name of its file. Default: made of the title.' },
    audience: {
      value: 'IDS',
      list: true,
      about: 'The audiences it serves, separated by commas. Default: all.',
    },
    'dry-run': { about: 'Print the draft, and write nothing.' },
  },
  operands: 1,
  async run(given, [path]) {
    if (path === undefined)
      throw new UsageError('Say which document: `networks-playbook import FILE.docx`, `.html` or `.md`.');
    const dir = await ownContent(given);
    const source = folderSource(dir);
    const bytes = await read(path);
    const { importDocument } = await import('../authoring.js');
    const text = (name: string) => (typeof given[name] === 'string' ? given[name] : undefined);
    const work = importDocument(source, {
      name: basename(path),
      bytes,
      kind: text('kind') as Kind | undefined,
      step: text('step'),
      title: text('title'),
      id: text('id'),
      audiences: given.audience as string[] | undefined,
      year: today().slice(0, 4),
      readPicture: picturesBeside(dirname(path)),
    }).catch((error: Error) => {
      throw error instanceof RangeError ? new CommandError(error.message) : error;
    });
    const made = await withProgress(`Reading ${path}`, work);
    const count = `${made.diagnostics.length} ${made.diagnostics.length === 1 ? 'thing' : 'things'} to do in it`;
    process.stderr.write(diagnosticsFor(process.stderr, inFolder(dir, made.diagnostics)));
    if (given['dry-run']) {
      await print(String(made.files[made.file]));
      const others = Object.keys(made.files).filter((file) => file !== made.file);
      for (const file of others) warn(`With it goes ${inPath(dir, file)}.`);
      warn(`Nothing was written. Without --dry-run: ${inPath(dir, made.file)}, with ${count}.`);
      return;
    }
    await writeBegun(dir, source, made.files, made.edits);
    for (const file of Object.keys(made.files).sort()) await print(`${inPath(dir, file)}\n`);
    const article = /^[aei]/.test(made.kind) ? 'an' : 'a';
    warn(`Wrote ${join(dir, made.file)}, ${article} ${made.kind}, with ${count}. ${path} stays as it was.`);
  },
};

async function read(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readThrough(path, limits.documentBytes));
  } catch (error) {
    if (error instanceof PlainError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new CommandError(`There is no file \`${path}\`.`);
    throw new CommandError(
      code === 'EISDIR'
        ? `${path} is a folder, expected a document.`
        : `\`${path}\` could not be read: ${message}.`,
    );
  }
}

/** Reads pictures that lie in the folder of a document or below it. What else its addresses lead to is never opened. */
function picturesBeside(folder: string): (address: string) => Promise<Uint8Array | undefined> {
  const source = folderSource(folder);
  return async (address) => {
    try {
      const path = decodeURIComponent(address.split(/[?#]/)[0]!).replace(/^(?:\.\/)+/, '');
      return /(?:^|[/\\])\.|^[/\\]|:/.test(path) ? undefined : await source.read(path);
    } catch {
      return undefined;
    }
  };
}
