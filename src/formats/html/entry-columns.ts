import type { Entry, EntrySection } from '../../compose/packet.js';

/** Some sections of an entry that stand together. */
export interface Column {
  /** `beside` or `main`; empty when the entry has one column. */
  readonly name: string;
  /** Whether the facts stand at its beginning. */
  readonly facts: boolean;
  /** Whether the text before the first section does. */
  readonly intro: boolean;
  readonly sections: readonly EntrySection[];
}

/** What one must know before an activity begins; it stands beside its run where there is room, and before it otherwise. */
const before = new Set(['prepare', 'safeguards']);

/** The sections of an entry in reading order, in the columns of a wide page. */
export function columnsOf({ kind, sections }: Entry): Column[] {
  if (kind !== 'activity') return [{ name: '', facts: true, intro: true, sections }];
  const stands = (beside: boolean) => sections.filter(({ id }) => before.has(id) === beside);
  return [
    { name: 'beside', facts: true, intro: false, sections: stands(true) },
    { name: 'main', facts: false, intro: true, sections: stands(false) },
  ];
}
