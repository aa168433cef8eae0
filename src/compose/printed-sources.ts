import { citesIn } from '../customize/cites.js';
import type { Playbook, Reference } from '../schema/playbook.js';
import { allResources } from '../schema/relations.js';
import type { Part } from './packet.js';
import { entriesOf } from './part-entries.js';

/** The sources of what is printed: a packet without the pages of its steps has none of theirs. */
export function printedSources(body: readonly Part[], playbook: Playbook): Reference[] {
  const printed = new Set(body.flatMap(entriesOf).map((e) => e.id));
  const cited = new Set([
    ...allResources(playbook).flatMap((r) => (printed.has(r.id) ? r.references : [])),
    ...(body.some((part) => part.type === 'text') ? citesIn(playbook.body) : []),
  ]);
  return playbook.references.filter((r) => cited.has(r.id));
}
