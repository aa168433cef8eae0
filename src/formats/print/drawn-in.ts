import type { Element, ElementContent } from 'hast';
import { stringify } from '../html/to-html.js';
import type { Drawing } from './print-model.js';

/** A drawing as a block: its SVG stands alone, its size and words are its own. @throws when there is none: a mistake of ours. */
export function drawnIn(nodes: readonly ElementContent[]): Drawing {
  const svg = findSvg(nodes);
  const [, , width, height] = String(svg?.properties.viewBox ?? '')
    .split(' ')
    .map(Number);
  if (!svg || !width || !height) throw new Error('A drawing has no SVG with a size.');
  return { t: 'drawing', svg: stringify([svg]), width, height, alt: String(svg.properties.ariaLabel) };
}

function findSvg(nodes: readonly ElementContent[]): Element | undefined {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const found = node.tagName === 'svg' ? node : findSvg(node.children as ElementContent[]);
    if (found) return found;
  }
  return undefined;
}
