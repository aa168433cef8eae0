import type { Block, Inline } from './print-model.js';

/** What a page holds: letters in a line, lines on a page, and the height of a line in millimeters. */
export interface PageMeasure {
  letters: number;
  lines: number;
  lineHeight: number;
  /** Distance of lines to write on, in millimeters. */
  writing: number;
}

/** What a page of normal and of large print holds on the smaller paper of both, measured on pages as set. */
export const pageMeasure = (largePrint: boolean, writing: number): PageMeasure =>
  largePrint
    ? { letters: 50, lines: 24, lineHeight: 9, writing }
    : { letters: 88, lines: 44, lineHeight: 5.2, writing };

/** Whether blocks surely fit on a part of a page, so that they may be kept together. An estimate that errs to the long side. */
export function fitsPage(blocks: readonly Block[], page: PageMeasure, part = 1): boolean {
  return linesOf(blocks, page) <= page.lines * part;
}

/** About how many lines blocks take. */
export function linesOf(blocks: readonly Block[], page: PageMeasure): number {
  return blocks.reduce((sum, block) => sum + linesIn(block, page) + 0.6, 0);
}

function linesIn(block: Block, page: PageMeasure): number {
  const space = (millimeters: number) => millimeters / page.lineHeight;
  switch (block.t) {
    case 'p':
      return textLines(block.c, page.letters);
    case 'heading':
      return textLines(block.c, page.letters) + 1;
    case 'list':
      return block.entries.reduce((sum, e) => sum + linesOf(e.c, { ...page, letters: page.letters - 5 }), 0);
    case 'table': {
      const letters = page.letters / Math.max(1, block.head.length) - 3;
      return [block.head, ...block.rows].reduce(
        (sum, row) => sum + Math.max(1, ...row.map((cell) => textLines(cell, letters))) + 0.8,
        0,
      );
    }
    case 'pre':
      return block.v.split('\n').length;
    case 'rule':
      return 1;
    case 'quote':
    case 'remark':
      return linesOf(block.c, { ...page, letters: page.letters - 8 }) + 2;
    case 'lines':
      return space(block.count * page.writing) + 1;
    case 'box':
    case 'drawing':
      return space(block.height) + 1;
    case 'slips':
      return block.slips.reduce((sum, { c }) => sum + linesOf(c, page) + 5, 0);
    case 'cutouts': {
      const letters = page.letters / block.columns - 8;
      const row = (i: number) =>
        Math.max(
          ...block.cards.slice(i, i + block.columns).map(({ c }) => linesOf(c, { ...page, letters }) + 3),
          space(block.height),
        );
      return block.cards.reduce((sum, _, i) => (i % block.columns === 0 ? sum + row(i) : sum), 1);
    }
    case 'bubbles':
      return block.starts.length * (space(block.height) + 1.5);
    case 'circle':
      return Math.ceil((block.label.length + block.options.join('').length * 1.5) / page.letters) * 1.6;
    case 'cut-line':
      return 2;
    case 'fill':
      return space((block.rows + 1) * block.height) + 1;
  }
}

const textLines = (inlines: readonly Inline[], letters: number) =>
  Math.max(1, Math.ceil(lettersIn(inlines) / Math.max(letters, 5)));

function lettersIn(inlines: readonly Inline[]): number {
  return inlines.reduce((sum, i) => sum + ('v' in i ? i.v.length : 'c' in i ? lettersIn(i.c) : 1), 0);
}
