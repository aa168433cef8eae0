import type { Packet } from './packet.js';
import { entriesOf } from './part-entries.js';

/** Every id that a link inside a packet can lead to; `ref-` stands before those of sources, `term-` before those of terms. */
export function linkTargets(packet: Pick<Packet, 'parts'>): Set<string> {
  const ids = new Set<string>();
  for (const part of packet.parts) {
    ids.add(part.id);
    if (part.type === 'sources') for (const source of part.references) ids.add(`ref-${source.id}`);
    if (part.type === 'glossary') for (const term of part.terms) ids.add(`term-${term.id}`);
    if (part.type === 'poster') for (const { id } of part.bands) ids.add(id);
    if (part.type === 'cards') for (const card of part.cards) ids.add(card.id);
    for (const entry of entriesOf(part)) ids.add(entry.id);
  }
  return ids;
}
