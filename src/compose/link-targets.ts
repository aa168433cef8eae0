import type { Packet } from './packet.js';

/** Every id that a link inside a packet can lead to; `ref-` stands before those of sources, `term-` before those of terms. */
export function linkTargets(packet: Pick<Packet, 'parts'>): Set<string> {
  const ids = new Set<string>();
  for (const part of packet.parts) {
    ids.add(part.id);
    if (part.type === 'sources') for (const source of part.references) ids.add(`ref-${source.id}`);
    if (part.type === 'glossary') for (const term of part.terms) ids.add(`term-${term.id}`);
    if (part.type === 'step') for (const entry of part.groups.flatMap((g) => g.entries)) ids.add(entry.id);
    if (part.type === 'cards') for (const card of part.cards) ids.add(card.id);
    if (part.type === 'handouts' || part.type === 'entries')
      for (const entry of part.entries) ids.add(entry.id);
  }
  return ids;
}
