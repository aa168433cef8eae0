import type { Element, ElementContent } from 'hast';
import { h } from '../../../compose/nodes.js';
import { draw } from '../../drawings/draw.js';
import type { BlockContext } from './context.js';
import { forAudience, remark } from './remark.js';
import { box, lines, table } from './writing.js';

/** Draws one block: its typed properties, its children already drawn. */
export type DrawBlock = (properties: never, children: ElementContent[], context: BlockContext) => Element[];

const remarkOf =
  (name: string): DrawBlock =>
  (_properties, children, context) =>
    remark(name, children, context);

const drawnBy =
  (name: keyof typeof draw): DrawBlock =>
  (properties, _children, context) => [
    h('p', { className: ['pb-drawing'] }, draw[name](properties, context)),
  ];

/** Every block by name; one line for each line of the table in `schema/blocks.ts`, and one for the notes of recipes, which no Markdown makes. */
export const drawBlock: Readonly<Record<string, DrawBlock>> = {
  for: (properties: { audience: string[] }, children, context) =>
    forAudience(properties.audience, children, context),
  facilitator: remarkOf('facilitator'),
  note: remarkOf('note'),
  'own-note': remarkOf('own-note'),
  tip: remarkOf('tip'),
  caution: remarkOf('caution'),
  say: remarkOf('say'),
  lines: (properties, _children, context) => lines(properties, context),
  box: (properties, _children, context) => box(properties, context),
  table: (properties) => table(properties),
  'network-map': drawnBy('network-map'),
  timeline: drawnBy('timeline'),
  grid: drawnBy('grid'),
};
