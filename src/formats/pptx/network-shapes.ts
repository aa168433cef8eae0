import { coverLook, type NetworkLook, stepLook } from '../../art/looks.js';
import { makeNetwork, type Network } from '../../art/network.js';
import type { Person } from '../../art/people.js';
import { xml } from '../xml.js';
import { type Box, emu, fill, nameOf, outline, type Paint, placed, type Written } from './shapes.js';
import type { StepLook } from './step-look.js';

/** Pictures are made in millimeters. */
const inches = 1 / 25.4;
/** What those on a wall are drawn larger by than those on paper. */
const scale = 1.5;

/** People stand so far inside their place at least, in inches: half of the largest. */
const edge = 0.45;

/** A network that fills a place on a slide: the same seed has the same people, whatever stage is drawn. */
export const networkFor = (seed: string, { w, h }: Box): Network =>
  makeNetwork(seed, (w - 2 * edge) / inches, (h - 2 * edge) / inches, {
    circles: Math.max(4, Math.round((w * h) / 5)),
    scale,
  });

/** The colors of a picture on paper, and on the color of the brand. */
export const onPaper = (look: StepLook): NetworkLook => stepLook(look);
export const onBrand = (fillColor: string, grayscale: boolean): NetworkLook =>
  coverLook(fillColor, grayscale);

type Spot = { readonly x: number; readonly y: number };
type Pair = readonly [Spot, Spot];

/** A network as shapes that can be changed: one for all that has the same color, so that there are few of them. */
export function networkShapes(
  net: Network,
  { stage, look, box, id }: { stage: number; look: NetworkLook; box: Box; id: number },
  written: Written,
): string {
  const drawn = (
    paths: readonly string[],
    paint: Paint | undefined,
    line?: { paint: Paint; width: number },
  ) =>
    paths.length === 0
      ? ''
      : xml(
          'p:sp',
          {},
          xml(
            'p:nvSpPr',
            {},
            nameOf({ id: nextId(), name: 'picture', decorative: true }),
            xml('p:cNvSpPr'),
            xml('p:nvPr'),
          ),
          xml(
            'p:spPr',
            {},
            placed(box, written),
            geometry(paths, box, paint !== undefined),
            fill(paint),
            line ? outline(line.paint, line.width * scale) : outline(undefined),
          ),
        );
  let last = id - 1;
  const nextId = () => {
    last += 1;
    return last;
  };
  const ties = (pairs: readonly Pair[], width: number, of: number) =>
    drawn(pairs.map(lineTo), undefined, { paint: of === stage ? look.now : look.ties, width: width * 2.83 });
  const people = [...new Set(net.people.map((p) => p.circle % look.people.length))].map((tone) =>
    drawn(net.people.filter((p) => p.circle % look.people.length === tone).map(circle), look.people[tone]!),
  );
  const hubs = net.people.filter((p) => p.hub);
  return [
    ...(stage >= 5 && look.web.length > 0
      ? look.web.map((paint, tone) =>
          drawn(
            net.facets.filter((f) => f.tone === tone).map((f) => area(f.corners)),
            paint,
          ),
        )
      : []),
    ...(stage >= 5 ? [ties(net.web, 0.9, 5)] : []),
    ...(stage >= 3 ? [ties(net.weak, 0.8, 3)] : []),
    ...(stage >= 4
      ? [
          ties(
            net.bridges.map((b) => b.ends),
            0.9,
            4,
          ),
        ]
      : []),
    ...(stage >= 2 ? [ties(net.strong, 1.8, 2)] : []),
    ...people,
    drawn(hubs.flatMap(figure), look.figures),
  ].join('');
}

const unit = (millimeters: number) => emu(millimeters * inches);
const at = (millimeters: number) => emu(edge + millimeters * inches);
const point = ({ x, y }: Spot) => xml('a:pt', { x: at(x), y: at(y) });
const moveTo = (spot: Spot) => xml('a:moveTo', {}, point(spot));
const lineOn = (spot: Spot) => xml('a:lnTo', {}, point(spot));
const lineTo = ([from, to]: Pair) => moveTo(from) + lineOn(to);
const area = ([first, ...others]: readonly Spot[]) =>
  first ? moveTo(first) + others.map(lineOn).join('') + xml('a:close') : '';

/** Two halves: some programs take a whole turn for none. */
function circle({ x, y, r }: Pick<Person, 'x' | 'y' | 'r'>): string {
  const half = (from: number) => xml('a:arcTo', { wR: unit(r), hR: unit(r), stAng: from, swAng: 10_800_000 });
  return moveTo({ x: x - r, y }) + half(10_800_000) + half(0) + xml('a:close');
}

/** A head, and shoulders below it. */
const figure = ({ x, y, r }: Person): string[] => [
  circle({ x, y: y - r * 0.22, r: r * 0.27 }),
  moveTo({ x: x - r * 0.5, y: y + r * 0.58 }) +
    xml('a:arcTo', { wR: unit(r * 0.5), hR: unit(r * 0.46), stAng: 10_800_000, swAng: 10_800_000 }) +
    xml('a:close'),
];

const geometry = (paths: readonly string[], { w, h }: Box, filled: boolean) =>
  xml(
    'a:custGeom',
    {},
    '<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>',
    xml(
      'a:pathLst',
      {},
      xml('a:path', { w: emu(w), h: emu(h), fill: filled ? undefined : 'none' }, ...paths),
    ),
  );
