import { say } from '../strings.js';
import type { Course, CourseItem } from './course.js';
import { cutAt, longestTitle } from './titles.js';

/** What has changed since a course was made, and when it is written. */
export interface CourseChanges {
  /** Ids of the resources whose pages are written again. */
  readonly ids: ReadonlySet<string>;
  /** As the recipe writes it; empty when it names no date. */
  readonly date: string;
}

/**
 * Only what has changed, as one module, for platforms that would double a whole course or lose what learners wrote. Each page
 * stands in it once, under the id it has in the course. It has no modules when none of its pages changed.
 */
export function changedCourse(course: Course, { ids, date }: CourseChanges): Course {
  const before = new Set<string>();
  const items = course.modules
    .flatMap((module) => module.items)
    .filter((item) => ids.has(item.about) && before.size !== before.add(contentOf(item)).size);
  if (items.length === 0) return { ...course, modules: [] };
  const { strings, modules } = course;
  const title = date === '' ? say(strings, 'courseUpdatedUndated') : say(strings, 'courseUpdated', { date });
  return {
    ...course,
    modules: [
      { id: 'updated', title: cutAt(title, longestTitle), summary: '', place: modules.length, items },
    ],
  };
}

/** The same page in two modules is one. */
const contentOf = ({ id }: CourseItem) => id.replace(/--\d+$/, '');
