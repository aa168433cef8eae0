import type { CourseBase, CourseItemBase, CourseModuleBase } from '../../compose/course/course.js';
import type { PageWords } from './page-words.js';

/**
 * A course as the writers of packages take it: pages are HTML that both sanitizers keep, drawings and sheets are bytes. Whoever
 * makes it knows nothing of a package, and whoever writes a package nothing of a playbook.
 */
export interface MadeCourse extends CourseBase {
  /** What packages say on pages of their own, in the language of the course. */
  readonly words: PageWords;
  /** The first is “Start here”. */
  readonly modules: readonly MadeModule[];
}

/** A session of the recipe, or a step. */
export interface MadeModule extends CourseModuleBase {
  readonly items: readonly MadeItem[];
}

/** Something that a learning platform lists in a module. */
export interface MadeItem extends CourseItemBase {
  /** The page, without its title. */
  html(links: CourseLinks): string;
  /** What `html` shows or offers to take: drawings, sheets as PDF and as Word documents. */
  readonly files: readonly MadeFile[];
}

/** How addresses are written in one kind of package. */
export interface CourseLinks {
  /** The address of one of the item's files. */
  file(name: string): string;
  /** The address of another item; `undefined` where pages cannot lead to each other, which leaves its words. */
  item(id: string): string | undefined;
}

/** A file beside a page. The same name always means the same bytes. */
export interface MadeFile {
  /** Letters a-z, digits and hyphens, with an ending; unique in the course. */
  readonly name: string;
  /** What people call it: “The five hands, to print (PDF)”. */
  readonly title: string;
  /** `image/png`, `application/pdf` and so on. */
  readonly mediaType: string;
  readonly for: 'everyone' | 'staff';
  readonly bytes: Uint8Array;
}
