import type { Packet } from './packet.js';

/** What formats print beside what is composed: page numbers, contents, what an e-book says of itself. All else stands in the parts. */
const printed = new Set(
  'page pageOf contents task writeHere accessibilitySummary materials cardSteps cardQuestion box caution'.split(
    ' ',
  ),
);

/** The words that formats print for the entries and sources of a packet, and no others. */
export const stringsFor = (strings: Packet['strings']): Packet['strings'] =>
  Object.fromEntries(Object.entries(strings).filter(([key]) => printed.has(key)));
