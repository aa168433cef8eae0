import type { ActivityCard, Part } from './packet.js';
import { say } from './strings.js';

/** One page of cards: all fronts, or all backs. */
export interface CardSheet {
  side: 'front' | 'back';
  /** “Fronts, sheet 1 of 3”. */
  note: string;
  /** The cards in reading order; `column` and `row` count from 0 at the top left. */
  slots: { column: number; row: number; card: ActivityCard }[];
}

const columns = 2;

/** The cards of some sheets, each once. */
export const cardsIn = (sheets: readonly CardSheet[]): ActivityCard[] =>
  sheets.flatMap(({ side, slots }) => (side === 'front' ? slots.map((s) => s.card) : []));

/**
 * The pages of cards, each page of backs after its fronts. The columns of a page of backs are mirrored, so that paper turned
 * over like the page of a book has every back behind its front.
 */
export function cardSheets(
  { cards, perPage }: Part & { type: 'cards' },
  strings: Readonly<Record<string, string>>,
): CardSheet[] {
  const total = Math.ceil(cards.length / perPage);
  return Array.from({ length: total }, (_, i) => {
    const here = cards.slice(i * perPage, (i + 1) * perPage);
    const sheet = (side: CardSheet['side']): CardSheet => ({
      side,
      note: say(strings, side === 'front' ? 'cardFronts' : 'cardBacks', { n: i + 1, total }),
      slots: here.map((card, at) => {
        const column = at % columns;
        return {
          column: side === 'front' ? column : columns - 1 - column,
          row: Math.floor(at / columns),
          card,
        };
      }),
    });
    return [sheet('front'), sheet('back')];
  }).flat();
}
