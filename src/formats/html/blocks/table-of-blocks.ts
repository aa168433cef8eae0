import type { Element, ElementContent } from 'hast';
import { h } from '../../../compose/nodes.js';
import type { DrawnName } from '../../../schema/blocks.js';
import { draw } from '../../drawings/draw.js';
import type { BlockContext } from './context.js';
import { forAudience, remark } from './remark.js';
import { bubbles, circle, cutLine, cutouts, slips } from './sheet.js';
import { box, lines, table } from './writing.js';

/** Draws one block: its typed properties, its children already drawn. */
export type DrawBlock = (properties: never, children: ElementContent[], context: BlockContext) => Element[];

const remarkOf =
  (name: string): DrawBlock =>
  ({ title }: { title: string }, children) =>
    remark(name, title, children);

const drawnBy =
  (name: keyof typeof draw): DrawBlock =>
  (properties, _children, context) => [
    h('p', { className: ['pb-drawing'] }, draw[name](properties, context)),
  ];

/** Every block by name, as HTML; timelines and grids as all formats draw them. */
export const drawBlock: Readonly<Record<DrawnName, DrawBlock>> = {
  for: ({ title }: { title: string }, children) => forAudience(title, children),
  facilitator: remarkOf('facilitator'),
  note: remarkOf('note'),
  'own-note': remarkOf('own-note'),
  tip: remarkOf('tip'),
  caution: remarkOf('caution'),
  say: remarkOf('say'),
  filled: remarkOf('filled'),
  slips: (_properties, children) => slips(children),
  cutouts: (properties, children) => cutouts(properties, children),
  bubbles: (properties) => bubbles(properties),
  circle: (properties) => circle(properties),
  'cut-line': (properties) => cutLine(properties),
  lines: (properties, _children, context) => lines(properties, context),
  box: (properties) => box(properties),
  table: (properties) => table(properties),
  'network-map': drawnBy('network-map'),
  timeline: drawnBy('timeline'),
  grid: drawnBy('grid'),
  'web-code': drawnBy('web-code'),
};
