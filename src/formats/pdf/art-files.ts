import { gray } from '../../art/color.js';
import { networkArt } from '../../art/draw-network.js';
import { stepGlyph } from '../../art/glyphs.js';
import { coverLook, ink, lineLook, stepLook } from '../../art/looks.js';
import { sign, signNames } from '../../art/signs.js';
import { hueOfStep, type StepHue, stageOf, stepHues } from '../../art/step-hues.js';
import type { PrintModel } from '../print/print-model.js';
import { pageGrid } from './pages/page-grid.js';

/** The hues of the steps on this paper. */
export const huesOf = ({ layout }: PrintModel): StepHue[] =>
  stepHues.map((_, i) => hueOfStep(i + 1, layout.grayscale));

/** The pictures of a packet, by path: its cover, its steps, glyphs and signs. They follow from its title and its activities. */
export function artOf(model: PrintModel): Record<string, Uint8Array> {
  const { layout, brand, paper, parts, cover } = model;
  const saver = layout.inkSaver;
  const grid = pageGrid(paper);
  const seed = seedOf(model);
  const files: Record<string, string> = {};
  if (cover)
    files.cover = networkArt(seed, {
      width: grid.paper.width - 18,
      height: Math.round(grid.paper.height * 0.56),
      stage: 5,
      look: saver ? lineLook : coverLook(brand.fill, layout.grayscale),
      circles: 13,
      scale: 1.15,
      bleed: true,
    });
  if (parts.some((part) => part.type === 'session' && part.front))
    files.banner = networkArt(seed, {
      width: grid.width,
      height: 34,
      stage: 5,
      look: saver ? lineLook : coverLook(brand.fill, layout.grayscale),
      circles: 9,
      scale: 0.8,
      bleed: true,
    });
  for (const part of parts) {
    const number = part.type === 'step' ? part.entry.step?.place : undefined;
    if (number === undefined) continue;
    files[`step-${number}`] = networkArt(seed, {
      width: grid.width,
      height: 62,
      stage: stageOf(number),
      look: saver ? lineLook : stepLook(hueOfStep(number, layout.grayscale)),
      circles: 8,
      scale: 0.95,
    });
  }
  stepHues.forEach((_, i) => {
    files[`glyph-${i + 1}`] = stepGlyph(i + 1, saver ? ink : hueOfStep(i + 1, layout.grayscale).solid);
  });
  for (const name of signNames)
    files[`sign-${name}`] = sign(name, saver ? ink : layout.grayscale ? gray('#3c4348') : '#3c4348');
  const encoder = new TextEncoder();
  return Object.fromEntries(
    Object.entries(files).map(([name, svg]) => [`/art/${name}.svg`, encoder.encode(svg)]),
  );
}

/** What the pictures of a packet follow from. */
function seedOf({ title, parts }: PrintModel): string {
  const ids = parts.flatMap((part) =>
    part.type === 'step'
      ? part.groups.filter((g) => g.kind === 'activity').flatMap((g) => g.entries.map((e) => e.id))
      : part.type === 'session'
        ? part.entries.map((e) => e.id)
        : [],
  );
  return `${title}|${ids.join(',')}`;
}
