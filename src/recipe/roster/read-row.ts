import type { Point } from '../../diagnostics/diagnostic.js';
import type { Recipe } from '../../schema/recipe.js';
import { type Column, fileColumn } from './columns.js';
import type { CsvRow } from './csv-rows.js';

/** The base recipe with the cells of a row in their fields. An empty cell leaves the base's value. */
export function rowRecipe(base: Recipe, row: CsvRow, columns: readonly Column[]): Recipe {
  const recipe = structuredClone(base) as Record<string, unknown>;
  for (const column of columns) {
    const text = cellText(row, column);
    if (column.name !== fileColumn && text !== '') setAt(recipe, column.path, readCell(text, column.type));
  }
  return recipe as Recipe;
}

/** What a cell says, without space around it; empty when there is nothing. */
export const cellText = (row: CsvRow, { cell }: Column): string => row.cells[cell]?.trim() ?? '';

/** The column of the filled cell that holds a value of the row's recipe, or a part of it; undefined when the value is the base's. */
export function columnOf(
  path: readonly PropertyKey[],
  row: CsvRow,
  columns: readonly Column[],
): Column | undefined {
  return columns.find(
    (c) =>
      c.path.length <= path.length && c.path.every((name, i) => name === path[i]) && cellText(row, c) !== '',
  );
}

/** The column whose filled cell begins at a place. */
export function columnAt(at: Point, row: CsvRow, columns: readonly Column[]): Column | undefined {
  return columns.find((c) => {
    const { line, column } = row.at(c.cell);
    return line === at.line && column === at.column && cellText(row, c) !== '';
  });
}

/** A cell as the type its field has. What does not fit stays text, so that the fault can show it. */
function readCell(text: string, type: Column['type']): unknown {
  if (type === 'number') return /^\d+$/.test(text) ? Number(text) : text;
  if (type === 'boolean') return truths[text.toLowerCase()] ?? text;
  if (type === 'list') return entries(text, /[|;]/);
  if (type === 'lists') return entries(text, /\|/).map((group) => entries(group, /;/));
  return text;
}

/** Spreadsheets write `TRUE`; people write `yes`. */
const truths: Readonly<Record<string, boolean>> = { true: true, yes: true, false: false, no: false };

const entries = (text: string, separator: RegExp) =>
  text
    .split(separator)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

function setAt(data: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name, ...rest] = path as [string, ...string[]];
  if (rest.length > 0) data[name] ??= {};
  if (rest.length === 0) data[name] = value;
  else setAt(data[name] as Record<string, unknown>, rest, value);
}
