import type { Element } from 'hast';
import { h } from './nodes.js';

const insideClasses = ['pb-cite', 'pb-term'] as const;

/** What a link that can only lead to a place inside the packet is: a citation or a term. Its class says so. */
type InsideClass = (typeof insideClasses)[number];

/** A link to a source or a term. */
export const insideLink = (className: InsideClass, id: string, words: string): Element =>
  h('a', { className: [className], href: `id:${id}` }, words);

const withPage = 'pb-page-link';

/** A link that says on paper on which page it leads. */
export const pageLink = (id: string, words: string): Element =>
  h('a', { className: [withPage], href: `id:${id}` }, words);

/** Whether a link says its page on paper. */
export const saysPage = ({ properties: { className } }: Element): boolean =>
  Array.isArray(className) && className.includes(withPage);

/** Whether a link is a citation or a term; undefined for any other. */
export function insideClass({ properties: { className } }: Element): InsideClass | undefined {
  const names: readonly unknown[] = Array.isArray(className) ? className : [];
  return insideClasses.find((name) => names.includes(name));
}
