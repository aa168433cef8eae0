import { wideFacts } from './facts.js';
import { h, text } from './nodes.js';
import type { ActivityCard, Entry, Packet, Part } from './packet.js';
import { say } from './strings.js';

/** A packet whose cards have become entries, one after the other, and its poster a text: for formats that print neither. */
export function withPlainParts(packet: Packet): Packet {
  const parts = packet.parts.map((part): Part => {
    if (part.type === 'poster') return toText(part);
    if (part.type !== 'cards') return part;
    const { id, title, cards } = part;
    return { type: 'entries', id, title, entries: cards.map((c) => toEntry(c, packet.strings)) };
  });
  return { ...packet, parts };
}

const toText = ({ id, title, bands, foot }: Part & { type: 'poster' }): Part => ({
  type: 'text',
  id,
  title,
  sections: [
    ...bands.map((band) => ({
      id: band.id,
      title: `${band.number} ${band.title}`,
      only: '',
      children: band.summary === '' ? [] : [h('p', {}, band.summary)],
    })),
    { id: 'foot', title: '', only: '', children: [h('p', {}, foot)] },
  ],
});

function toEntry(card: ActivityCard, strings: Readonly<Record<string, string>>): Entry {
  const { id, label, title, summary, materials, steps, question, said, left } = card;
  const fact = (key: string, name: string, value: string) =>
    value === '' ? [] : [{ key, label: name, value: [text(value)], wide: wideFacts.has(key) }];
  const list = h(
    'ol',
    {},
    steps.map((s) => h('li', {}, h('strong', {}, s.title), ` (${s.minutes})`)),
  );
  const words = said === '' ? [] : [h('pb-say', { title: say(strings, 'say') }, h('p', {}, said))];
  return {
    id,
    kind: 'activity',
    label,
    title,
    shortTitle: title,
    summary,
    only: card.only,
    facts: [
      ...fact('step', card.step.label, card.step.title),
      ...fact('participants', say(strings, 'participants'), card.who),
      ...card.facts.flatMap((f) => fact(f.key, f.label, f.value)),
      ...fact('materials', say(strings, 'materials'), materials.join('; ')),
      ...fact('question', say(strings, 'cardQuestion'), question),
    ],
    writable: false,
    nameLine: [],
    intro: left === '' ? [] : [h('p', {}, left)],
    sections:
      steps.length === 0
        ? []
        : [{ id: 'run-it', title: say(strings, 'cardSteps'), only: '', children: [...words, list] }],
    attribution: '',
  };
}
