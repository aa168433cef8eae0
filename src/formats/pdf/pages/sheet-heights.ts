import type { Block, SheetBlock } from '../../print/print-model.js';
import { mm } from './millimeter.js';

/** How high a block of a worksheet is, in points. In step with `templates/pdf/sheet-blocks.typ`; `inside` measures what stands in it. */
export function sheetBlockHeight<S extends { readonly size: number; readonly width: number }>(
  block: SheetBlock,
  setting: S,
  inside: (c: readonly Block[], setting: S) => number,
): number {
  const { size, width } = setting;
  switch (block.t) {
    case 'slips': {
      const narrow = { ...setting, width: width - 7 * mm };
      const slips = block.slips.map(
        ({ title, c }) =>
          (title.length > 0 ? size * 1.2 + 3.4 * mm : 0) + inside(c, narrow) * 0.94 + 4.2 * mm,
      );
      const cuts = slips.length - (block.cut ? 0 : 1);
      return slips.reduce((a, b) => a + b, 2.4 * mm) + Math.max(0, cuts) * 1.9 * size;
    }
    case 'cutouts': {
      const narrow = { ...setting, width: width / block.columns - 7 * mm };
      const heights = block.cards.map(({ number, c }) =>
        Math.max(block.height * mm, inside(c, narrow) + (number === '' ? 0 : 2.7 * size) + 7 * mm),
      );
      const rows = heights.filter((_, i) => i % block.columns === 0);
      return rows.reduce(
        (sum, _, i) => sum + Math.max(...heights.slice(i * block.columns, (i + 1) * block.columns)),
        0,
      );
    }
    case 'bubbles':
      return block.starts.length * (block.height * mm + 4.6 * mm + 0.2 * size);
    case 'circle': {
      const letters = block.label.length + block.options.join('').length + block.options.length * 4;
      return Math.ceil((letters * 0.5 * size) / width) * 2.1 * size;
    }
    case 'cut-line':
      return 1.2 * size;
  }
}
