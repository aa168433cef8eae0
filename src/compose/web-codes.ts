import type { Element, ElementContent } from 'hast';
import { encode } from 'uqr';
import { requirePacket } from '../schema/guards.js';
import { h } from './nodes.js';
import type { Entry, Packet, Part } from './packet.js';
import { say } from './strings.js';

/**
 * A packet in which every handout ends with a QR code that leads to it on the web, and with the address in letters. `address` has
 * `{id}` where the id of a handout stands; a recipe keeps it as `handoutAddress`. Without one the packet stays as it is.
 *
 * @throws TypeError for what is no packet. RangeError for an address that has no `{id}`, or is longer than a code can hold.
 */
export function withWebCodes(packet: Packet, address: string | undefined): Packet {
  requirePacket(packet, 'withWebCodes');
  if (address === undefined) return packet;
  if (!address.includes('{id}'))
    throw new RangeError(
      `Found \`${address.slice(0, 100)}\`, expected an address with \`{id}\`, such as \`https://lms.example/handouts/{id}\`.`,
    );
  const coded = (entry: Entry) =>
    entry.kind === 'handout'
      ? withCode(entry, address.replaceAll('{id}', encodeURIComponent(entry.id)), packet)
      : entry;
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
function withCode(entry: Entry, address: string, { strings }: Packet): Entry {
  const alt = say(strings, 'webCode', { address });
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
function rowsOf(address: string): string[] {
  if (address.length > longest)
    throw new RangeError(`Found an address of ${address.length} characters, expected at most ${longest}.`);
  return encode(address, { ecc: 'M', border: 0 }).data.map((row) =>
    row.map((dark) => (dark ? '1' : '0')).join(''),
  );
}

/** A longer one makes squares too small for a copy of a copy. */
const longest = 300;
