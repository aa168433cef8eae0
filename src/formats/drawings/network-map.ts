import type { Element } from 'hast';
import { h } from '../../compose/nodes.js';
import type { DrawingContext } from './context.js';
import { letterScale } from './letters.js';
import { drawing, round, svgText } from './svg.js';

/** What a network map is drawn from. */
interface NetworkMap {
  rings: string[];
  center: string;
  sectors?: string[];
  size?: number;
  alt: string;
}

/** `::network-map`: rings around a person, and sectors when there are any. */
export function networkMap(
  { rings, center, sectors = [], size = 150, alt }: NetworkMap,
  context: DrawingContext,
): Element {
  const scale = letterScale(context);
  const middle = size / 2;
  const margin = sectors.length > 0 ? 9 * scale : 1;
  const core = size * 0.07;
  const step = (middle - margin - core) / rings.length;
  const radius = (i: number) => round(core + step * (i + 1));
  const parts: Element[] = [
    ...rings.map((_, i) =>
      h('circle', {
        cx: middle,
        cy: middle,
        r: radius(i),
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 0.35,
        strokeDasharray: i === rings.length - 1 ? undefined : '1.6 1.2',
      }),
    ),
    ...sectors.flatMap((name, i) =>
      sector(name, i, sectors.length, middle, core, radius(rings.length - 1), scale),
    ),
    h('circle', {
      cx: middle,
      cy: middle,
      r: round(core),
      fill: '#fff',
      stroke: 'currentColor',
      strokeWidth: 0.6,
    }),
    ...svgText(center, middle, middle, letterSize(center, 3.8 * scale, core), 9, { fontWeight: 'bold' }),
    ...rings.flatMap((name, i) => ringLabel(name, middle, round(middle - radius(i) + 4 * scale), scale)),
  ];
  return drawing('pb-network-map', alt, size, size, ...parts);
}

/** Letters that fit between the edges of the core, at most of the size asked for. */
const letterSize = (words: string, asked: number, core: number) =>
  round(Math.min(asked, Math.max(3.8, (core * 3.2) / Math.min(Math.max(words.length, 1), 9))));

/** A ring's name stands at its top, on a white ground so that lines do not cross it. */
function ringLabel(name: string, x: number, y: number, scale: number): Element[] {
  const width = Math.min(name.length, 26) * 1.75 * scale + 3;
  return [
    h('rect', {
      x: round(x - width / 2),
      y: round(y - 2.4 * scale),
      width: round(width),
      height: round(4.8 * scale),
      fill: '#fff',
    }),
    ...svgText(name, x, y, round(3.2 * scale), 40),
  ];
}

/** A line from the middle outwards, and the sector's name outside the rings, half way to the next line. */
function sector(
  name: string,
  i: number,
  count: number,
  middle: number,
  inner: number,
  outer: number,
  scale: number,
): Element[] {
  const turn = (2 * Math.PI) / count;
  const at = (angle: number, r: number): [number, number] => [
    round(middle + r * Math.sin(angle)),
    round(middle - r * Math.cos(angle)),
  ];
  const [x1, y1] = at(i * turn, inner);
  const [x2, y2] = at(i * turn, outer);
  const half = (i + 0.5) * turn;
  const [x, y] = at(half, outer + 4.5 * scale);
  const degrees = (half * 180) / Math.PI;
  const upright = degrees > 90 && degrees < 270 ? degrees + 180 : degrees;
  return [
    h('line', { x1, y1, x2, y2, stroke: 'currentColor', strokeWidth: 0.25 }),
    ...svgText(name, x, y, round(3.6 * scale), 40, {
      fontWeight: 'bold',
      transform: `rotate(${round(upright % 360)} ${x} ${y})`,
    }),
  ];
}
