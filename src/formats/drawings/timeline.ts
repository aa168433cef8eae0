import type { Element } from 'hast';
import { h } from '../../compose/nodes.js';
import type { DrawingContext } from './context.js';
import { letterScale } from './letters.js';
import { drawing, round, svgText, wrap } from './svg.js';

const width = 170;

/** `::timeline`: an arrow with marks, its beginning and its end named. */
export function timeline(
  {
    start,
    end,
    points,
    height = 45,
    alt,
  }: { start: string; end: string; points: number; height?: number; alt: string },
  context: DrawingContext,
): Element {
  const scale = letterScale(context);
  const y = round(height / 2);
  const left = 12;
  const right = width - 14;
  const gap = (right - left) / (points - 1);
  const size = 3.4 * scale;
  const most = Math.floor(16 / scale);
  // A name stands under its end of the line, and wholly inside the drawing.
  const name = (words: string, x: number) => {
    const half = Math.max(0, ...wrap(words, most).map((line) => line.length)) * size * 0.3;
    const inside = Math.min(Math.max(x, half), width - half);
    return svgText(words, round(inside), y + 7 * scale, size, most, { fontWeight: 'bold' });
  };
  const marks = Array.from({ length: points }, (_, i) =>
    h('circle', {
      cx: round(left + gap * i),
      cy: y,
      r: 2,
      fill: '#fff',
      stroke: 'currentColor',
      strokeWidth: 0.6,
    }),
  );
  return drawing(
    'pb-timeline',
    alt,
    width,
    height,
    h('line', { x1: 4, x2: width - 5, y1: y, y2: y, stroke: 'currentColor', strokeWidth: 0.8 }),
    h('path', {
      d: `M${width - 8} ${y - 2.5}L${width - 3} ${y}L${width - 8} ${y + 2.5}`,
      fill: 'none',
      stroke: 'currentColor',
      strokeWidth: 0.8,
    }),
    ...marks,
    ...name(start, left),
    ...name(end, right),
  );
}
