import type { ElementContent } from 'hast';
import type { Packet, Part } from './packet.js';

/** What every format may print around entries, whatever is in them: page numbers, contents, what an e-book says of itself. */
const everywhere =
  'page pageOf contents task writeHere accessibilitySummary materials cardSteps cardQuestion'.split(' ');

/** What blocks say in words; all others say one word, their name. */
const ofBlock: Readonly<Record<string, readonly string[]>> = {
  for: ['adaptedFor'],
  lines: ['lines', 'linesNamed'],
  box: ['box', 'boxNamed'],
  'network-map': ['networkMap', 'networkMapSectors', 'networkMapCenter'],
};

/** The words that formats print for the entries and sources of a packet, and no others. */
export function stringsFor(parts: readonly Part[], strings: Packet['strings']): Packet['strings'] {
  const keys = new Set(everywhere);
  const visit = (nodes: readonly ElementContent[]) => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      const name = node.tagName.startsWith('pb-') ? node.tagName.slice(3) : '';
      if (name !== '') for (const key of ofBlock[name] ?? [name]) keys.add(key);
      visit(node.children);
    }
  };
  for (const part of parts)
    for (const entry of part.type === 'entries' ? part.entries : [])
      for (const nodes of [entry.intro, ...entry.sections.map((s) => s.children)]) visit(nodes);
  return Object.fromEntries(Object.entries(strings).filter(([key]) => keys.has(key)));
}
