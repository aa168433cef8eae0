import { entriesOf } from '../../compose/part-entries.js';
import type { PrintEntry, PrintPart } from '../print/print-model.js';

/** The scheme of a link inside the packet, until the place it leads to is known (see resolve-links.ts). */
export const insideScheme = 'inside:';

/** What each anchor of a packet is called, for those who hear a link: “Activity 2.6 Rehearse the ask”. */
export function linkWords(parts: readonly PrintPart[]): Map<string, string> {
  const words = new Map<string, string>();
  for (const part of parts) {
    words.set(part.id, part.title);
    for (const { id, label, title } of entriesIn(part)) words.set(id, `${label} ${title}`.trim());
    for (const { id, name } of blocksIn(part)) words.set(id, name);
  }
  return words;
}

/** Terms and sources: a block each. */
function blocksIn(part: PrintPart): { id: string; name: string }[] {
  if (part.type === 'glossary')
    return part.terms.map(({ id, term }) => ({ id: `term-${id}`, name: `${part.title}: ${term}` }));
  if (part.type === 'sources')
    return part.references.map(({ id }) => ({ id: `ref-${id}`, name: part.title }));
  return [];
}

function entriesIn(part: PrintPart): readonly { id: string; label: string; title: string }[] {
  switch (part.type) {
    case 'plan':
      return part.steps;
    case 'cards':
      return part.sheets.flatMap((sheet) => sheet.slots.map((slot) => slot.card));
    case 'poster':
      return part.bands.map(({ id, number, title }) => ({ id, label: String(number), title }));
    default:
      return entriesOf<PrintEntry>(part);
  }
}
