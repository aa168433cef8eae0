import type { Course, CourseItem } from '../../compose/course/course.js';
import type { CourseLinks } from './made-course.js';

/** Finds the address of what shows a resource, as seen from another item. */
export type ItemFinder = (from: CourseItem, resource: string, links: CourseLinks) => string | undefined;

/**
 * Links lead to the nearest item that shows a resource: of the same module before others, for staff its guide before what learners
 * see. What is for everyone never leads to what is for staff.
 */
export function itemFinder({ modules }: Course): ItemFinder {
  const places = modules.flatMap((module) => module.items.map((item) => ({ item, module })));
  const showing = new Map<string, typeof places>();
  for (const place of places) {
    const { about } = place.item;
    if (about !== '') showing.set(about, [...(showing.get(about) ?? []), place]);
  }
  const moduleOf = new Map(places.map(({ item, module }) => [item.id, module]));
  return (from, resource, links) => {
    const home = moduleOf.get(from.id);
    const open = (showing.get(resource) ?? []).filter(
      ({ item }) => item.id !== from.id && (from.for === 'staff' || item.for === 'everyone'),
    );
    const rank = ({ item, module }: (typeof places)[number]) =>
      (module === home ? 0 : 2) + (item.for === from.for ? 0 : 1);
    const [nearest] = open.sort((a, b) => rank(a) - rank(b));
    return nearest && links.item(nearest.item.id);
  };
}
