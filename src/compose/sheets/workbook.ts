import type { Paper } from '../../schema/recipe.js';
import type { Brand, Layout } from '../packet.js';

/** What stands in a cell. Text stays text, whatever it looks like. */
export type Cell = string | number;

/** A column of a sheet. */
export interface SheetColumn {
  readonly title: string;
  /** How wide it is, in letters. */
  readonly width: number;
}

/** One sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Whether people write into it by hand: its rows are as high as a line of handwriting. */
  readonly writable: boolean;
}

/** Sheets to fill in and to sort. Plain JSON. */
export interface Workbook {
  /** What made it. Files that carry it may be replaced by a newer copy unasked. */
  readonly generator: 'networks-playbook';
  /** What names it, a UUID as a URN: the same for the same playbook, version, recipe and overlays. */
  readonly identifier: string;
  readonly title: string;
  /** Who it is from; empty when nobody is named. */
  readonly organization: string;
  /** BCP 47 tag of the language. */
  readonly language: string;
  readonly brand: Brand;
  readonly layout: Layout;
  readonly paper: Paper;
  readonly sheets: readonly Sheet[];
}
