import type { Playbook, Section } from '../schema/playbook.js';
import { allResources } from '../schema/relations.js';

/** A short stable mark of a section's text: 12 hexadecimal digits of FNV-1a. Not for security; it only tells texts apart. */
export function fingerprint(children: Section['children']): string {
  const text = JSON.stringify(children);
  return (hash(text, 0x811c9dc5) + hash(text, 0x01000193)).slice(0, 12);
}

function hash(text: string, seed: number): string {
  let h = seed;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return h.toString(16).padStart(8, '0');
}

/** The fingerprint of every section of a resource, by heading: what an overlay writes into `was`. Empty for an unknown id. */
export function fingerprints(playbook: Playbook, id: string): Record<string, string> {
  const resource = allResources(playbook).find((r) => r.id === id);
  return Object.fromEntries((resource?.body.sections ?? []).map((s) => [s.title, fingerprint(s.children)]));
}
