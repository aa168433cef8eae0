import { type CourseChanges, changedCourse } from '../compose/course/changed.js';
import { composeCourse } from '../compose/course/compose-course.js';
import type { Course, CourseHolds } from '../compose/course/course.js';
import type { CourseCopies } from '../compose/course/items.js';
import { PlainError } from '../diagnostics/plain-error.js';
import type { MadeCourse } from '../formats/lms/made-course.js';
import { type CourseWriters, makeCourse } from '../formats/lms/make-course.js';
import { findPlatform, type PackageOptions, type Platform } from './platforms.js';

/** What is asked for beside the copies. */
export interface CourseRequest extends PackageOptions {
  /** `canvas`, `moodle` and so on. */
  readonly platform: string;
  /** For whom alone. Without it, one file for both where the platform hides what is for staff, and elsewhere a file for each. */
  readonly forWhom?: 'learners' | 'staff' | undefined;
  /** Whether each module is a file of its own. */
  readonly split?: boolean | undefined;
  /** Only what has changed, as one module. */
  readonly changes?: CourseChanges | undefined;
}

/** A package that was written. */
export interface CourseFile {
  /** Id of the course. */
  readonly id: string;
  /** Its name where nobody gave one: what course it is, for which platform, and for whom. */
  readonly name: string;
  /** What is put after the name: `-learners`, `-staff-session-x`, or nothing. */
  readonly suffix: string;
  readonly ending: Platform['ending'];
  readonly holds: CourseHolds;
  readonly modules: number;
  readonly items: number;
  readonly bytes: Uint8Array;
}

/**
 * A course as the files that a platform takes in. Where nothing hides what is for staff, learners and staff get a file of their
 * own. The same copies and writers give the same bytes.
 *
 * @throws PlainError with a sentence for a platform that is not known, and when there is nothing to write.
 */
export async function writeCourse(
  copies: CourseCopies,
  request: CourseRequest,
  writers: CourseWriters = {},
): Promise<CourseFile[]> {
  const platform = findPlatform(request.platform);
  if (request.single && platform.name !== 'scorm')
    throw new PlainError(`\`single\` is for SCORM; a package for ${platform.called} has no tracked pages.`);
  if (request.baseUrl !== undefined && platform.name !== 'classroom')
    throw new PlainError(`\`baseUrl\` is for Google Classroom; found it for ${platform.called}.`);
  const holds = holdsOf(request, platform);
  const [only] = holds;
  // Sheets are dear, so what is in two files is made once.
  const course = composed(copies, holds.length === 1 ? only! : 'both', platform, request);
  if (!isWorth(course)) throw new PlainError(nothingSaid(request, copies));
  const made = await makeCourse(course, writers);
  return holds
    .map((one) => heldBy(made, one))
    .filter(isWorth)
    .flatMap((one) => {
      const whom = holds.length > 1 ? `-${one.holds}` : '';
      const pieces = request.split ? eachModule(one) : [{ course: one, suffix: '' }];
      return pieces.map((piece) =>
        written(piece.course, `${whom}${piece.suffix}`, made.id, platform, request),
      );
    });
}

/** A made course as some people get it: learners get what is for everyone, and the modules that have something of it. */
function heldBy(made: MadeCourse, holds: CourseHolds): MadeCourse {
  if (holds !== 'learners') return { ...made, holds };
  const modules = made.modules
    .map((module) => ({ ...module, items: module.items.filter((item) => item.for === 'everyone') }))
    .filter((module) => module.items.length > 0);
  return { ...made, holds, modules };
}

function holdsOf({ forWhom }: CourseRequest, { hides }: Platform): CourseHolds[] {
  if (forWhom !== undefined) return [forWhom];
  return hides ? ['both'] : ['learners', 'staff'];
}

function composed(
  copies: CourseCopies,
  holds: CourseHolds,
  { titles }: Platform,
  { changes }: CourseRequest,
): Course {
  const course = composeCourse(copies, { for: holds, titles });
  return changes ? changedCourse(course, changes) : course;
}

/** Whether a course has something beside how to begin. */
const isWorth = ({ modules }: Pick<Course | MadeCourse, 'modules'>) =>
  modules.some((module) => module.id !== 'start');

function nothingSaid({ changes, forWhom }: CourseRequest, { facilitator }: CourseCopies): string {
  if (changes) return 'No page of this course has changed since that recipe was saved; nothing was written.';
  if (forWhom === 'learners' && facilitator.playbook.activities.length > 0)
    return 'The recipe keeps nothing that learners may see; choose activities that they do, or write the course for staff.';
  return 'The recipe keeps no activities, handouts or anything else to make a course of; choose some, or another recipe.';
}

function eachModule(course: MadeCourse): { course: MadeCourse; suffix: string }[] {
  return course.modules.map((module, place) => ({
    course: {
      ...course,
      id: `${course.id}-${module.id}`,
      title: `${course.title}: ${module.title}`,
      // Moodle puts what is restored into a course into its section of that number.
      modules: [{ place, ...module }],
    },
    suffix: `-${module.id}`,
  }));
}

function written(
  course: MadeCourse,
  suffix: string,
  id: string,
  platform: Platform,
  { single, baseUrl }: CourseRequest,
): CourseFile {
  const { holds } = course;
  const { ending } = platform;
  const whom = holds === 'both' || suffix.startsWith(`-${holds}`) ? '' : `-${holds}`;
  return {
    id,
    name: `${id}-${platform.name}${whom}${suffix}.${ending}`,
    suffix,
    ending,
    holds,
    modules: course.modules.length,
    items: course.modules.reduce((sum, module) => sum + module.items.length, 0),
    bytes: platform.write(course, { single, baseUrl }),
  };
}
