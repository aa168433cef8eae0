import { type SignName, sign } from '../../art/signs.js';
import { stageOf } from '../../art/step-hues.js';
import { h } from '../../compose/nodes.js';
import type { EntryStep, Part } from '../../compose/packet.js';
import { stringify } from '../stringify.js';
import { artTree } from './art-tree.js';
import { glyphOf } from './entry-art.js';
import type { PartSetting } from './resource-part-html.js';

/** The hue of a step and its glyph, beside what belongs to it. */
export const stepMark = (step: EntryStep | undefined, { art }: PartSetting) => ({
  hue: step ? `pb-hue-${stageOf(step.place)}` : '',
  glyph: step && art ? glyphOf(step.place) : '',
});

const listSigns = { gather: 'box', print: 'print', prepare: 'prep', after: 'eye' } as const;
const factSigns: Readonly<Record<string, SignName>> = {
  who: 'people',
  when: 'time',
  bring: 'box',
  toPrint: 'print',
};

const drawn = (name: SignName | undefined, { art }: PartSetting): string =>
  art && name ? stringify([artTree(sign(name, 'currentColor'), 'pb-sign')]) : '';

/** Small signs before the titles of the lists of a session. */
export const sessionSigns = (setting: PartSetting) =>
  Object.fromEntries(Object.entries(listSigns).map(([list, name]) => [`${list}Sign`, drawn(name, setting)]));

/** A small sign before a fact of all sessions. */
export const glanceSign = (key: string, setting: PartSetting): string => drawn(factSigns[key], setting);

/** The minutes of a session to scale, each in the hue of its step; what is left of its time is dashed. Rows say the same in words. */
export function timeBand(
  { agenda: { rows } }: Pick<Part & { type: 'session' }, 'agenda'>,
  { art }: PartSetting,
): string {
  const total = rows.reduce((sum, row) => sum + row.minutes, 0);
  if (!art || total === 0) return '';
  let gone = 0;
  const parts = rows.flatMap(({ minutes, step }) => {
    const [x, width, middle] = [gone, minutes, gone + minutes / 2].map(
      (m) => `${Math.round((m / total) * 1000) / 10}%`,
    );
    gone += minutes;
    const box = h('rect', { className: ['pb-band-part'], x, y: '1', width, height: '34', rx: '6' });
    const words = h(
      'text',
      { className: ['pb-band-minutes'], x: middle, y: '24', textAnchor: 'middle' },
      `${minutes}`,
    );
    const shown = minutes / total < 0.04 ? [box] : [box, words];
    return [h('g', { className: step ? [`pb-hue-${stageOf(step.place)}`] : ['pb-band-free'] }, shown)];
  });
  const svg = {
    className: ['pb-time-band'],
    ariaHidden: 'true',
    width: '100%',
    height: '36',
    xmlns: 'http://www.w3.org/2000/svg',
  };
  return stringify([h('svg', svg, parts)]);
}
