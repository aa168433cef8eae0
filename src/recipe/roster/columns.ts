import { didYouMean } from '../../diagnostics/nearest.js';
import type { Report } from '../../diagnostics/reporter.js';
import { partsOf, type SchemaNode } from '../../schema/issue.js';
import { recipeSchema } from '../../schema/recipe.js';
import type { CsvRow } from './csv-rows.js';

/** What a cell of a column holds: one value, several, or groups of several (`sessions`). */
type CellType = 'text' | 'number' | 'boolean' | 'list' | 'lists';

/** One column of a roster. */
export interface Column {
  /** Its name in the header, as written. */
  name: string;
  /** Place of the cell in a row, from 0. */
  cell: number;
  /** The field of a recipe that it sets; `file` names the file and is none. */
  path: readonly string[];
  type: CellType;
}

/** The name of the column that says what a row's file is called. */
export const fileColumn = 'file';

/** The columns a header row names; reports what is wrong with it. Columns whose name begins with `#` are notes and left out. */
export function readColumns(header: CsvRow, report: Report): Column[] {
  const columns: Column[] = [];
  header.cells.forEach((written, cell) => {
    const name = written.trim();
    if (name === '' || name.startsWith('#')) return;
    const field = fieldOf(name);
    const twin = field && columns.find((c) => c.path.join('.') === field.path.join('.'));
    if (!field)
      report(
        'field-unknown',
        header.at(cell),
        `Found unknown column \`${name}\`${didYouMean(name, [fileColumn, ...fields.keys(), ...short.keys()])}`,
        'Columns are fields of a recipe, such as `organization.name`, and `file`. Begin the name with `#` to keep a column for yourself.',
      );
    else if (twin)
      report(
        'roster-syntax',
        header.at(cell),
        `Found column \`${name}\`, which sets the same as column \`${twin.name}\`.`,
      );
    else columns.push({ name, cell, ...field });
  });
  return columns;
}

function fieldOf(name: string): Pick<Column, 'path' | 'type'> | undefined {
  if (name === fileColumn) return { path: [fileColumn], type: 'text' };
  const [, record = '', key] = /^(\w+)\.([a-z][\w-]*)$/.exec(name) ?? [];
  const entry = records.get(record);
  if (entry) return { path: [record, key!], type: entry };
  const path = short.get(name) ?? name;
  const type = fields.get(path);
  return type && { path: path.split('.'), type };
}

/** Every field of a recipe that a cell can hold, with its type, read off the schema. What a recipe was made with is no choice. */
const fields: ReadonlyMap<string, CellType> = new Map(
  leaves(recipeSchema, '').filter(([path]) => !path.startsWith('made.')),
);

/** Fields whose names the playbook knows and the schema does not, such as the terms in `vocabulary`. */
const records: ReadonlyMap<string, CellType> = new Map(
  Object.entries(partsOf(recipeSchema).shape!).flatMap(([name, field]) => {
    const value = partsOf(field).valueType;
    return value ? [[name, cellType(value)!] as const] : [];
  }),
);

/** The last word of a path is enough where only one field has it: `logo` for `organization.logo`. */
const short: ReadonlyMap<string, string> = shortNames([...fields.keys()], [...records.keys()]);

function leaves(schema: SchemaNode, path: string): [string, CellType][] {
  const { shape } = partsOf(schema);
  if (!shape) return [];
  return Object.entries(shape).flatMap(([name, field]) => {
    const here = path === '' ? name : `${path}.${name}`;
    const type = cellType(field);
    return type ? [[here, type] as [string, CellType]] : leaves(field, here);
  });
}

function cellType(field: SchemaNode): CellType | undefined {
  const { type, element, options } = partsOf(field);
  if (type === 'string' || type === 'enum') return 'text';
  if (type === 'number' || type === 'boolean') return type;
  if (type === 'tuple') return 'list';
  if (type === 'array') {
    const entry = partsOf(element!).type;
    return entry === 'object' ? undefined : entry === 'array' ? 'lists' : 'list';
  }
  if (type === 'union') return options!.map(cellType).find((t) => t === 'list') ?? 'text';
  return undefined;
}

function shortNames(paths: readonly string[], taken: readonly string[]): Map<string, string> {
  const last = (path: string) => path.split('.').at(-1)!;
  const names = [...paths.map(last), ...taken];
  const alone = paths.filter((p) => p.includes('.') && names.filter((name) => name === last(p)).length === 1);
  return new Map(alone.map((p) => [last(p), p]));
}
