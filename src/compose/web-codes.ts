import type { Element, ElementContent } from 'hast';
import { encode } from 'uqr';
import { requireTailored } from '../customize/require-tailored.js';
import type { Tailored } from '../customize/tailor.js';
import { requirePacket } from '../schema/guards.js';
import type { Playbook } from '../schema/playbook.js';
import { h } from './nodes.js';
import type { Entry, Packet, Part } from './packet.js';
import { say } from './strings.js';

/**
 * A packet in which every handout ends with a QR code that leads to it on the web, and with the address in letters, when the recipe
 * says where handouts are (`handoutAddress`). Otherwise the packet itself. `tailored` is what the packet was composed of.
 *
 * @throws TypeError for what is no packet, or was not tailored.
 */
export function withWebCodes(packet: Packet, tailored: Tailored): Packet {
  requirePacket(packet, 'withWebCodes');
  requireTailored(tailored, 'withWebCodes');
  const { recipe, playbook } = tailored;
  if (recipe.handoutAddress === undefined) return packet;
  const coded = (entry: Entry) => {
    const address = recipe.handoutAddress!.replaceAll('{id}', encodeURIComponent(entry.id));
    return entry.kind === 'handout' ? withCode(entry, address, playbook.strings) : entry;
  };
  return { ...packet, parts: packet.parts.map((part) => mapEntries(part, coded)) };
}

/** A part with other entries, wherever it holds them. What entries are made of is not looked into. */
function mapEntries(part: Part, change: (entry: Entry) => Entry): Part {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null || 'tagName' in value) return value;
    if (isEntry(value)) return change(value);
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner)]));
  };
  return walk(part) as Part;
}

const isEntry = (value: object): value is Entry =>
  'kind' in value && 'sections' in value && 'intro' in value && 'facts' in value;

/** The code stands below everything else on the sheet. */
function withCode(entry: Entry, address: string, strings: Playbook['strings']): Entry {
  // The playbook of one resource has no words but those that it is printed with.
  const alt = 'webCode' in strings ? say(strings, 'webCode', { address }) : address;
  const end: ElementContent[] = [
    h('pb-web-code', { rows: rowsOf(address), alt }),
    h('p', {}, h('a', { href: address }, address) as Element),
  ];
  const last = entry.sections.at(-1);
  return last
    ? {
        ...entry,
        sections: [...entry.sections.slice(0, -1), { ...last, children: [...last.children, ...end] }],
      }
    : { ...entry, intro: [...entry.intro, ...end] };
}

/** The squares of a code; medium correction of errors survives a coffee stain and an office copier. */
const rowsOf = (address: string): string[] =>
  encode(address, { ecc: 'M', border: 0 }).data.map((row) => row.map((dark) => (dark ? '1' : '0')).join(''));
