import {
  AlignmentType,
  HeightRule,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Block } from '../print/print-model.js';
import { fixedTable, shares } from './fixed-table.js';
import { toRuns } from './inlines.js';
import { type Look, twips } from './look.js';
import type { DocxContext } from './setting.js';
import { hair } from './style-parts.js';

const alignments = {
  start: AlignmentType.START,
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const;

/** What stands in a cell, and how. */
export interface Cell {
  runs?: readonly ParagraphChild[];
  /** Paragraphs below the first. */
  more?: readonly Paragraph[];
  /** At the start of the line when left out. */
  align?: keyof typeof alignments;
  head?: boolean;
  /** The style of its first paragraph. */
  style?: string;
  shaded?: boolean;
}

/** A row; `height` is its least height in twips. */
export interface Row {
  cells: readonly Cell[];
  height?: number;
}

const padding = { top: 60, bottom: 60, left: 100, right: 100 };

interface TableShape {
  keep?: boolean;
  /** Where there are lines: around all cells, or below rows. */
  lines?: 'all' | 'across';
}

/**
 * A table as wide as the text. Its first row is repeated on every page; no row is cut in two. `keep` holds it on one page with
 * what follows it.
 */
export function gridTable(
  weights: readonly number[],
  head: Row,
  rows: readonly Row[],
  look: Look,
  { keep = false, lines = 'all' }: TableShape = {},
): Table {
  const widths = shares(weights, look.width);
  const row = ({ cells, height }: Row, first: boolean) =>
    new TableRow({
      ...(first ? { tableHeader: true } : {}),
      cantSplit: true,
      ...(keep ? { keepNext: true } : {}),
      ...(height === undefined ? {} : { height: { value: height, rule: HeightRule.ATLEAST } }),
      children: cells.map((cell, x) => tableCell(cell, widths[x]!, height !== undefined, look)),
    });
  return new Table({
    width: { size: look.width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    borders: lines === 'all' ? bordersOf(look) : across(look),
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
    rows: [row(head, true), ...rows.map((r) => row(r, false))],
  });
}

function tableCell(
  { runs = [], more = [], align, head, shaded, style }: Cell,
  width: number,
  tall: boolean,
  look: Look,
) {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: padding,
    ...(tall ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
    ...((head || shaded) && look.tint
      ? { shading: { type: ShadingType.CLEAR, fill: look.tint, color: 'auto' } }
      : {}),
    children: [
      new Paragraph({
        style: style ?? (head ? 'TableHead' : 'TableText'),
        ...(align && align !== 'start' ? { alignment: alignments[align] } : {}),
        children: runs,
      }),
      ...more,
    ],
  });
}

const across = (look: Look) => ({
  ...TableBorders.NONE,
  bottom: hair(look),
  insideHorizontal: hair(look),
});

const bordersOf = (look: Look) => {
  const line = hair(look);
  return {
    top: line,
    bottom: line,
    left: line,
    right: line,
    insideHorizontal: line,
    insideVertical: line,
  };
};

/** A table of the text. */
export function textTable(block: Extract<Block, { t: 'table' }>, setting: DocxContext): Table {
  const count = Math.max(block.head.length, ...block.rows.map((r) => r.length));
  const columns = Array.from({ length: count }, (_, x) => x);
  const cells = (row: (typeof block.rows)[number], head: boolean) =>
    columns.map((x) => ({ runs: toRuns(row[x] ?? [], setting), align: block.align[x] ?? 'start', head }));
  return gridTable(
    columns.map((x) => block.weights[x] ?? 1),
    { cells: cells(block.head, true) },
    block.rows.map((row) => ({ cells: cells(row, false) })),
    setting.look,
  );
}

/** A table to write in; `fieldAt` may put a field into an empty cell. */
export function fillTable(
  { columns, weights, rows, height, first }: Extract<Block, { t: 'fill' }>,
  { look }: DocxContext,
  fieldAt: (row: number, column: string) => ParagraphChild[] = () => [],
): Table {
  const words = (text: string) => [new TextRun({ text, bold: true })];
  const head = { cells: columns.map((c) => ({ runs: words(c), head: true })) };
  const body = Array.from({ length: rows }, (_, y) => ({
    height: twips(height),
    cells: columns.map((column, x) => {
      const told = x === 0 ? (first[y] ?? '') : '';
      return { runs: told === '' ? fieldAt(y, column) : words(told) };
    }),
  }));
  return gridTable(weights, head, body, look);
}

/** A frame of a set height to write or draw in; it grows with what is typed into it. */
export function boxTable(height: number, look: Look): Table {
  const row = { cells: [{ c: [] }], height: { least: twips(height) }, whole: true };
  return fixedTable([look.width], [row], { borders: bordersOf(look) });
}
