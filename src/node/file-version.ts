import { lstatSync } from 'node:fs';

/** Milliseconds between two times that a disk can tell apart: some know only every second one. */
const coarse = 2_000;
const fine = 100;

/**
 * Size, times and number of a file, which change with its bytes. Undefined for what is no plain file, and for one that was
 * changed just now: it could change again and look the same.
 */
export function fileVersion(path: string): string | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) return undefined;
  // As numbers they tell a quarter of a microsecond; no disk notes more than the ticks of its machine.
  const { size, mtimeMs, ctimeMs, ino } = found;
  const latest = Math.max(mtimeMs, ctimeMs);
  const grain = latest % 1_000 === 0 ? coarse : fine;
  return Date.now() - latest < grain ? undefined : `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}
