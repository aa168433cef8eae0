import type { Element } from 'hast';
import { h } from '../../compose/nodes.js';
import type { EntrySection } from '../../compose/packet.js';
import { writtenMinutes } from '../../compose/run-steps.js';

/** The steps of a run to scale, above the list that says the same in words; nothing for a run of one step, or without minutes. */
export function timeBar(
  { id, children }: EntrySection,
  strings: Readonly<Record<string, string>>,
): Element[] {
  return id === 'run-it' ? minutesBar(writtenMinutes(children, strings), firstNumber(children)) : [];
}

/** The number that a list begins with. */
const firstNumber = (nodes: EntrySection['children']): number => {
  const list = nodes.find((n) => n.type === 'element' && n.tagName === 'ol');
  return Number((list?.type === 'element' && list.properties.start) || 1);
};

/** Some minutes to scale, numbered from 1 or another number; nothing for one stretch, or for none. */
export function minutesBar(minutes: readonly number[], first = 1): Element[] {
  const total = minutes.reduce((sum, m) => sum + m, 0);
  if (minutes.length < 2 || total === 0) return [];
  let gone = 0;
  const parts = minutes.flatMap((m, i) => {
    const [x, width] = [percent(gone / total), percent(m / total)];
    const middle = percent((gone + m / 2) / total);
    gone += m;
    const number = {
      x: middle,
      y: '14',
      fill: '#fff',
      fontSize: '11',
      fontWeight: '700',
      textAnchor: 'middle',
    };
    return [
      h('rect', { x, y: '0', width, height: '20', fill: 'currentColor', stroke: '#fff', strokeWidth: '2' }),
      // A part of a minute or two has no room for a figure.
      ...(m / total < 0.03 ? [] : [h('text', number, `${first + i}`)]),
    ];
  });
  const xmlns = 'http://www.w3.org/2000/svg';
  return [
    h('svg', { className: ['pb-time-bar'], ariaHidden: 'true', width: '100%', height: '20', xmlns }, parts),
  ];
}

const percent = (part: number) => `${Math.round(part * 1000) / 10}%`;
