import type { Element, ElementContent } from 'hast';
import { type Cutout, cutoutsOf, slipsOf } from '../../../compose/cut-apart.js';
import { h } from '../../../compose/nodes.js';
import { strut } from './strut.js';

// What makes a worksheet one that people want to fill in.

/** `:::slips`: forms to cut apart, each under its heading. */
export const slips = (children: readonly ElementContent[]): Element[] => [
  h(
    'div',
    { className: ['pb-slips'] },
    slipsOf(children).map(({ heading, children: inside }) =>
      h('section', { className: ['pb-slip'] }, heading ? [heading] : [], inside),
    ),
  ),
];

/** `:::cutouts`: a list of cards. The number of a card is part of its text, since it is cut out of the list. */
export function cutouts(
  { columns = 2, height = 30 }: { columns?: number; height?: number },
  children: readonly ElementContent[],
): Element[] {
  const card = ({ number, children: inside }: Cutout) =>
    h(
      'li',
      { className: ['pb-cutout'] },
      strut(height),
      number === '' ? [] : [h('span', { className: ['pb-cutout-number'] }, number)],
      h('div', {}, inside),
    );
  const className = ['pb-cutouts', `pb-columns-${columns}`];
  return [h('ul', { className, role: 'list' }, cutoutsOf(children).map(card))];
}

/** `::bubbles`: who speaks changes sides from one to the next. */
export const bubbles = (properties: { starts: string[]; height?: number; alt: string }): Element[] => [
  h(
    'ul',
    { className: ['pb-bubbles'], role: 'list', ariaLabel: properties.alt },
    properties.starts.map((words) =>
      h('li', { className: ['pb-bubble'] }, strut(properties.height ?? 20), h('span', {}, words)),
    ),
  ),
];

/** `::circle`: answers in frames with room around them for a pencil. */
export const circle = ({ label, options }: { label: string; options: string[] }): Element[] => [
  h(
    'div',
    { className: ['pb-circle'] },
    h('p', {}, label),
    h(
      'ul',
      { role: 'list' },
      options.filter(Boolean).map((words) => h('li', {}, words)),
    ),
  ),
];

/** `::cut-line`. */
export const cutLine = ({ label }: { label: string }): Element[] => [
  h('p', { className: ['pb-cut-line'] }, label),
];
