import { heldByMeans } from './pdf-means.js';

/** Bytes that a compiler may have filled: a small packet leaves some MB behind for good, a long one 35. */
export const mostHeld = 256 * 1024 * 1024;

/** Where the first packet alone takes as much, half as much again may be filled: else every long packet would cost a thread. */
const above = 1.5;

/** Files after which a thread has done enough, whatever it holds. */
const mostFiles = 500;

let files = 0;
let heldByFirst = 0;

/** To be asked after each file that this thread has made: whether it should go on, or another take over. */
export async function wearAfterFile(): Promise<'well' | 'spent'> {
  files += 1;
  const held = await heldByMeans();
  if (files === 1) heldByFirst = held;
  return files >= mostFiles || held > Math.max(mostHeld, above * heldByFirst) ? 'spent' : 'well';
}
