import type { Entry, Part } from './packet.js';

/** All entries of a part, in print order. */
export function entriesOf(part: Part): readonly Entry[] {
  switch (part.type) {
    case 'step':
      return [part.entry, ...part.groups.flatMap((g) => g.entries)];
    case 'session':
      return [...part.entries, ...part.handouts];
    case 'handouts':
    case 'entries':
      return part.entries;
    default:
      return [];
  }
}

/** A part in which every entry is changed. */
export function mapEntries(part: Part, change: (entry: Entry) => Entry): Part {
  switch (part.type) {
    case 'step':
      return {
        ...part,
        entry: change(part.entry),
        groups: part.groups.map((g) => ({ ...g, entries: g.entries.map(change) })),
      };
    case 'session':
      return { ...part, entries: part.entries.map(change), handouts: part.handouts.map(change) };
    case 'handouts':
    case 'entries':
      return { ...part, entries: part.entries.map(change) };
    default:
      return part;
  }
}
