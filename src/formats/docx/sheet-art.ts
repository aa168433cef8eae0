import { cardArt } from '../../art/card-art.js';
import { posterArt } from '../../art/poster-art.js';
import { stageOf } from '../../art/step-hues.js';
import { cardsIn } from '../../compose/card-sheets.js';
import type { PrintModel } from '../print/print-model.js';
import { artSize, cardScale } from './card-size.js';
import type { Look } from './look.js';
import type { Picture } from './pictures.js';

/** Draws an SVG document of a size in millimeters; undefined where not all programs could show it. */
export type Draw = (svg: string, size: { width: number; height: number }) => Promise<Picture | undefined>;

/** The pictures of cards, by activity. */
export async function cardPictures(
  { parts, layout }: PrintModel,
  look: Look,
  draw: Draw,
): Promise<Map<string, Picture>> {
  const k = cardScale(look);
  const pictures = new Map<string, Picture>();
  for (const card of parts.flatMap((part) => (part.type === 'cards' ? cardsIn(part.sheets) : []))) {
    const size = artSize(card);
    const picture =
      size &&
      (await draw(grounded(cardArt(card.id, card.step.place, layout, size), card.step.place, look), {
        width: size.width * k,
        height: size.height * k,
      }));
    if (picture) pictures.set(card.id, picture);
  }
  return pictures;
}

/** On paper a picture stands on the tint of its step; a picture in Word brings its own ground. */
function grounded(svg: string, place: number, { steps, tint }: Look): string {
  if (!tint) return svg;
  const begin = svg.indexOf('>') + 1;
  const ground = `<rect width="100%" height="100%" fill="#${steps[stageOf(place) - 1]!.tint}"/>`;
  return svg.slice(0, begin) + ground + svg.slice(begin);
}

/** The pictures of a poster, by band. */
export async function posterPictures(
  { parts, layout }: PrintModel,
  draw: Draw,
): Promise<(Picture | undefined)[]> {
  const poster = parts.find((part) => part.type === 'poster');
  if (!poster || poster.size.art === 0) return [];
  const { size, bands, title } = poster;
  const shape = { width: Math.floor(size.art), height: Math.floor(size.band.height) - 1 };
  const drawn = posterArt(
    title,
    bands.map((b) => b.place),
    layout,
    shape,
  );
  const pictures: (Picture | undefined)[] = [];
  for (const svg of drawn) pictures.push(await draw(svg, shape));
  return pictures;
}
