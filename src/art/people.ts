import { chance } from './chance.js';

/** A person of a picture: a dot. Lengths in millimeters. */
export interface Person {
  x: number;
  y: number;
  r: number;
  /** The circle of people they belong to. */
  circle: number;
  /** Whether they are at the heart of it. */
  hub: boolean;
}

/** How a picture is peopled. */
export interface Crowd {
  /** How many circles of people. */
  readonly circles?: number;
  /** How large everything is drawn. */
  readonly scale?: number;
  /** Whether the picture is cut out of a larger one. */
  readonly bleed?: boolean;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Only + − × ÷ and √, which IEEE 754 fixes to the bit. */
export const far = (p: Point, q: Point): number => Math.sqrt((p.x - q.x) ** 2 + (p.y - q.y) ** 2);

/** People in circles that spread evenly over a picture, and the chance that goes on after them. */
export function gather(seed: string, w: number, h: number, { circles = 7, scale = 1, bleed = false }: Crowd) {
  const next = chance(seed);
  const between = (a: number, b: number) => a + (b - a) * next();
  const centers = spread(circles, w, h, scale, bleed, between);
  const people: Person[] = centers.flatMap((center, circle) =>
    Array.from({ length: 3 + Math.floor(next() * 4) }, (_, i): Person => {
      const at = inDisc(next);
      const size = i === 0 ? between(6.4, 9.6) : next() < 0.4 ? between(3.4, 4.8) : between(1.6, 2.5);
      return {
        x: center.x + at.x * 15 * scale,
        y: center.y + at.y * 13 * scale,
        r: size * scale,
        circle,
        hub: i === 0,
      };
    }),
  );
  for (let turn = 0; turn < 120; turn += 1) settle(people, centers, scale);
  return { people, next };
}

/** Of 40 places the one farthest from all others, so that no two pictures look alike and none is crowded. */
function spread(
  count: number,
  w: number,
  h: number,
  scale: number,
  bleed: boolean,
  between: (a: number, b: number) => number,
): Point[] {
  const centers: Point[] = [];
  for (let i = 0; i < count; i += 1) {
    let best: Point | undefined;
    let most = -1;
    for (let k = 0; k < 40; k += 1) {
      const p = bleed
        ? { x: between(-0.06, 1.06) * w, y: between(-0.07, 1.07) * h }
        : { x: between(0.03, 0.97) * w, y: between(0.04, 0.96) * h };
      const edge = bleed ? 1e9 : 1.9 * Math.min(p.x, w - p.x, p.y, h - p.y) + 6 * scale;
      const d = Math.min(...centers.map((q) => far(p, q)), edge);
      if (d > most) {
        most = d;
        best = p;
      }
    }
    if (best) centers.push(best);
  }
  return centers;
}

function inDisc(next: () => number): Point {
  for (;;) {
    const p = { x: 2 * next() - 1, y: 2 * next() - 1 };
    if (p.x * p.x + p.y * p.y <= 1) return p;
  }
}

/** One turn: everybody is drawn to their own circle, and keeps a distance from everybody else. */
function settle(people: Person[], centers: readonly Point[], scale: number): void {
  const moves = people.map(() => ({ x: 0, y: 0 }));
  people.forEach((p, i) => {
    const center = centers[p.circle]!;
    const move = moves[i]!;
    move.x += (center.x - p.x) * 0.03;
    move.y += (center.y - p.y) * 0.03;
    for (let j = i + 1; j < people.length; j += 1) {
      const q = people[j]!;
      const d = Math.max(far(p, q), 0.01);
      const room = p.r + q.r + (p.circle === q.circle ? 4.2 : 9) * scale;
      if (d >= room) continue;
      const push = ((room - d) / d) * 0.32;
      const [dx, dy] = [(p.x - q.x) * push, (p.y - q.y) * push];
      move.x += dx;
      move.y += dy;
      moves[j]!.x -= dx;
      moves[j]!.y -= dy;
    }
  });
  people.forEach((p, i) => {
    p.x += moves[i]!.x;
    p.y += moves[i]!.y;
  });
}
