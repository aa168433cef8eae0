import type { Playbook, Reference } from '../schema/playbook.js';

const all = new WeakMap<Playbook, readonly Reference[]>();

/** Remembers what a tailored playbook was cut from: which of it is cited shows only when every text has been tailored. */
export const rememberSources = (playbook: Playbook, references: readonly Reference[]): Playbook => {
  all.set(playbook, references);
  return playbook;
};

/** Whether a playbook, or what it was selected from, came out of tailoring. */
export const isTailored = (playbook: object): boolean => all.has(playbook as Playbook);

/** What is made of a tailored playbook is tailored too. */
export function keepSources<P extends object>(from: object, to: P): P {
  const references = all.get(from as Playbook);
  if (references) all.set(to as unknown as Playbook, references);
  return to;
}

/** How a text names a source of its playbook: “Chetty et al., 2022a”. */
export function sourceLabel(playbook: Playbook, id: string): string {
  const references = all.get(playbook) ?? playbook.references;
  const labels = known.get(references) ?? new Map(references.map((r) => [r.id, r.label]));
  known.set(references, labels);
  return labels.get(id) ?? id;
}
const known = new WeakMap<readonly Reference[], ReadonlyMap<string, string>>();

/** Some sources of a tailored playbook, found without tailoring the texts that are not asked for. */
export const sourcesNamed = (playbook: Playbook, ids: ReadonlySet<string>): Reference[] =>
  (all.get(playbook) ?? playbook.references).filter((r) => ids.has(r.id));
