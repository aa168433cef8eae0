import type { PageWords } from './page-words.js';

/**
 * A course as the writers of packages take it: pages are HTML that both sanitizers keep, drawings and sheets are bytes. Whoever
 * makes it knows nothing of a package, and whoever writes a package nothing of a playbook.
 */
export interface MadeCourse {
  /** From the recipe: letters a-z, digits and hyphens. The same recipe keeps it over the years. */
  readonly id: string;
  readonly title: string;
  /** Plain text, a sentence or two. */
  readonly summary: string;
  /** A BCP 47 tag. */
  readonly language: string;
  readonly license: { readonly name: string; readonly url: string };
  /** Whom the content comes from, in a sentence. */
  readonly attribution: string;
  /** Whether it holds what is for staff. A writer that cannot hide takes only courses that do not. */
  readonly holds: 'learners' | 'staff' | 'both';
  /** The brand's color, as `#rrggbb`. */
  readonly color: string;
  /** What packages say on pages of their own, in the language of the course. */
  readonly words: PageWords;
  /** The first is “Start here”. */
  readonly modules: readonly MadeModule[];
}

/** A session of the recipe, or a step. */
export interface MadeModule {
  /** Follows from what the module is, never from its place. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Its place in the whole course, from 0, where only a part of that is here. */
  readonly place?: number;
  readonly items: readonly MadeItem[];
}

/** Something that a learning platform lists in a module. */
export interface MadeItem {
  /** Follows from the ids of content: `do-x`, and `do-x--2` where the same activity is done a second time. */
  readonly id: string;
  /**
   * What it becomes where a platform has it: `assignment` is a worksheet whose author says that it may be shared, without a
   * grade; `discussion` begins with what the page says.
   */
  readonly type: 'page' | 'discussion' | 'assignment';
  /** What the platform prints above it; unique in its module. */
  readonly title: string;
  readonly for: 'everyone' | 'staff';
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
