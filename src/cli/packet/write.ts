import { dirname } from 'node:path';
import { checkTargets } from '../../node.js';
import { earlierFiles, earlierSentence } from '../earlier-files.js';
import type { Made } from '../made.js';
import { warn } from '../terminal.js';
import { writeOut } from '../write-out.js';
import type { PacketFile } from './modes.js';
import { refuseTwins } from './out.js';

/** How packets are written, and what is said about them. */
export interface PacketWriting {
  write(made: Made): Promise<string | Uint8Array>;
  /** What each file is of: a line for each folder in the place of one for each file. */
  each: 'activity' | 'session' | undefined;
  /** What to do with the file, at the end of its line. */
  hint: string;
  force: boolean;
}

/** Milliseconds between two words about how far it has come. */
const patience = 3000;

/** Makes and writes packets one after the other. Every path is checked before the first is made. */
export async function writePackets(
  files: readonly (PacketFile & { path: string })[],
  { write, each, hint, force }: PacketWriting,
): Promise<void> {
  const paths = files.map((f) => f.path);
  refuseTwins(paths);
  await checkTargets(paths, { force });
  const said = new Set<string>();
  const written = new Map<string, number>();
  let spoken = Date.now();
  for (const [i, { path, make }] of files.entries()) {
    const made = await make();
    for (const change of made.changes.filter((c) => !said.has(c))) {
      said.add(change);
      warn(change);
    }
    await writeOut(path, await write(made), force);
    if (!each) warn(`Wrote ${path}: ${made.what} ${hint}`.trimEnd());
    else {
      written.set(dirname(path), (written.get(dirname(path)) ?? 0) + 1);
      if (Date.now() - spoken > patience && i + 1 < files.length) {
        warn(`Writing: ${i + 1} of ${files.length} files …`);
        spoken = Date.now();
      }
    }
  }
  for (const [folder, count] of written)
    warn(`Wrote ${count === 1 ? 'one file' : `${count} files`} to ${folder}, one for each ${each}.`);
  const earlier = each && earlierSentence(await earlierFiles(paths), 'not part of this one');
  if (earlier) warn(earlier);
}
