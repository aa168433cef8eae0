import type { Cell, Sheet } from '../../compose/sheets/workbook.js';
import type { Paper } from '../../schema/recipe.js';
import { textLines } from '../../schema/text-width.js';
import { xml, xmlText } from '../xml.js';
import { looks } from './styles.js';

/** What Excel calls sizes of paper. */
const papers: Readonly<Record<Paper, number>> = { letter: 1, a4: 9 };

/** Characters that a cell takes. */
const longest = 32_767;

/** How a sheet is shown and printed. */
export interface SheetSetting {
  readonly paper: Paper;
  readonly rtl: boolean;
  readonly isFirst: boolean;
  readonly large: boolean;
}

/** A sheet: its head stands still, and it prints as wide as the paper. */
export function sheetXml(
  { columns, rows, writable }: Sheet,
  { paper, rtl, isFirst, large }: SheetSetting,
): string {
  const titles = columns.map((c) => c.title);
  const line = large ? 21 : 15;
  const height = (cells: readonly Cell[]) => linesOf(cells, columns) * line;
  const head = rowXml(0, titles, { width: columns.length, look: () => looks.head, height: height(titles) });
  const body = rows.map((row, i) =>
    rowXml(i + 1, row, {
      width: columns.length,
      look: lookOf,
      height: Math.max(height(row), writable ? 26 : 0),
    }),
  );
  return xml(
    'worksheet',
    { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
    xml('sheetPr', {}, xml('pageSetUpPr', { fitToPage: 1 })),
    xml('dimension', { ref: `A1:${columnName(columns.length - 1)}${rows.length + 1}` }),
    xml(
      'sheetViews',
      {},
      xml(
        'sheetView',
        { rightToLeft: rtl ? 1 : undefined, tabSelected: isFirst ? 1 : undefined, workbookViewId: 0 },
        xml('pane', { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' }),
        xml('selection', { pane: 'bottomLeft', activeCell: 'A2', sqref: 'A2' }),
      ),
    ),
    xml('sheetFormatPr', { defaultRowHeight: line }),
    xml(
      'cols',
      {},
      ...columns.map(({ width }, i) => xml('col', { min: i + 1, max: i + 1, width, customWidth: 1 })),
    ),
    xml('sheetData', {}, head, ...body),
    xml('pageMargins', { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }),
    xml('pageSetup', { paperSize: papers[paper], orientation: 'landscape', fitToHeight: 0 }),
  );
}

/** A number, or a text; one that begins as a formula does is marked, so that it stays a text when somebody changes it. */
const lookOf = (cell: Cell): number =>
  typeof cell === 'number' ? looks.count : /^[=+\-@\t\r]/.test(cell) ? looks.quoted : looks.text;

/** Lines of the longest text of a row in its column; a letter is half as wide as it is high. */
const linesOf = (cells: readonly Cell[], columns: Sheet['columns']): number =>
  Math.max(1, ...cells.map((cell, i) => textLines(String(cell), columns[i]!.width * 0.5)));

function rowXml(
  row: number,
  cells: readonly Cell[],
  { width, look, height }: { width: number; look: (cell: Cell) => number; height: number },
): string {
  const all = Array.from({ length: width }, (_, i) => cells[i] ?? '');
  // No row of Excel is higher.
  return xml(
    'row',
    { r: row + 1, ht: Math.min(height, 409), customHeight: 1 },
    ...all.map((cell, i) => cellXml(`${columnName(i)}${row + 1}`, cell, look(cell))),
  );
}

function cellXml(at: string, cell: Cell, look: number): string {
  if (typeof cell === 'number') return xml('c', { r: at, s: look }, xml('v', {}, String(cell)));
  if (cell === '') return xml('c', { r: at, s: look });
  return xml(
    'c',
    { r: at, s: look, t: 'inlineStr' },
    xml('is', {}, xml('t', { 'xml:space': 'preserve' }, cellText(cell))),
  );
}

/** Excel reads `_x0041_` as a letter, so an underscore that begins such a word is written as one itself. */
const cellText = (text: string) =>
  xmlText(text.slice(0, longest).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));

/** `A` to `Z`, then `AA`. */
const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
