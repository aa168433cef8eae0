import type { MadeFile, MadeItem } from '../lms/made-course.js';

/** An item as an activity of Moodle. */
export interface Activity {
  readonly item: MadeItem;
  /** The module of Moodle that shows it. */
  readonly module: 'page' | 'forum' | 'assign';
  /** Its number, which its context and its folder follow. */
  readonly number: number;
  readonly section: number;
  /** Place of its section in the course, from 0. */
  readonly place: number;
  /** As Moodle prints it. */
  readonly name: string;
  readonly idNumber: string;
  readonly html: string;
  /** Where its files are kept. */
  readonly files: readonly AreaFile[];
  readonly hidden: boolean;
}

/** A file in an area of an activity. */
export interface AreaFile {
  readonly number: number;
  readonly area: string;
  readonly file: MadeFile;
}

/** A module of the course as a section. */
export interface Section {
  readonly number: number;
  readonly place: number;
  readonly name: string;
  /** Plain text. */
  readonly summary: string;
  /** Whether all that stands in it is hidden: its name alone may say what staff plan. */
  readonly hidden: boolean;
  readonly activities: readonly number[];
}

/** The module of Moodle for each type of item, and the word for it in links between pages. */
export const modules = {
  page: { name: 'page', link: 'PAGEVIEWBYID', area: 'content' },
  discussion: { name: 'forum', link: 'FORUMVIEWBYID', area: 'intro' },
  assignment: { name: 'assign', link: 'ASSIGNVIEWBYID', area: 'intro' },
} as const;

/** Folder and name of an activity, such as `page_12`. */
export const folderOf = ({ module, number }: Activity): string => `${module}_${number}`;
