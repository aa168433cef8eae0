import type { Element, ElementContent } from 'hast';
import { insideClass } from './inside-link.js';

/** The words of some nodes, without their citations. */
export function plainText(nodes: readonly ElementContent[]): string {
  return nodes.map((n) => (n.type === 'text' ? n.value : n.type === 'element' ? wordsIn(n) : '')).join('');
}

function wordsIn(element: Element): string {
  // Steps to run are read from bodies in which citations are still to be said.
  if (element.tagName === 'pb-cite' || insideClass(element) === 'pb-cite') return '';
  const inner = plainText(element.children);
  return /^(?:p|li|h[1-6]|td|th|tr|pb-.*)$/.test(element.tagName) ? `${inner} ` : inner;
}
