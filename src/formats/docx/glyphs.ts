import type { ParagraphChild } from 'docx';
import { stepGlyph } from '../../art/glyphs.js';
import { ink } from '../../art/looks.js';
import { hueOfStep, stageCount, stageOf } from '../../art/step-hues.js';
import type { Layout } from '../../compose/packet.js';
import type { Rasterize } from '../rasterize.js';
import type { Picture } from './pictures.js';
import { pictureRun } from './pictures.js';
import type { DocxContext } from './setting.js';

/** The glyphs of the steps by their stage, in their hues. */
export type Glyphs = ReadonlyMap<number, Picture>;

/** Pixels of a glyph: sharp at the largest size it is shown in. */
const pixels = 160;

/** Draws the glyphs of all stages; `onHue` draws them in white, to stand on their hue. None where not all programs can show them. */
export async function glyphsOf(
  { inkSaver, grayscale }: Layout,
  rasterize: Rasterize | undefined,
  onHue = false,
): Promise<Glyphs> {
  const glyphs = new Map<number, Picture>();
  for (let stage = 1; rasterize && stage <= stageCount; stage += 1) {
    const { solid } = hueOfStep(stage, grayscale);
    const svg = inkSaver
      ? stepGlyph(stage, ink)
      : onHue
        ? stepGlyph(stage, '#ffffff', solid)
        : stepGlyph(stage, solid);
    const fallback = await rasterize(svg, pixels).catch(() => undefined);
    if (fallback)
      glyphs.set(stage, {
        type: 'svg',
        data: new TextEncoder().encode(svg),
        width: 24,
        height: 24,
        fallback,
      });
  }
  return glyphs;
}

/** The glyph of a step by its place, so many millimeters high; nothing where there is none. `words` say which step it is. */
export const glyphRun = (
  place: number,
  height: number,
  { art }: DocxContext,
  words: string,
  glyphs = art.glyphs,
): ParagraphChild[] => {
  const picture = glyphs.get(stageOf(place));
  return picture ? [pictureRun(picture, words, height)] : [];
};
