import { type FileChild, Paragraph } from 'docx';
import { drawNetwork, networkArt } from '../../art/draw-network.js';
import { coverLook, lineLook, stepLook } from '../../art/looks.js';
import { makeNetwork } from '../../art/network.js';
import { hueOfStep, stageOf } from '../../art/step-hues.js';
import { artSeed } from '../../compose/art-seed.js';
import type { PrintModel } from '../print/print-model.js';
import type { Look } from './look.js';
import { type Picture, pictureRun, svgPicture } from './pictures.js';
import type { Rasterize } from './rasterize.js';

/** The pictures of a packet: of its cover, and of its steps by number. None where nothing can draw them for all programs. */
export interface DocxArt {
  cover?: Picture;
  steps: ReadonlyMap<number, Picture>;
}

const millimeters = (twips: number) => (twips * 25.4) / 1440;

export async function artOf(
  model: PrintModel,
  look: Look,
  rasterize: Rasterize | undefined,
): Promise<DocxArt> {
  const steps = new Map<number, Picture>();
  if (!rasterize) return { steps };
  const { layout, brand, parts } = model;
  const seed = artSeed(model);
  const width = Math.floor(millimeters(look.width));
  const picture = (svg: string, height: number) => svgPicture(svg, { width, height }, width * 6, rasterize);
  const net = makeNetwork(seed, width, 44, { circles: 9, scale: 0.62, bleed: true });
  for (const part of parts) {
    const number = part.type === 'step' ? part.entry.step?.number : undefined;
    if (number === undefined || steps.has(number)) continue;
    const colors = layout.inkSaver ? lineLook : stepLook(hueOfStep(number, layout.grayscale));
    steps.set(number, await picture(drawNetwork(net, stageOf(number), colors), 44));
  }
  if (!model.cover) return { steps };
  const colors = layout.inkSaver ? lineLook : coverLook(brand.fill, layout.grayscale);
  const crowd = { circles: 13, scale: 0.95, bleed: true };
  const cover = await picture(
    networkArt(seed, { width, height: 118, stage: 5, look: colors, ...crowd }),
    118,
  );
  return { cover, steps };
}

/** A picture on a line of its own, as wide as the text; `words` say what it is to those who do not see it. */
export const artParagraph = (picture: Picture, words: string, newPage = false): FileChild =>
  new Paragraph({
    ...(newPage ? { pageBreakBefore: true } : {}),
    keepNext: true,
    spacing: { before: 0, after: 160, line: 240, lineRule: 'auto' },
    children: [pictureRun(picture, words, picture.height, picture.width)],
  });
