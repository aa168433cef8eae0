import { heldByMeans } from './pdf-means.js';

/** Bytes that a compiler may have filled. A long packet takes some 300 MB, a small one leaves 3 MB behind for good. */
export const mostHeld = 512 * 1024 * 1024;

/** Files after which a thread has done enough, whatever it holds. */
const mostFiles = 500;

let files = 0;

/** To be asked after each file that this thread has made: whether it should go on, or another take over. */
export async function wearAfterFile(): Promise<'well' | 'spent'> {
  files += 1;
  return files >= mostFiles || (await heldByMeans()) > mostHeld ? 'spent' : 'well';
}
