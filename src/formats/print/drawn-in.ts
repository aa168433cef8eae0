import type { Element } from 'hast';
import { stringify } from '../stringify.js';
import type { Drawing } from './print-model.js';

/** A drawing as a block: its SVG stands alone, its size and words are its own. @throws when there is none: a mistake of ours. */
export function drawnIn(svg: Element): Drawing {
  const [, , width, height] = String(svg.properties.viewBox ?? '')
    .split(' ')
    .map(Number);
  if (!width || !height) throw new Error('A drawing has no SVG with a size.');
  return { t: 'drawing', svg: stringify([svg]), width, height, alt: String(svg.properties.ariaLabel) };
}
