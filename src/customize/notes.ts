import type { Report } from './report.js';

/** What tailoring one text notices. */
export interface Noticed {
  /** Id of the resource, or `playbook`. */
  from: string;
  /** Ids that its links led to. */
  lost: Set<string>;
  /** What was printed for variables nobody has set, by name. */
  unset: Map<string, string>;
}

export const nothingNoticed = (from: string): Noticed => ({ from, lost: new Set(), unset: new Map() });

/** Links that lost their target, each once, in the order of the texts. */
export const lostLinks = (noticed: readonly Noticed[]): Report['links'] =>
  noticed.flatMap(({ from, lost }) => [...lost].map((to) => ({ from, to })));

/** Variables nobody has set, each as it was printed first. */
export function defaultedVariables(noticed: readonly Noticed[]): Report['defaults'] {
  const unset = new Map<string, string>();
  for (const [name, value] of noticed.flatMap((n) => [...n.unset])) {
    const plain = name.charAt(0).toLowerCase() + name.slice(1);
    if (!unset.has(plain)) unset.set(plain, value.charAt(0).toLowerCase() + value.slice(1));
  }
  return [...unset].map(([name, value]) => ({ name, value })).sort((a, b) => (a.name < b.name ? -1 : 1));
}
