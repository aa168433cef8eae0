import type { Entry, Part } from './packet.js';

/** Where entries stand in a part, of a packet or of a print model. */
export interface Holding<E> {
  readonly type: string;
  readonly entry?: E;
  readonly groups?: readonly { readonly entries: readonly E[] }[];
  readonly entries?: readonly E[];
  readonly handouts?: readonly E[];
}

/** All entries of a part, in print order. */
export const entriesOf = <E>({ entry, groups = [], entries = [], handouts = [] }: Holding<E>): E[] => [
  ...(entry ? [entry] : []),
  ...groups.flatMap((group) => group.entries),
  ...entries,
  ...handouts,
];

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
