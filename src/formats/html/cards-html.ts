import { stageOf } from '../../art/step-hues.js';
import { cardSheets } from '../../compose/card-sheets.js';
import type { ActivityCard } from '../../compose/packet.js';
import { stringify } from '../stringify.js';
import { factSign, glyphOf } from './entry-art.js';
import type { Maker, PartSetting } from './resource-part-html.js';
import { minutesBar } from './time-bar.js';

/** Pages of cards to cut out, fronts and backs. */
export const cardsHtml: Maker<'cards'> = (part, setting) => {
  const { strings, idPrefix } = setting;
  const sheets = cardSheets(part, strings).map((sheet) => ({
    ...sheet,
    front: sheet.side === 'front',
    slots: sheet.slots.map((slot) => ({
      ...slot,
      ...lookOf(slot.card, sheet.side === 'front', setting),
      time: slot.card.facts.find((f) => f.key === 'duration')?.value ?? '',
      anchor: idPrefix + slot.card.id + (sheet.side === 'front' ? '' : '-back'),
    })),
  }));
  return setting.fill('cards', { ...part, id: idPrefix + part.id, sheets }, setting.level);
};

/** The hue of a card, and what is drawn on it beside its words. */
function lookOf(card: ActivityCard, front: boolean, { art }: PartSetting) {
  const { place } = card.step;
  return {
    hue: place === 0 ? '' : `pb-hue-${stageOf(place)}`,
    picture: front ? (art?.card(card) ?? '') : '',
    // Inside the circle of a front the glyph stands on the hue itself.
    glyph: art && place > 0 ? glyphOf(place, front ? 'none' : '#fff') : '',
    bar: front ? '' : stringify(minutesBar(card.bar)),
    facts: card.facts.map((f) => ({ ...f, sign: art ? factSign({ kind: 'activity' }, f.key) : '' })),
  };
}
