import type { Tailored } from '../../customize/tailor.js';
import type { Recipe } from '../../schema/recipe.js';
import { peopleOf } from '../copies.js';
import { say } from '../strings.js';
import type { Cell, Sheet } from './workbook.js';

/** The columns of a roster that most people change, as `batch` reads them, and what this copy says in each. */
const columns: readonly { name: string; width: number; of: (recipe: Recipe) => Cell | undefined }[] = [
  { name: 'file', width: 20, of: () => undefined },
  { name: 'organization.name', width: 30, of: ({ organization }) => organization?.name },
  { name: 'organization.contact', width: 30, of: ({ organization }) => organization?.contact },
  { name: 'organization.url', width: 30, of: ({ organization }) => organization?.url },
  { name: 'audience', width: 18, of: ({ audience }) => audience && listed([audience].flat()) },
  { name: 'title', width: 30, of: ({ title }) => title },
  { name: 'people', width: 10, of: (recipe) => peopleOf(recipe)?.count },
  { name: 'start', width: 10, of: ({ start }) => start },
  { name: 'dates', width: 30, of: ({ dates }) => dates && listed(dates) },
];

/** Between the values of a cell that holds several. */
const listed = (values: readonly string[]) => values.join('; ');

/** A roster to go on with: a row for each packet. The first is this one. */
export const rosterSheet = ({ playbook, recipe }: Tailored): Sheet => ({
  name: say(playbook.strings, 'sheetRoster'),
  columns: columns.map(({ name, width }) => ({ title: name, width })),
  rows: [columns.map(({ of }) => of(recipe) ?? '')],
  writable: false,
});
