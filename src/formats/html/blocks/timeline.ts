import type { Element } from 'hast';
import { say } from '../../../compose/strings.js';
import { drawing, h, round, svgText } from '../dom.js';
import type { BlockContext } from './context.js';
import { letterScale } from './letters.js';

const width = 170;

/** `::timeline`: an arrow with marks, its beginning and its end named. */
export function timeline(
  properties: { start: string; end: string; points: number; height?: number },
  context: BlockContext,
): Element[] {
  const { start, end, points, height = 45 } = properties;
  const scale = letterScale(context);
  const y = round(height / 2);
  const left = 12;
  const right = width - 14;
  const gap = (right - left) / (points - 1);
  const name = (words: string, x: number) =>
    svgText(words, x, y + 7 * scale, 3.4 * scale, Math.floor(16 / scale), { fontWeight: 'bold' });
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
  return [
    h(
      'p',
      { className: ['pb-drawing'] },
      drawing(
        'pb-timeline',
        say(context.strings, 'timeline', { start, end, points }),
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
      ),
    ),
  ];
}
