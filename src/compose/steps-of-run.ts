import type { Element, ElementContent } from 'hast';
import { h } from './nodes.js';

const isList = (node: ElementContent): node is Element => node.type === 'element' && node.tagName === 'ol';
const itemsOf = ({ children }: Element) =>
  children.filter((n): n is Element => n.type === 'element' && n.tagName === 'li');

/** How many numbered steps a run has. */
export const stepCount = (run: readonly ElementContent[]): number =>
  run.filter(isList).reduce((sum, list) => sum + itemsOf(list).length, 0);

/** Some steps of a run under their own numbers, counted from 1, with what is written before the first of all and after each list. */
export function stepsOfRun(run: readonly ElementContent[], first: number, last: number): ElementContent[] {
  let gone = 0;
  return run.flatMap((node): ElementContent[] => {
    if (!isList(node)) {
      const beside = Math.max(1, gone);
      return first <= beside && beside <= last ? [node] : [];
    }
    const start = gone + 1;
    const items = itemsOf(node);
    gone += items.length;
    const kept = items.slice(Math.max(0, first - start), Math.max(0, last - start + 1));
    if (kept.length === 0) return [];
    if (kept.length === items.length) return [node];
    const number = Number(node.properties.start ?? 1) + Math.max(0, first - start);
    return [h('ol', { ...node.properties, ...(number === 1 ? {} : { start: number }) }, kept)];
  });
}

/** Ids of the resources that a text names. */
export function linksIn(nodes: readonly ElementContent[]): Set<string> {
  const ids = new Set<string>();
  const visit = (node: ElementContent) => {
    if (node.type !== 'element') return;
    const href = String(node.properties.href ?? '');
    if (href.startsWith('id:')) ids.add(href.slice(3));
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return ids;
}
