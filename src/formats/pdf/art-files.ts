import { cardArt } from '../../art/card-art.js';
import { gray } from '../../art/color.js';
import { drawNetwork, networkArt } from '../../art/draw-network.js';
import { stepGlyph } from '../../art/glyphs.js';
import { coverLookOn, ink, stepLookOn } from '../../art/looks.js';
import { makeNetwork } from '../../art/network.js';
import type { Crowd } from '../../art/people.js';
import { posterArt } from '../../art/poster-art.js';
import { sign, signNames } from '../../art/signs.js';
import { hueOfStep, type StepHue, stageOf, stepHues } from '../../art/step-hues.js';
import { artSeed } from '../../compose/art-seed.js';
import { cardsIn } from '../../compose/card-sheets.js';
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
  const seed = artSeed(model);
  const files: Record<string, string> = {};
  const look = coverLookOn(brand.fill, layout);
  const whole = (width: number, height: number, crowd: Crowd) =>
    networkArt(seed, { width, height, stage: 5, look, bleed: true, ...crowd });
  if (cover)
    files.cover = whole(grid.width, Math.round(grid.paper.height * 0.6), {
      circles: 13,
      scale: 1.15,
    });
  if (parts.some((part) => part.type === 'session' && part.front))
    files.banner = whole(grid.width, 34, { circles: 9, scale: 0.8 });
  const places = parts.flatMap((part) => (part.type === 'step' ? (part.entry.step?.place ?? []) : []));
  if (places.length > 0) {
    // One network for all steps: the same people, with the ties of that step.
    const network = makeNetwork(seed, grid.width, 62, { circles: 8, scale: 0.95 });
    for (const place of places)
      files[`step-${place}`] = drawNetwork(network, stageOf(place), stepLookOn(place, layout));
  }
  for (const card of parts.flatMap((part) => (part.type === 'cards' ? cardsIn(part.sheets) : [])))
    files[`card-${card.id}`] = cardArt(card.id, card.step.place, layout);
  for (const { title, bands } of parts.flatMap((part) => (part.type === 'poster' ? [part] : [])))
    posterArt(
      title,
      bands.map((b) => b.place),
      layout,
    ).forEach((svg, i) => {
      files[`poster-${i + 1}`] = svg;
    });
  stepHues.forEach((_, i) => {
    if (parts.some((part) => part.type === 'cards'))
      files[`mark-${i + 1}`] = stepGlyph(i + 1, '#ffffff', hueOfStep(i + 1, layout.grayscale).solid);
    files[`glyph-${i + 1}`] = stepGlyph(i + 1, saver ? ink : hueOfStep(i + 1, layout.grayscale).solid);
  });
  for (const name of signNames)
    files[`sign-${name}`] = sign(name, saver ? ink : layout.grayscale ? gray('#3c4348') : '#3c4348');
  const encoder = new TextEncoder();
  return Object.fromEntries(
    Object.entries(files).map(([name, svg]) => [`/art/${name}.svg`, encoder.encode(svg)]),
  );
}
