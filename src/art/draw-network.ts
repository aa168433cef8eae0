import type { NetworkLook } from './looks.js';
import { type Bridge, makeNetwork, type Network } from './network.js';
import type { Crowd, Person } from './people.js';

/** What a picture is made of. Sizes in millimeters. */
export interface Picture extends Crowd {
  readonly width: number;
  readonly height: number;
  /** 1 people, 2 strong ties, 3 weak ties, 4 bridges through a screen, 5 the web. */
  readonly stage: number;
  readonly look: NetworkLook;
}

/** A network as an SVG document. It follows from the seed: the same on every machine. */
export const networkArt = (seed: string, { width, height, stage, look, ...crowd }: Picture): string =>
  drawNetwork(makeNetwork(seed, width, height, crowd), stage, look);

/** Numbers as short as a tenth of a millimeter allows. */
const n = (x: number) => String(Math.round(x * 10) / 10);
const at = ({ x, y }: { x: number; y: number }) => `${n(x)} ${n(y)}`;

/** Draws a network at a stage. Ties of that stage stand out, those of earlier ones step back. */
export function drawNetwork(net: Network, stage: number, look: NetworkLook): string {
  const { w, h, scale: k } = net;
  const stroke = (width: number, color: string, more = '') =>
    `fill="none" stroke="${color}" stroke-width="${n(width * k)}" stroke-linecap="round" stroke-linejoin="round"${more}`;
  const tie = ([p, q]: readonly [Person, Person], width: number, color: string) =>
    `<path d="M${at(p)}L${at(q)}" ${stroke(width, color)}/>`;
  const color = (of: number) => (of === stage ? look.now : look.ties);
  const from = (least: number, draw: () => string[]) => (stage >= least ? draw() : []);
  const shapes = [
    look.ground === '' ? '' : `<rect width="${n(w)}" height="${n(h)}" fill="${look.ground}"/>`,
    ...from(5, () => [
      ...(look.web.length === 0 ? [] : net.facets.map((f) => facet(f, look.web))),
      ...net.web.map((pair) => tie(pair, look.outlines ? 0.6 : 1, look.now)),
    ]),
    ...from(3, () => net.weak.map((pair) => tie(pair, stage === 3 ? 0.9 : 0.6, color(3)))),
    ...from(4, () =>
      net.bridges.map(({ ends: [p, q], bend }) => {
        const dots = ` stroke-dasharray="${n(0.1 * k)} ${n(2.4 * k)}"`;
        return `<path d="M${at(p)}Q${at(bend)} ${at(q)}" ${stroke(stage === 4 ? 1.1 : 0.7, color(4), dots)}/>`;
      }),
    ),
    ...from(2, () => net.strong.map((pair) => tie(pair, look.outlines ? 1.1 : 2.1, color(2)))),
    ...net.people.map((p) => person(p, k, look)),
    ...from(4, () => net.bridges.map((b) => screen(b, k, look, color(4)))),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(w)} ${n(h)}" width="${n(w)}mm" height="${n(h)}mm">${shapes.join('')}</svg>`;
}

const facet = ({ corners, tone }: Network['facets'][number], web: readonly string[]) =>
  `<path d="M${corners.map(at).join('L')}Z" fill="${web[tone % web.length]}"/>`;

/** People at the heart of a circle have a figure: a head and shoulders. */
function person(p: Person, k: number, look: NetworkLook): string {
  const tone = look.people[p.circle % look.people.length]!;
  const open = p.circle % 3 === 1 && !p.hub;
  const circle = (r: number, paint: string) => `<circle cx="${n(p.x)}" cy="${n(p.y)}" r="${n(r)}" ${paint}/>`;
  const body = look.outlines
    ? circle(p.r, `fill="#ffffff" stroke="${look.ties}" stroke-width="${n(0.7 * k)}"`)
    : open
      ? circle(p.r - 0.5 * k, `fill="${under(look)}" stroke="${tone}" stroke-width="${n(1.1 * k)}"`)
      : circle(p.r, `fill="${tone}"`);
  const paint = look.outlines
    ? `fill="none" stroke="${look.figures}" stroke-width="${n(0.6 * k)}"`
    : `fill="${look.figures}"`;
  if (!p.hub) return p.r > 3 * k && p.circle % 3 !== 1 ? body + circle(p.r * 0.42, paint) : body;
  return body + figure(p, p.r, paint);
}

/** Somebody: a head and shoulders in a circle of some radius. */
const figure = ({ x, y }: { x: number; y: number }, r: number, paint: string) =>
  `<circle cx="${n(x)}" cy="${n(y - r * 0.22)}" r="${n(r * 0.27)}" ${paint}/><path d="M${n(x - r * 0.52)} ${n(y + r * 0.6)}A${n(r * 0.52)} ${n(r * 0.48)} 0 0 1 ${n(x + r * 0.52)} ${n(y + r * 0.6)}Z" ${paint}/>`;

const under = (look: NetworkLook) => (look.ground === '' ? '#ffffff' : look.ground);

/** A screen with somebody on it. Two dots would be the eyes of a robot. */
function screen({ screen: { x, y } }: Bridge, k: number, look: NetworkLook, face: string): string {
  const [w, h] = [12 * k, 8.4 * k];
  const [fill, edge, width] = look.outlines ? ['#ffffff', look.ties, 0.7] : [face, under(look), 1.2];
  const paint = look.outlines
    ? `fill="none" stroke="${look.ties}" stroke-width="${n(0.6 * k)}"`
    : `fill="${look.figures}"`;
  return `<rect x="${n(x - w / 2)}" y="${n(y - h / 2)}" width="${n(w)}" height="${n(h)}" rx="${n(1.5 * k)}" fill="${fill}" stroke="${edge}" stroke-width="${n(width * k)}"/>${figure({ x, y }, 5 * k, paint)}`;
}
