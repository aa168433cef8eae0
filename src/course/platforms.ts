import type { TitleRules } from '../compose/course/titles.js';
import { didYouMean, orList } from '../diagnostics/nearest.js';
import { PlainError } from '../diagnostics/plain-error.js';
import { writeCartridge } from '../formats/cartridge/write-cartridge.js';
import { writeClassroom } from '../formats/classroom/write-classroom.js';
import type { MadeCourse } from '../formats/lms/made-course.js';
import { writeMoodle } from '../formats/moodle/write-moodle.js';
import { writeScorm } from '../formats/scorm/write-scorm.js';
import { writeWebZip } from '../formats/web-zip/write-web-zip.js';

/** What people know a platform by. */
export type PlatformName =
  | 'canvas'
  | 'moodle'
  | 'schoology'
  | 'brightspace'
  | 'blackboard'
  | 'infinite-campus'
  | 'classroom'
  | 'scorm'
  | 'web';

/** How a package is written. */
export interface PackageOptions {
  /** Whether a SCORM package is one page that is tracked in the place of one for each module. */
  readonly single?: boolean | undefined;
  /** Where the folder of a kit for Google Classroom is on the web. */
  readonly baseUrl?: string | undefined;
}

/** A learning platform, and the package it takes in. */
export interface Platform {
  readonly name: PlatformName;
  /** As it is called in a sentence. */
  readonly called: string;
  /** The ending of its file. */
  readonly ending: 'imscc' | 'mbz' | 'zip';
  /** Whether it keeps from learners what the package says is for staff. Where it does not, each gets a file of their own. */
  readonly hides: boolean;
  /** What it takes for a title. */
  readonly titles: TitleRules;
  write(course: MadeCourse, options: PackageOptions): Uint8Array;
}

const platform = (
  name: PlatformName,
  called: string,
  ending: Platform['ending'],
  write: Platform['write'],
  more: Partial<Pick<Platform, 'hides' | 'titles'>> = {},
): Platform => ({ name, called, ending, write, hides: false, titles: {}, ...more });

/** Every platform. To add one: a line here, its name above, and a section in docs/lms.md. */
export const platforms: readonly Platform[] = [
  platform('canvas', 'Canvas', 'imscc', (course) => writeCartridge(course, { canvas: true }), {
    hides: true,
  }),
  platform('moodle', 'Moodle', 'mbz', (course) => writeMoodle(course), { hides: true }),
  platform('schoology', 'Schoology', 'imscc', (course) => writeCartridge(course, { version: '1.2' })),
  platform('brightspace', 'Brightspace', 'imscc', (course) => writeCartridge(course)),
  platform('blackboard', 'Blackboard', 'imscc', (course) => writeCartridge(course)),
  platform(
    'infinite-campus',
    'Infinite Campus',
    'imscc',
    (course) => writeCartridge(course, { version: '1.3' }),
    { titles: { most: 50, plain: true } },
  ),
  platform('classroom', 'Google Classroom', 'zip', (course, { baseUrl }) =>
    writeClassroom(course, baseUrl === undefined ? {} : { baseUrl }),
  ),
  platform('scorm', 'SCORM', 'zip', (course, { single = false }) => writeScorm(course, { single })),
  platform('web', 'a web server', 'zip', (course) => writeWebZip(course)),
];

/** A platform by the name that people know it by. @throws PlainError with the nearest name for another one. */
export function findPlatform(name: string): Platform {
  const found = platforms.find((p) => p.name === name);
  if (found) return found;
  const names = platforms.map((p) => p.name);
  throw new PlainError(`Found the platform \`${name}\`, expected ${orList(names)}${didYouMean(name, names)}`);
}
