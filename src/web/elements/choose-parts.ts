import type { Entry, Packet, Part } from '../../tree.js';
import { citedIn } from './cited-in.js';
import { PlaybookFault } from './read-packet.js';
import type { Subject } from './subjects.js';

/** The packet cut down to what an element shows, with the sources it cites. @throws PlaybookFault when it is not there. */
export function chooseParts(packet: Packet, subject: Subject, id: string | undefined): Packet {
  if (subject === 'plan') return withParts(packet, [planOf(packet, id)]);
  const found = packet.parts.flatMap((part) => entriesOf(part).map((entry) => ({ part, entry })));
  const fitting = found.filter(
    ({ entry }) =>
      (subject === 'resource' || entry.kind === subject) && (id === undefined || entry.id === id),
  );
  const [first] = fitting;
  if (!first)
    throw new PlaybookFault(`The packet has no ${id === undefined ? subject : `${subject} \`${id}\``}.`);
  // A resource composed by itself comes with what belongs to it.
  if (!packet.cover && first.part === packet.parts[0] && first.part.type === 'entries') return packet;
  if (fitting.length > 1)
    throw new PlaybookFault(
      `The packet has ${fitting.length} of \`${subject}\`; say which with \`resource\`, such as \`${first.entry.id}\`.`,
    );
  const { part, entry } = first;
  const whole = part.type === 'step' && part.entry === entry;
  const alone: Part = { type: 'entries', id: `${entry.id}-entry`, title: entry.title, entries: [entry] };
  return withParts(packet, [whole ? part : alone]);
}

/** The plan, or the plan of one step. */
function planOf(packet: Packet, id: string | undefined): Part {
  const plan = packet.parts.find((part) => part.type === 'plan');
  if (!plan) throw new PlaybookFault('The packet has no plan.');
  if (id === undefined) return plan;
  const steps = plan.steps.filter((step) => step.id === `plan-${id}`);
  if (steps.length === 0) throw new PlaybookFault(`The plan of the packet has no step \`${id}\`.`);
  return { ...plan, steps };
}

function entriesOf(part: Part): readonly Entry[] {
  if (part.type === 'step') return [part.entry, ...part.groups.flatMap((g) => g.entries)];
  if (part.type === 'session') return [...part.entries, ...part.handouts];
  return part.type === 'entries' || part.type === 'handouts' ? part.entries : [];
}

/** The packet with these parts and the sources cited in them. */
function withParts(packet: Packet, parts: readonly Part[]): Packet {
  const cited = citedIn(parts.flatMap(entriesOf));
  const sources = packet.parts.flatMap((part): Part[] => {
    if (part.type !== 'sources') return [];
    const references = part.references.filter((r) => cited.has(r.id));
    return references.length > 0 ? [{ ...part, references }] : [];
  });
  return { ...packet, cover: undefined, parts: [...parts, ...sources] };
}
