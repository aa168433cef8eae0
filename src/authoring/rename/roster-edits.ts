import { readColumns } from '../../recipe/roster/columns.js';
import { csvRows, decodeCsv } from '../../recipe/roster/csv-rows.js';
import type { Mended } from '../mending.js';
import { sourceLines } from '../source-lines.js';
import type { Renaming } from './file-edits.js';
import { isIdColumn } from './id-places.js';

/** Changes of the ids in a roster: in the cells of the columns that hold them, and in names of columns such as `minutes.my-walk`. */
export async function rosterEdits(file: string, text: string, { from, to }: Renaming): Promise<Mended[]> {
  const { value: plain } = decodeCsv(file, new TextEncoder().encode(text));
  const { value: rows } = await csvRows(file, plain);
  const [header, ...rest] = rows;
  if (!header) return [];
  const lines = sourceLines(text);
  const offsetOf = ({ line, column }: { line: number; column: number }) =>
    lines[line - 1]!.start + column - 1;
  const columns = readColumns(header, () => undefined);
  const inCell = (row: (typeof rows)[number], cell: number): Mended[] => {
    const start = offsetOf(row.at(cell));
    const end = cell + 1 < row.cells.length ? offsetOf(row.at(cell + 1)) : offsetOf(row.at());
    const shown = text.slice(start, Math.max(end, start + (row.cells[cell]?.length ?? 0)));
    return [...shown.matchAll(/[\w-]+/g)]
      .filter(([word]) => word === from)
      .map((m) => ({
        start: start + m.index,
        end: start + m.index + from.length,
        text: to,
      }));
  };
  const keyed = columns.filter(({ path }) => path.length === 2 && path[1] === from);
  const listed = columns.filter(({ path }) => isIdColumn(path));
  return [
    ...keyed.flatMap(({ cell }) => inCell(header, cell)),
    ...rest.flatMap((row) =>
      listed.flatMap(({ cell }) => (cell < row.cells.length ? inCell(row, cell) : [])),
    ),
  ];
}
