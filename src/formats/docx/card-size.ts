import type { ActivityCard } from '../../compose/packet.js';
import { textLines } from '../../schema/text-width.js';
import { type Look, twips } from './look.js';

/** Millimeters, as in PDF; in large print, two of them fill a page that lies on its side. */
const card = { width: 94, height: 126, inset: 5 };
const largerBy = 1.38;

/** How much larger cards of large print are. */
export const cardScale = ({ large }: Look): number => (large ? largerBy : 1);

/** Room at the sides of a card's text, in twips. */
export const cardInset = (look: Look): number => twips(card.inset * cardScale(look));

/** Cards and their paper, in twips. */
export function cardSize(perPage: 2 | 4, look: Look) {
  const k = cardScale(look);
  const { width, height } = look.paper;
  return {
    paper: perPage === 2 ? { width: height, height: width } : { width, height },
    card: { width: twips(card.width * k), height: twips(card.height * k) },
    rows: perPage / 2,
  };
}

const point = 25.4 / 72;
/** From line to line, as a share of the size of letters. */
const leading = 1.3;

/** What is left of the width of a line by bold letters, and beside the names of facts. */
const [bold, factShare] = [0.9, 0.58];

/** Letters of a front, in points. */
export const frontSizes = { title: 17, text: 10.5, small: 9.5 } as const;

/** How high the picture of a front may be, in millimeters of a card of usual size; 0 where its words leave no room for one. */
function artHeight({ title, step, only, summary, facts }: ActivityCard): number {
  const inner = card.width - 2 * card.inset;
  const high = (text: string, size: number, share = 1) =>
    text === '' ? 0 : textLines(text, (inner * share) / (size * point)) * size * point * leading + 1;
  const words = [
    high(title, frontSizes.title, bold),
    high(step.title, frontSizes.small),
    high(only, frontSizes.text, bold),
    high(summary, frontSizes.text),
    ...facts.map(({ value }) => high(value, frontSizes.small, factShare)),
  ].reduce((a, b) => a + b, 0);
  const strip = 9;
  const foot = 8;
  const free = Math.floor(card.height - words - strip - foot - 6);
  return step.place === 0 || free < 18 ? 0 : Math.min(free, 62);
}

/** The picture of a front, in millimeters: as wide as its card. */
export const artSize = (one: ActivityCard): { width: number; height: number } | undefined => {
  const height = artHeight(one);
  return height === 0 ? undefined : { width: card.width - 1, height };
};
