import type { Packet, Part } from '../packet.js';

/** Whom a course is for: `learners` holds nothing that only staff may see; `both` is for platforms that hide what is for staff. */
export type CourseHolds = 'learners' | 'staff' | 'both';

/** What is said of a course, whether its pages are made yet or not. */
export interface CourseBase {
  /** Letters a-z, digits and hyphens, from the title of the recipe. The same recipe keeps it over the years. */
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
  readonly holds: CourseHolds;
  /** The brand's color, as `#rrggbb`. */
  readonly color: string;
}

/** What is said of a module: a session of the recipe, or a step. */
export interface CourseModuleBase {
  /** Follows from what is in it, never from its place. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Its place in the whole course, from 0, where only a part of that is here. */
  readonly place?: number;
}

/** What is said of something that a learning platform lists in a module. */
export interface CourseItemBase {
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
}

/**
 * A playbook as a course for a learning platform: modules of pages, worksheets and discussions. Plain JSON; it knows no platform
 * and no package. `makeCourse` of `networks-playbook/lms` writes its pages and files.
 */
export interface Course extends CourseBase {
  /** Whether letters in drawings are large. */
  readonly largePrint: boolean;
  /** Every word that pages print, by key. */
  readonly strings: Readonly<Record<string, string>>;
  /** “Start here”, then a module for each session or step. */
  readonly modules: readonly CourseModule[];
}

/** A session of the recipe, or a step. */
export interface CourseModule extends CourseModuleBase {
  readonly items: readonly CourseItem[];
}

/** Something that a platform lists in a module. */
export interface CourseItem extends CourseItemBase {
  /** Id of the resource it shows, which links to that resource lead to; empty when it shows several or none. */
  readonly about: string;
  /** What the page says. The first title of all is that of the item. */
  readonly parts: readonly Part[];
  /** What can be printed and filled in, as a packet of its own. */
  readonly sheet?: Packet;
}
