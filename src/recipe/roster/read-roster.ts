import {
  addFaults,
  type Checked,
  type Diagnostic,
  type Locate,
  onlyErrors,
  plainPath,
  sortDiagnostics,
} from '../../diagnostics/diagnostic.js';
import { limits } from '../../diagnostics/limits.js';
import { type Report, reporterFor } from '../../diagnostics/reporter.js';
import { checkFields } from '../../schema/check-fields.js';
import { type Recipe, recipeSchema } from '../../schema/recipe.js';
import { type Column, fileColumn, readColumns } from './columns.js';
import { type CsvRow, csvRows, decodeCsv } from './csv-rows.js';
import { checkName, nameFiles, type Unnamed } from './file-names.js';
import { cellText, columnAt, columnOf, rowRecipe } from './read-row.js';

/** One row of a roster: a packet to make. */
export interface RosterRow {
  /** Number of the row in the spreadsheet; the header is row 1. */
  readonly row: number;
  /** Name of the file to write, without its ending; may have folders, with forward slashes. No two rows have the same. */
  readonly file: string;
  /** The base recipe with the row's cells in their fields; cells with a fault are left out. */
  readonly recipe: Recipe;
  /** Finds the cell of a value; the end of the row's line for what the base recipe says. */
  readonly locate: Locate;
  /** Whether a field is set by a cell of this row, and not by the base recipe. */
  readonly sets: (path: readonly PropertyKey[]) => boolean;
  /** Faults found later with `locate`, such as those of `recipeFaults`, naming row and column in their sentences. */
  readonly name: (diagnostics: readonly Diagnostic[]) => Diagnostic[];
}

/** How to read a roster. */
export interface RosterOptions {
  /** Endings that a name in the column `file` may carry and that are cut off, such as `html`. */
  readonly endings?: readonly string[];
}

/**
 * Reads a roster, a CSV file with one packet in each row, on top of a base recipe. The header names fields of a recipe
 * (`organization.name`, `audience`, `select.maxMinutes` …) and `file`. All faults of all rows are found. Whether ids and
 * audiences exist is checked by `recipeFaults`, which knows the playbook. With an error the rows that come back may lack some.
 */
export async function readRoster(
  file: string,
  bytes: Uint8Array,
  base: Recipe = {},
  { endings = [] }: RosterOptions = {},
): Promise<Checked<RosterRow[]>> {
  const { value: text, diagnostics: unreadable } = decodeCsv(file, bytes);
  if (unreadable.length > 0) return { value: [], diagnostics: unreadable };
  const { value: all, diagnostics: broken } = await csvRows(file, text);
  const [header, ...body] = all;
  const found = [...broken];
  const report = reporterFor(file, found);
  if (!header || (body.length === 0 && broken.length === 0)) {
    const missing = header ? 'a header but no row below it' : 'no header row';
    report('roster-syntax', { line: 1, column: 1 }, `Found ${missing}.`);
  }
  if (!header) return { value: [], diagnostics: found };
  if (!fitsLimits(all, report)) return { value: [], diagnostics: sortDiagnostics(found) };
  const columns = readColumns(header, report);
  const rows = body.map((cells) => readRow(file, cells, header, columns, base, endings, found));
  const named = nameFiles(file, rows);
  addFaults(found, named.diagnostics);
  return { value: named.rows, diagnostics: sortDiagnostics(found) };
}

/** Whether columns and rows are no more than a recipe in each row needs. */
function fitsLimits(rows: readonly CsvRow[], report: Report): boolean {
  const wide = rows.find(({ cells }) => cells.length > limits.rosterColumns);
  if (wide) {
    const message = `Found a row of ${wide.cells.length} cells, expected at most ${limits.rosterColumns}.`;
    report('file-too-large', wide.at(0), message, 'Keep the columns that the packets need.');
    return false;
  }
  const long = rows.filter((row) => row.length > limits.rosterRow);
  for (const row of long) {
    const message = `Found a row of ${row.length} characters, expected at most ${limits.rosterRow}.`;
    report('file-too-large', row.at(0), message, 'Close the quotes of its cells, or shorten them.');
  }
  return long.length === 0;
}

function readRow(
  file: string,
  cells: CsvRow,
  header: CsvRow,
  columns: readonly Column[],
  base: Recipe,
  endings: readonly string[],
  found: Diagnostic[],
): Unnamed {
  const fileCell = columns.find((c) => c.name === fileColumn);
  const written = (fileCell && cellText(cells, fileCell)) || undefined;
  const ending = written && endings.find((e) => written.toLowerCase().endsWith(`.${e}`));
  const locate: Locate = (path) => ({
    ...cells.at(columnOf(path, cells, columns)?.cell),
    path: plainPath(path),
  });
  // What comes out of the check has its fields in one order, whatever the order of columns.
  const { value, diagnostics } = checkFields(file, recipeSchema, rowRecipe(base, cells, columns), locate);
  // `recipeFaults` tells of the rest.
  const shape = onlyErrors(diagnostics);
  const faulty = shape.map((d) => columnAt(d, cells, columns));
  // A cell of the wrong type must not hide what else is wrong with its row.
  const sound = columns.filter((c) => !faulty.includes(c));
  const row: Unnamed = {
    row: cells.number,
    file: ending ? written.slice(0, -ending.length - 1) : written,
    recipe: value ?? rowRecipe(base, cells, sound),
    locate,
    sets: (path) => columnOf(path, cells, columns) !== undefined,
    name: (named) =>
      named.map((d) => {
        const column = columnAt(d, cells, columns);
        const place = column ? `Row ${cells.number}, column \`${column.name}\`` : `Row ${cells.number}`;
        return { ...d, message: `${place}: ${d.message}` };
      }),
  };
  const wrong: Diagnostic[] = [];
  checkLength(cells, header, reporterFor(file, wrong));
  addFaults(wrong, shape);
  const bad = row.file === undefined ? undefined : checkName(file, row.file, row);
  addFaults(found, row.name(bad ? [...wrong, bad] : wrong));
  return row;
}

/** A comma too many, or too few, moves every cell after it into another column. */
function checkLength(row: CsvRow, header: CsvRow, report: Report): void {
  const unnamed = row.cells.findIndex((cell, i) => cell.trim() !== '' && !header.cells[i]?.trim());
  const needed = header.cells.findLastIndex((name) => name.trim() !== '') + 1;
  if (unnamed >= 0)
    report(
      'roster-syntax',
      row.at(unnamed),
      `Found \`${row.cells[unnamed]!.trim().slice(0, 60)}\` in a column without a name.`,
    );
  else if (row.cells.length < needed)
    report('roster-syntax', row.at(), `Found ${row.cells.length} cells, expected ${needed}.`);
}
