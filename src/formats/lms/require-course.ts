import { mistake, sayWhat } from '../../schema/guards.js';
import type { MadeCourse } from './made-course.js';

/** @throws TypeError when something else than a made course was handed over, with a sentence that says how to get one. */
export function requireCourse(given: unknown, caller: string): asserts given is MadeCourse {
  const course = (given ?? {}) as Partial<MadeCourse>;
  const items = Array.isArray(course.modules) ? course.modules.flatMap((m) => m?.items ?? []) : undefined;
  if (items?.every((item) => typeof item?.html === 'function')) return;
  throw given instanceof Promise
    ? mistake(caller, 'a promise that was not awaited', 'a made course', 'await `makeCourse(course)`')
    : mistake(
        caller,
        items ? 'a course whose pages are not made' : sayWhat(given),
        'a made course',
        'pass what `makeCourse(course)` resolves to',
      );
}
