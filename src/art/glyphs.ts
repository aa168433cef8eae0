import { stageOf } from './step-hues.js';

type Point = readonly [number, number];

// Six people, always the same six in the same places, on a grid of 24; each step adds one kind of tie. In a row they are a
// film of a network that grows, and each is told apart by its form.
const me: Point = [12, 12];
const ring: readonly Point[] = [
  [12, 3.4],
  [20.4, 9.3],
  [17.3, 19.2],
  [6.7, 19.2],
  [3.6, 9.3],
];

/** The glyph of a step, by its number, as SVG. `color` draws it, `paper` is what it stands on. Size 24 by 24. */
export function stepGlyph(step: number, color: string, paper = '#ffffff'): string {
  const dot = ([x, y]: Point, r: number) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${color}"/>`;
  const open = ([x, y]: Point, r: number) =>
    `<circle cx="${x}" cy="${y}" r="${r}" fill="${paper}" stroke="${color}" stroke-width="1.3"/>`;
  const tie = ([a, b]: Point, [x, y]: Point, width: number) =>
    `<path d="M${a} ${b}L${x} ${y}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round"/>`;
  const [top, right, low, lower, left] = ring as readonly [Point, Point, Point, Point, Point];
  const drawings: readonly (readonly string[])[] = [
    [dot(me, 3), ...ring.map((p) => dot(p, 2))],
    [
      tie(me, lower, 3),
      tie(me, low, 3),
      tie(lower, low, 3),
      dot(me, 3),
      dot(low, 2.9),
      dot(lower, 2.9),
      ...[top, right, left].map((p) => open(p, 1.6)),
    ],
    [...ring.map((p) => tie(me, p, 1.3)), dot(me, 3.6), ...ring.map((p) => open(p, 2.3))],
    [
      tie([3.8, 20], [20.2, 4], 1.7),
      `<rect x="6" y="6.4" width="12" height="11.2" rx="1.8" fill="${paper}" stroke="${color}" stroke-width="1.7"/>`,
      dot([12, 10.3], 1.9),
      `<path d="M8.4 16.2A3.6 3.3 0 0 1 15.6 16.2Z" fill="${color}"/>`,
      dot([3.8, 20], 2.6),
      dot([20.2, 4], 2.6),
    ],
    [
      ...ring.map((p, i) => tie(p, ring[(i + 1) % ring.length]!, 1.9)),
      ...ring.map((p) => tie(me, p, 1.3)),
      dot(me, 3),
      ...ring.map((p) => dot(p, 2.4)),
    ],
  ];
  return inFrame(drawings[stageOf(step) - 1]!.join(''));
}

export const inFrame = (shapes: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24">${shapes}</svg>`;
