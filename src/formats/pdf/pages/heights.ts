import type { Block, Inline } from '../../print/print-model.js';
import { mm } from './millimeter.js';
import { type Faces, linesOf } from './ruler.js';
import { sheetBlockHeight } from './sheet-heights.js';

/** How text is set. Lengths in points, distances in ems of the text. The layout in `templates/pdf` sets by the same numbers. */
export interface Setting {
  readonly faces: Faces;
  readonly width: number;
  readonly size: number;
  /** Between lines. */
  readonly leading: number;
  /** Between paragraphs. */
  readonly spacing: number;
  /** How far the text of a list is moved in. */
  readonly indent: number;
  /** Distance of lines to write on, in millimeters. */
  readonly writing: number;
  /** How large headings are, in ems; as a little more than the text without it. */
  readonly heading?: number;
}

export { mm };

/** How high some lines of text are: from the capitals of the first to the foot of the last. */
export const linesHeight = (lines: number, { faces, size, leading }: Setting, face = faces.text): number =>
  (lines * face.capitals + (lines - 1) * leading) * size;

/** How high a paragraph is. `begin` is how wide what stands before its words is, in ems. */
export const textHeight = (inlines: readonly Inline[], setting: Setting, begin = 0): number =>
  linesHeight(linesOf(inlines, setting.width / setting.size, setting.faces, begin), setting);

/** How high a title is, in the face of titles. */
export function titleHeight(
  title: string | readonly Inline[],
  { faces, width, size, leading }: Pick<Setting, 'faces' | 'width' | 'size' | 'leading'>,
): number {
  const words: readonly Inline[] = typeof title === 'string' ? [{ t: 'text', v: title }] : title;
  const lines = linesOf(words, width / size, { text: faces.heading, bold: faces.heading });
  return (lines * faces.heading.capitals + (lines - 1) * leading) * size;
}

/** What stands on a page: how high it is, and what it keeps free above and below, of which neighbors share the larger. */
export interface Piece {
  height: number;
  above: number;
  below: number;
}

/** How high blocks are that follow each other. */
export function blocksHeight(blocks: readonly Block[], setting: Setting): number {
  return stacked(blocks.map((block) => pieceOf(block, setting)));
}

/** How high they are where something stands before the words of the first paragraph, so many ems wide. */
export function ledHeight([first, ...rest]: readonly Block[], setting: Setting, begin: number): number {
  const words = first?.t === 'p' ? textHeight(first.c, setting, begin + afterTitle) : 0;
  const gap = setting.spacing * setting.size;
  return stacked([
    { height: words, above: gap, below: gap },
    ...rest.map((block) => pieceOf(block, setting)),
  ]);
}

/** Between a title and the text that it begins, in ems. */
const afterTitle = 0.6;

export function stacked(pieces: readonly Piece[]): number {
  return pieces.reduce(
    (sum, piece, i) => sum + piece.height + (i === 0 ? 0 : Math.max(pieces[i - 1]!.below, piece.above)),
    0,
  );
}

export function pieceOf(block: Block, setting: Setting): Piece {
  const { size, spacing, indent } = setting;
  const piece = (height: number, above = spacing, below = above): Piece => ({
    height,
    above: above * size,
    below: below * size,
  });
  const inside = (ems: number, points = 0, more: Partial<Setting> = {}): Setting => ({
    ...setting,
    width: setting.width - ems * size - points,
    ...more,
  });
  switch (block.t) {
    case 'p':
      return piece(textHeight(block.c, setting));
    case 'heading':
      return headingPiece(block.c, setting);
    case 'list': {
      const gap = listGap(block) * size;
      const heights = block.entries.map((e) =>
        blocksHeight(e.c, inside(block.ordered ? indent + 0.4 : indent)),
      );
      return piece(heights.reduce((a, b) => a + b, 0) + gap * Math.max(0, heights.length - 1));
    }
    case 'table':
      return piece(tableHeight(block, setting), 0.8);
    case 'fill':
      return piece(fillHeight(block, setting), 0.8);
    case 'pre':
      return piece(linesHeight(block.v.split('\n').length, setting));
    case 'rule':
      return piece(1);
    case 'quote':
      return piece(blocksHeight(block.c, inside(1, 2)) + 0.4 * size);
    case 'remark':
      return remark(block, setting, piece, inside);
    case 'lines':
      return piece(
        caption(block.label, setting) + block.count * (block.height ?? setting.writing) * mm,
        0.6,
        0.8,
      );
    case 'box':
      return piece(caption(block.label, setting) + block.height * mm, 0.6, 0.8);
    case 'slips':
    case 'cutouts':
    case 'bubbles':
    case 'circle':
    case 'cut-line':
      return piece(sheetBlockHeight(block, setting, blocksHeight), 0.9);
    case 'drawing':
      return piece((Math.min(block.width, setting.width / mm) / block.width) * block.height * mm, 0.6, 0.8);
  }
}

/** A heading, with what it keeps free in ems of its own letters. */
function headingPiece(c: Inline[], setting: Setting): Piece {
  const size = setting.size * (setting.heading ?? 1.05);
  return {
    height: titleHeight(c, { ...setting, size, leading: 0.42 }),
    above: 0.9 * size,
    below: 0.5 * size,
  };
}

/** Between the entries of a list, in ems: those of several paragraphs stand further apart. */
export const listGap = (list: Block): number =>
  list.t === 'list' && list.entries.every((e) => e.c.length <= 1) ? 0.6 : 0.85;

const caption = (label: string, { size, faces }: Setting) =>
  label === '' ? 0 : (faces.text.capitals + 0.6) * size;

function remark(
  block: Block & { t: 'remark' },
  setting: Setting,
  piece: (height: number, above?: number, below?: number) => Piece,
  inside: (ems: number, points?: number, more?: Partial<Setting>) => Setting,
): Piece {
  const { size, faces } = setting;
  if (block.kind === 'say') {
    // Kerning makes the words of this face a little wider.
    const said = inside(0, 6.8 * mm + setting.width * 0.012, {
      faces: { ...faces, text: faces.said, bold: faces.said },
      leading: 0.6,
    });
    const title = block.title.toUpperCase();
    const words = block.runIn
      ? ledHeight(block.c, said, 0.76 * (faces.bold.width(title) + 0.07 * title.length))
      : (faces.text.capitals * 0.76 + 0.5) * size + blocksHeight(block.c, said);
    return piece(words + 5.6 * mm, 0.75, 0.85);
  }
  const title = (faces.text.capitals * 0.87 + 0.45) * size;
  if (block.kind === 'for') return piece(blocksHeight(block.c, inside(0.95)) + title + 0.6 * size, 0.8);
  return piece(blocksHeight(block.c, inside(1.75)) + title + 1.5 * size, 0.8);
}

function tableHeight({ head, rows, weights }: Block & { t: 'table' }, setting: Setting): number {
  const { size, width } = setting;
  const total = weights.reduce((a, b) => a + b, 0) || 1;
  return [head, ...rows].reduce((sum, row) => {
    const heights = row.map((cell, i) =>
      textHeight(cell, { ...setting, width: Math.max(20, (width * (weights[i] ?? 1)) / total - 1.1 * size) }),
    );
    return sum + Math.max(0, ...heights) + 0.9 * size;
  }, 0);
}

function fillHeight(
  { columns, rows, height, first, weights }: Block & { t: 'fill' },
  setting: Setting,
): number {
  const { size, width } = setting;
  const total = weights.reduce((a, b) => a + b, 0) || 1;
  const cell = (text: string, weight: number) =>
    textHeight([{ t: 'text', v: text }], {
      ...setting,
      width: Math.max(20, (width * weight) / total - 1.1 * size),
    });
  const head = Math.max(0, ...columns.map((text, i) => cell(text, weights[i] ?? 1))) + 0.9 * size;
  const each = Array.from({ length: rows }, (_, i) =>
    Math.max(height * mm, cell(first[i] ?? '', weights[0] ?? 1) + 0.9 * size),
  );
  return head + each.reduce((a, b) => a + b, 0);
}
