import { createHash } from 'node:crypto';
import { lstat, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

/** Other machines have other processes, and may write to the same folder. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** Begins with a dot: what is cut short is in no listing, no content folder, and few sites. */
const named = /^\.networks-playbook-([0-9a-f]{8})-(\d+)-\d+-\d+\.tmp$/;

/** A name for a temporary file that says which process made it. `n` tells those of one process apart. */
export const temporaryName = (n: number): string =>
  `.networks-playbook-${machine}-${process.pid}-${threadId}-${n}.tmp`;

const swept = new Set<string>();

/** Removes leftovers the first time this program writes to a folder. A folder of ten thousand packets is listed once. */
export async function sweepOnce(folder: string): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  await removeLeftovers(folder);
}

/**
 * Takes away what runs that were killed while writing have left in a folder, and nothing of those that are still at work. What
 * cannot be taken away stays.
 */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [, where, process_] = named.exec(name) ?? [];
    if (process_ === undefined) continue;
    const path = join(folder, name);
    const since = (await lstat(path).catch(() => undefined))?.mtimeMs;
    if (since !== undefined && isOver(where!, Number(process_), since))
      await rm(path, { force: true }).catch(() => undefined);
  }
}

/** Milliseconds after which nobody is still writing: all content is at hand when a file is opened. */
const longest = 3_600_000;

/** Whether nobody writes any more to a file that was last written to at some time. */
function isOver(where: string, id: number, since: number): boolean {
  const now = Date.now();
  if (now - since > longest) return true;
  if (where !== machine) return false;
  // A container that is started again often gets the number it had before.
  if (id === process.pid) return since < now - process.uptime() * 1000;
  try {
    process.kill(id, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
