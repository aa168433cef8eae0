import type { Element, ElementContent } from 'hast';
import { h } from '../../../compose/nodes.js';

/** `:::note`, `:::tip`, `:::caution`, `:::say`, `:::facilitator` and an organization's own note: a box that says in words what it is, for print without colour. */
export function remark(name: string, title: string, children: ElementContent[]): Element[] {
  const box = name === 'say' ? 'blockquote' : 'div';
  return [h(box, { className: ['pb-remark', `pb-${name}`] }, line('pb-remark-title', title), children)];
}

/** `:::for`, when not everybody who reads is meant. */
export const forAudience = (title: string, children: ElementContent[]): Element[] => [
  h('div', { className: ['pb-for'] }, line('pb-for-title', title), children),
];

const line = (className: string, words: string) => h('p', { className: [className] }, words);
