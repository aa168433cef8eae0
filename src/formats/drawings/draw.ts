import type { Element } from 'hast';
import type { DrawingContext } from './context.js';
import { grid } from './grid.js';
import { networkMap } from './network-map.js';
import { timeline } from './timeline.js';
import { webCode } from './web-code.js';

/** Every block that is a drawing, by name: its typed properties as an SVG with its size and its words. */
export const draw: Readonly<
  Record<
    'network-map' | 'timeline' | 'grid' | 'web-code',
    (properties: never, context: DrawingContext) => Element
  >
> = { 'network-map': networkMap, timeline, grid, 'web-code': webCode };
