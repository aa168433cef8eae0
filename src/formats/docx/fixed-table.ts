import {
  type AlignmentType,
  type FileChild,
  HeightRule,
  type ITableBordersOptions,
  type ITableCellBorders,
  type ITableCellOptions,
  Paragraph,
  ShadingType,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';

/** What stands in a cell of a table that is there for its places: a frame, a column, a band. */
export interface FixedCell {
  c: readonly FileChild[];
  fill?: string | undefined;
  margins?: ITableCellOptions['margins'];
  borders?: ITableCellBorders;
  /** Where its text stands, when the cell is higher. At the top when left out. */
  stands?: 'middle' | 'bottom';
}

/** A row; without `whole` it goes on over pages. `height` is its least height in twips, or its only one. */
export interface FixedRow {
  cells: readonly FixedCell[];
  height?: { least: number } | { only: number };
  whole?: boolean;
}

interface FixedLook {
  /** None when left out. */
  borders?: ITableBordersOptions;
  alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
}

/** A table whose columns stay as wide as they are, in twips, whatever people write into it. */
export function fixedTable(
  widths: readonly number[],
  rows: readonly FixedRow[],
  { borders = {}, alignment }: FixedLook = {},
): Table {
  return new Table({
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    ...(alignment ? { alignment } : {}),
    borders: { ...TableBorders.NONE, ...borders },
    rows: rows.map(
      ({ cells, height, whole }) =>
        new TableRow({
          ...(whole ? { cantSplit: true } : {}),
          ...(height ? { height: heightOf(height) } : {}),
          children: cells.map((cell, x) => fixedCell(cell, widths[x]!)),
        }),
    ),
  });
}

const heightOf = (height: { least: number } | { only: number }) =>
  'only' in height
    ? { value: Math.round(height.only), rule: HeightRule.EXACT }
    : { value: Math.round(height.least), rule: HeightRule.ATLEAST };

const places = { middle: VerticalAlignTable.CENTER, bottom: VerticalAlignTable.BOTTOM } as const;

function fixedCell({ c, fill, margins, borders, stands }: FixedCell, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(margins ? { margins } : {}),
    ...(borders ? { borders } : {}),
    ...(stands ? { verticalAlign: places[stands] } : {}),
    ...(fill ? { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } } : {}),
    children: filled(c) as (Paragraph | Table)[],
  });
}

/** A cell must end with a paragraph. */
const filled = (children: readonly FileChild[]) =>
  children.at(-1) instanceof Paragraph ? [...children] : [...children, afterTable()];

/** A table needs a paragraph after it, so that the next one does not grow into it. */
export const afterTable = () => new Paragraph({ style: 'AfterTable', children: [] });

/** Whole twips that add up to the width. */
export function shares(weights: readonly number[], width: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const out = weights.map((w) => Math.floor((w / sum) * width));
  return out.map((w, i) => (i === out.length - 1 ? w + width - out.reduce((a, b) => a + b, 0) : w));
}
