import { type FileChild, Paragraph } from 'docx';
import { drawNetwork, networkArt } from '../../art/draw-network.js';
import { coverLookOn, stepLookOn } from '../../art/looks.js';
import { makeNetwork } from '../../art/network.js';
import { stageOf } from '../../art/step-hues.js';
import { artSeed } from '../../compose/art-seed.js';
import type { PrintModel } from '../print/print-model.js';
import type { Rasterize } from '../rasterize.js';
import { type Glyphs, glyphsOf } from './glyphs.js';
import type { Look } from './look.js';
import { type Picture, pictureRun } from './pictures.js';
import { cardPictures, type Draw, posterPictures } from './sheet-art.js';

/** The pictures of a packet: of its cover, and of its steps by their place in the playbook. None where they cannot be drawn for all programs. */
export interface DocxArt {
  cover: Picture | undefined;
  steps: ReadonlyMap<number, Picture>;
  /** Of cards by activity, and of the bands of a poster. */
  cards: ReadonlyMap<string, Picture>;
  posters: readonly (Picture | undefined)[];
  /** The glyphs of steps, and the same in white. */
  glyphs: Glyphs;
  marks: Glyphs;
}

/** Heights in millimeters; they are as wide as the text. */
const heights = { cover: 118, step: 44 };

export async function artOf(
  model: PrintModel,
  look: Look,
  rasterize: Rasterize | undefined,
): Promise<DocxArt> {
  const { layout, brand } = model;
  const seed = artSeed(model);
  const width = Math.floor((look.width * 25.4) / 1440);
  const draw: Draw = async (svg, size) => {
    const fallback = await rasterize?.(svg, Math.round(size.width * 6)).catch(() => undefined);
    return fallback && { type: 'svg', data: new TextEncoder().encode(svg), ...size, fallback };
  };
  const glyphs = await glyphsOf(layout, rasterize);
  const marks = await glyphsOf(layout, rasterize, true);
  const net = makeNetwork(seed, width, heights.step, { circles: 9, scale: 0.62, bleed: true });
  const steps = new Map<number, Picture>();
  for (const place of rasterize ? stepsIn(model) : []) {
    const picture = await draw(drawNetwork(net, stageOf(place), stepLookOn(place, layout)), {
      width,
      height: heights.step,
    });
    if (picture) steps.set(place, picture);
  }
  const others = {
    steps,
    glyphs,
    marks,
    cards: await cardPictures(model, look, draw),
    posters: await posterPictures(model, draw),
  };
  if (!rasterize || !model.cover) return { cover: undefined, ...others };
  const size = { width, height: heights.cover, circles: 13, scale: 0.95, bleed: true };
  const people = networkArt(seed, { ...size, stage: 5, look: coverLookOn(brand.fill, layout) });
  return { cover: await draw(people, { width, height: heights.cover }), ...others };
}

const stepsIn = ({ parts }: PrintModel): Set<number> =>
  new Set(parts.flatMap((part) => (part.type === 'step' ? (part.entry.step?.place ?? []) : [])));

/** A picture on a line of its own, as wide as the text; `words` say what it is to those who do not see it. */
export const artParagraph = (picture: Picture, words: string, newPage = false): FileChild =>
  new Paragraph({
    ...(newPage ? { pageBreakBefore: true } : {}),
    keepNext: true,
    spacing: { before: 0, after: 160, line: 240, lineRule: 'auto' },
    children: [pictureRun(picture, words, picture.height, picture.width)],
  });
