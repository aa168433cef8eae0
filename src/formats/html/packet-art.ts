import { cardArt } from '../../art/card-art.js';
import { drawNetwork, networkArt } from '../../art/draw-network.js';
import { coverLookOn, stepLookOn } from '../../art/looks.js';
import { makeNetwork } from '../../art/network.js';
import { posterArt } from '../../art/poster-art.js';
import { stageOf } from '../../art/step-hues.js';
import { artSeed } from '../../compose/art-seed.js';
import type { ActivityCard, Entry, EntrySection, Packet, Part } from '../../compose/packet.js';
import { stringify } from '../stringify.js';
import { artTree } from './art-tree.js';
import { entryGlyph, factSign, sectionSign } from './entry-art.js';
import { timeBar } from './time-bar.js';

/** What is drawn in a whole page or book, as HTML, each when it is asked for. It says nothing that is not said in words. */
export interface PacketArt {
  cover(): string;
  /** The people of the cover as they are after a step, by its place in the playbook. */
  step(place: number): string;
  /** The picture on the front of a card. */
  card(card: ActivityCard): string;
  /** The pictures of a poster, one for each of its bands. */
  poster(part: Pick<Part & { type: 'poster' }, 'title' | 'bands'>): string[];
  glyph(entry: Entry): string;
  factSign(entry: Entry, key: string): string;
  sectionSign(entry: Entry, section: EntrySection): string;
  /** The minutes of a run to scale. */
  timeBar(section: EntrySection): string;
}

// Sizes in millimeters; style sheets cut off what does not fit.
const cover = { w: 180, h: 128 };
const opener = { w: 180, h: 44 };

export function packetArt(packet: Packet): PacketArt {
  const { brand, layout } = packet;
  const seed = artSeed(packet);
  // One network for all steps: the same people, with the ties of that step.
  const network = once(() => makeNetwork(seed, opener.w, opener.h, { circles: 9, scale: 0.62, bleed: true }));
  return {
    glyph: entryGlyph,
    factSign,
    sectionSign,
    timeBar: (section) => stringify(timeBar(section, packet.strings)),
    cover: () => {
      const size = { width: cover.w, height: cover.h, circles: 13, scale: 0.95, bleed: true };
      return html(networkArt(seed, { ...size, stage: 5, look: coverLookOn(brand.fill, layout) }));
    },
    card: ({ id, step }) => (step.place === 0 ? '' : html(cardArt(id, step.place, layout))),
    poster: ({ title, bands }) =>
      posterArt(
        title,
        bands.map((b) => b.place),
        layout,
      ).map(html),
    step: (place) => html(drawNetwork(network(), stageOf(place), stepLookOn(place, layout))),
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function html(svg: string): string {
  const picture = artTree(svg, 'pb-art');
  return stringify([
    { ...picture, properties: { ...picture.properties, preserveAspectRatio: 'xMidYMid slice' } },
  ]);
}
