import type { Block } from '../../print/print-model.js';

const cutBlocks: ReadonlySet<string> = new Set<Block['t']>(['slips', 'cutouts', 'cut-line']);

/** Whether people cut the sheets with these blocks apart. */
export const isCutApart = (sheets: readonly (readonly Block[])[]): boolean =>
  sheets.some((blocks) => blocks.some(({ t }) => cutBlocks.has(t)));
