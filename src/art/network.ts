import { type Crowd, far, gather, type Person } from './people.js';

type Pair = readonly [Person, Person];

/** A tie that runs through a screen: its two ends, the point it bends to, and the middle of the screen. */
export interface Bridge {
  readonly ends: Pair;
  readonly bend: Spot;
  readonly screen: Spot;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The same people at every stage; each stage keeps what was there and adds one kind of tie. */
export interface Network {
  readonly w: number;
  readonly h: number;
  readonly scale: number;
  readonly people: readonly Person[];
  /** Inside a circle of people, from stage 2 on. */
  readonly strong: readonly Pair[];
  /** Between circles, from stage 3 on. */
  readonly weak: readonly Pair[];
  /** Through a screen, from stage 4 on. */
  readonly bridges: readonly Bridge[];
  /** At stage 5: every circle has two ways out. `facets` are the areas between, each in one of three tones. */
  readonly web: readonly Pair[];
  readonly facets: readonly { readonly corners: readonly Person[]; readonly tone: number }[];
}

/** People and ties that follow from a seed. `w` and `h` in millimeters. The same seed gives the same network on every machine. */
export function makeNetwork(seed: string, w: number, h: number, crowd: Crowd = {}): Network {
  const { people, next } = gather(seed, w, h, crowd);
  const scale = crowd.scale ?? 1;
  const circles = people.filter((p) => p.hub).map((hub) => people.filter((p) => p.circle === hub.circle));
  const { weak, tied } = reachOut(circles);
  const hubs = people.filter((p) => p.hub);
  const bridges = bridgesBetween(hubs, tied, people, { w, h, scale }, next);
  return { w, h, scale, people, strong: circles.flatMap(holdTogether), weak, bridges, ...weave(hubs, next) };
}

/** The shortest tree inside a circle, and one more tie that makes a triangle. */
function holdTogether(circle: readonly Person[]): Pair[] {
  const ties: Pair[] = [];
  const reached = circle.slice(0, 1);
  const open = circle.slice(1);
  while (open.length > 0) {
    const [p, q] = nearest(reached, open, far)!;
    ties.push([p, q]);
    reached.push(q);
    open.splice(open.indexOf(q), 1);
  }
  const known = (p: Person, q: Person) => ties.some(([a, b]) => (a === p && b === q) || (a === q && b === p));
  const extra = nearest(circle, circle, (p, q) => (p === q || known(p, q) ? Infinity : far(p, q)));
  return extra ? [...ties, extra] : ties;
}

function nearest(
  from: readonly Person[],
  to: readonly Person[],
  distance: (p: Person, q: Person) => number,
): Pair | undefined {
  let best: Pair | undefined;
  let least = Infinity;
  for (const p of from) {
    for (const q of to) {
      const d = distance(p, q);
      if (d < least) {
        least = d;
        best = [p, q];
      }
    }
  }
  return best;
}

/** A shortest tree between circles, tied at people who are not at their heart where that can be. */
function reachOut(circles: readonly (readonly Person[])[]) {
  const apart = (p: Person, q: Person) => far(p, q) + (p.hub ? 6 : 0) + (q.hub ? 6 : 0);
  const weak: Pair[] = [];
  const reached = [...(circles[0] ?? [])];
  const open = circles.slice(1);
  while (open.length > 0) {
    const tie = nearest(reached, open.flat(), apart)!;
    weak.push(tie);
    const at = open.findIndex((c) => c.includes(tie[1]));
    reached.push(...open[at]!);
    open.splice(at, 1);
  }
  const tied = (p: Person, q: Person) =>
    weak.some(([a, b]) => [a, b].every((x) => x.circle === p.circle || x.circle === q.circle));
  return { weak, tied };
}

/** At most three pairs of hubs, far apart and not yet tied, with room for a screen between them. */
function bridgesBetween(
  hubs: readonly Person[],
  tied: (p: Person, q: Person) => boolean,
  people: readonly Person[],
  { w, h, scale }: { w: number; h: number; scale: number },
  next: () => number,
): Bridge[] {
  const spans = hubs
    .flatMap((p, i) => hubs.slice(i + 1).map((q) => ({ p, q, d: far(p, q) })))
    .filter(({ p, q, d }) => !tied(p, q) && d > 34 * scale)
    .sort((a, b) => a.d - b.d);
  const bridges: Bridge[] = [];
  for (const { p, q } of spans) {
    const side = (next() < 0.5 ? -1 : 1) * 0.16;
    const bend = {
      x: (p.x + q.x) / 2 - (q.y - p.y) * side,
      y: (p.y + q.y) / 2 + (q.x - p.x) * side,
    };
    const screen = { x: (p.x + q.x + 2 * bend.x) / 4, y: (p.y + q.y + 2 * bend.y) / 4 };
    const inside =
      screen.x > 8 * scale && screen.x < w - 8 * scale && screen.y > 7 * scale && screen.y < h - 7 * scale;
    const free = people.every((x) => far(x, screen) > x.r + 8 * scale);
    if (!inside || !free || bridges.some((b) => far(b.screen, screen) <= 26 * scale)) continue;
    bridges.push({ ends: [p, q], bend, screen });
    if (bridges.length === 3) break;
  }
  return bridges;
}

/** Every three hubs whose circle holds no fourth (Delaunay): their sides are the web. */
function weave(hubs: readonly Person[], next: () => number): Pick<Network, 'web' | 'facets'> {
  const facets: { corners: Person[]; tone: number }[] = [];
  const sides = new Map<string, Pair>();
  for (let i = 0; i < hubs.length; i += 1) {
    for (let j = i + 1; j < hubs.length; j += 1) {
      for (let k = j + 1; k < hubs.length; k += 1) {
        const [a, b, c] = [hubs[i]!, hubs[j]!, hubs[k]!];
        if (!isFacet(a, b, c, hubs)) continue;
        facets.push({ corners: [a, b, c], tone: Math.floor(next() * 3) });
        sides.set(`${i}-${j}`, [a, b]).set(`${j}-${k}`, [b, c]).set(`${i}-${k}`, [a, c]);
      }
    }
  }
  return { web: [...sides.values()], facets };
}

function isFacet(a: Person, b: Person, c: Person, hubs: readonly Person[]): boolean {
  const cross = 2 * ((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
  const longest = Math.max(far(a, b), far(b, c), far(a, c));
  if (Math.abs(cross) < longest * longest * 0.5) return false;
  const [b2, c2] = [far(a, b) ** 2, far(a, c) ** 2];
  const middle = {
    x: a.x + ((c.y - a.y) * b2 - (b.y - a.y) * c2) / cross,
    y: a.y + ((b.x - a.x) * c2 - (c.x - a.x) * b2) / cross,
  };
  const radius = far(middle, a);
  return hubs.every((p) => p === a || p === b || p === c || far(p, middle) >= radius - 0.01);
}
