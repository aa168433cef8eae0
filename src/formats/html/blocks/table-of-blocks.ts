import type { Element, ElementContent } from 'hast';
import type { DrawnName } from '../../../schema/blocks.js';
import type { BlockContext } from './context.js';
import { grid } from './grid.js';
import { networkMap } from './network-map.js';
import { forAudience, remark } from './remark.js';
import { timeline } from './timeline.js';
import { box, lines, table } from './writing.js';

/** Draws one block: its typed properties, its children already drawn. */
export type DrawBlock = (properties: never, children: ElementContent[], context: BlockContext) => Element[];

const remarkOf =
  (name: string): DrawBlock =>
  (_properties, children, context) =>
    remark(name, children, context);

/** Every block by name, as HTML; timelines and grids as all formats draw them. */
export const drawBlock: Readonly<Record<DrawnName, DrawBlock>> = {
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
  'network-map': (properties, _children, context) => networkMap(properties, context),
  timeline: (properties, _children, context) => timeline(properties, context),
  grid: (properties, _children, context) => grid(properties, context),
};
