import type { Element, ElementContent } from 'hast';
import { h } from '../../../compose/nodes.js';
import { say } from '../../../compose/strings.js';
import type { BlockContext } from './context.js';

/** `:::note`, `:::tip`, `:::caution`, `:::say`, `:::facilitator` and an organization's own note: a box that says in words what it is, for print without colour. */
export function remark(name: string, children: ElementContent[], { strings }: BlockContext): Element[] {
  const title = h('p', { className: ['pb-remark-title'] }, say(strings, name));
  return [
    h(name === 'say' ? 'blockquote' : 'div', { className: ['pb-remark', `pb-${name}`] }, title, children),
  ];
}

/** `:::for`, when not everybody who reads is meant. */
export function forAudience(
  audience: readonly string[],
  children: ElementContent[],
  { strings, audienceLabel }: BlockContext,
): Element[] {
  const labels = audience.map(audienceLabel).join(', ');
  return [
    h(
      'div',
      { className: ['pb-for'] },
      h('p', { className: ['pb-for-title'] }, say(strings, 'adaptedFor', { audiences: labels })),
      children,
    ),
  ];
}
