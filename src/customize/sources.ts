import type { Playbook, Reference } from '../schema/playbook.js';

const all = new WeakMap<Playbook, readonly Reference[]>();

/** Remembers what a tailored playbook was cut from: which of it is cited shows only when every text has been tailored. */
export const rememberSources = (playbook: Playbook, references: readonly Reference[]): Playbook => {
  all.set(playbook, references);
  return playbook;
};

/** Some sources of a tailored playbook, found without tailoring the texts that are not asked for. */
export const sourcesNamed = (playbook: Playbook, ids: ReadonlySet<string>): Reference[] =>
  (all.get(playbook) ?? playbook.references).filter((r) => ids.has(r.id));
