import type { Packet } from './packet.js';

/** What formats print beside what is composed: page numbers, contents, what an e-book says of itself. All else stands in the parts. */
const printed = new Set(
  'page pageOf contents task writeHere accessibilitySummary materials cardSteps cardQuestion blankBack box caution myNotes ourNotes say sheetOf'.split(
    ' ',
  ),
);

/** The words that formats print for the entries and sources of a packet, and no others. */
export function stringsFor(strings: Packet['strings']): Packet['strings'] {
  const kept =
    known.get(strings) ??
    Object.freeze(Object.fromEntries(Object.entries(strings).filter(([key]) => printed.has(key))));
  known.set(strings, kept);
  return kept;
}

/** Looked for once in a catalogue, however many packets are made with it. */
const known = new WeakMap<Packet['strings'], Packet['strings']>();
