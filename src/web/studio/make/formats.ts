import type { CourseHolds, PlatformName } from '../../../lms.js';

/** What the studio makes of a packet. */
export const madeFormats = ['pdf', 'docx', 'epub', 'html'] as const;
export type MadeFormat = (typeof madeFormats)[number];

/** What is made of both copies of a recipe at once: all for the sessions in one archive, slides, sheets to fill in, days for a calendar. */
export type MadeKit = 'bundle' | 'slides' | 'sheets' | 'calendar';

/** A course for a learning platform, and who gets it. */
export interface MadeCourseFor {
  readonly platform: PlatformName;
  readonly holds: CourseHolds;
}

/** What a file is made as. */
export type Wanted =
  | { readonly format: MadeFormat }
  | { readonly kit: MadeKit }
  | { readonly course: MadeCourseFor };

/** A learning platform as people pick it. */
export interface PlatformChoice {
  readonly name: PlatformName;
  readonly label: string;
  /** Whether one file may hold the guides too, hidden from learners. */
  readonly hides: boolean;
}

/** The platforms of `networks-playbook/lms`, whose writers load only when a course is made; a test holds the two together. */
export const platformChoices: readonly PlatformChoice[] = [
  { name: 'canvas', label: 'Canvas', hides: true },
  { name: 'moodle', label: 'Moodle', hides: true },
  { name: 'schoology', label: 'Schoology', hides: false },
  { name: 'brightspace', label: 'Brightspace', hides: false },
  { name: 'blackboard', label: 'Blackboard', hides: false },
  { name: 'infinite-campus', label: 'Infinite Campus', hides: false },
  { name: 'classroom', label: 'Google Classroom', hides: false },
  { name: 'scorm', label: 'Another one that takes SCORM', hides: false },
  { name: 'web', label: 'A website of our own', hides: false },
];

/** Places of what is too heavy to load before it is asked for, relative to the page. */
export const engineFiles = {
  /** The Typst compiler. */
  typst: 'engine/typst.wasm',
  /** Draws maps and timelines for Word. */
  resvg: 'engine/resvg.wasm',
  fonts: 'engine/fonts/',
} as const;

/** What a studio says of itself in `about.json`. */
export interface AboutStudio {
  /** Version of the package. */
  readonly version: string;
  /** Names of the font files in `engine/fonts/`, in their order. */
  readonly fonts: readonly string[];
  /** Which of the engines were there when the studio was made. */
  readonly engines: { readonly typst: boolean; readonly resvg: boolean };
  /** Whether the browser may keep it to work without a connection: a site yes, a server on this machine no. */
  readonly offline: boolean;
}
