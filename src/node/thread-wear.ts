import { heldByToolchains } from './pdf-toolchain.js';

/** Bytes that a compiler may have filled: a small packet leaves some MB behind for good, a long one 35. */
export const mostHeld = 256 * 1024 * 1024;

/** Where the first packet alone takes as much, half as much again may be filled: else every long packet would cost a thread. */
const above = 1.5;

let heldByFirst: number | undefined;

/**
 * To be asked after each file that this thread has made: whether it should go on, or another take over. The native compiler
 * holds nothing that it does not give back; a thread that ends leaves some of its memory behind, so there it should last.
 */
export async function wearAfterFile(): Promise<'well' | 'spent'> {
  const held = await heldByToolchains();
  heldByFirst ??= held;
  return held > Math.max(mostHeld, above * heldByFirst) ? 'spent' : 'well';
}
