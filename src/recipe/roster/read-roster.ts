import {
  addFaults,
  type Checked,
  type Diagnostic,
  fault,
  type Locate,
  onlyErrors,
  plainPath,
  sortDiagnostics,
} from '../../diagnostics/diagnostic.js';
import { limits } from '../../diagnostics/limits.js';
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
  if (!header || (body.length === 0 && broken.length === 0)) {
    const missing = header ? 'a header but no row below it' : 'no header row';
    found.push(fault('roster-syntax', file, { line: 1, column: 1 }, `Found ${missing}.`));
  }
  if (!header) return { value: [], diagnostics: found };
  const large = tooLarge(file, all);
  if (large.length > 0) return { value: [], diagnostics: sortDiagnostics([...found, ...large]) };
  const { columns, diagnostics: unknown } = readColumns(file, header);
  addFaults(found, unknown);
  const rows = body.map((cells) => readRow(file, cells, header, columns, base, endings, found));
  const named = nameFiles(file, rows);
  addFaults(found, named.diagnostics);
  return { value: named.rows, diagnostics: sortDiagnostics(found) };
}

/** Columns and rows that are more than a recipe in each row needs. */
function tooLarge(file: string, rows: readonly CsvRow[]): Diagnostic[] {
  const wide = rows.find(({ cells }) => cells.length > limits.rosterColumns);
  if (wide) {
    const message = `Found a row of ${wide.cells.length} cells, expected at most ${limits.rosterColumns}.`;
    return [fault('file-too-large', file, wide.at(0), message, 'Keep the columns that the packets need.')];
  }
  return rows
    .filter((row) => row.length > limits.rosterRow)
    .map((row) => {
      const message = `Found a row of ${row.length} characters, expected at most ${limits.rosterRow}.`;
      return fault(
        'file-too-large',
        file,
        row.at(0),
        message,
        'Close the quotes of its cells, or shorten them.',
      );
    });
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
  const wrong = [...checkLength(file, cells, header), ...shape];
  const bad = row.file === undefined ? undefined : checkName(file, row.file, row);
  addFaults(found, row.name(bad ? [...wrong, bad] : wrong));
  return row;
}

/** A comma too many, or too few, moves every cell after it into another column. */
function checkLength(file: string, row: CsvRow, header: CsvRow): Diagnostic[] {
  const unnamed = row.cells.findIndex((cell, i) => cell.trim() !== '' && !header.cells[i]?.trim());
  if (unnamed >= 0)
    return [
      fault(
        'roster-syntax',
        file,
        row.at(unnamed),
        `Found \`${row.cells[unnamed]!.trim().slice(0, 60)}\` in a column without a name.`,
      ),
    ];
  const needed = header.cells.findLastIndex((name) => name.trim() !== '') + 1;
  if (row.cells.length >= needed) return [];
  return [fault('roster-syntax', file, row.at(), `Found ${row.cells.length} cells, expected ${needed}.`)];
}
