import { kinds } from '../schema/kinds.js';
import type { Known, ResourceIdOf } from '../schema/names.js';
import type { Playbook, Resource, Section } from '../schema/playbook.js';
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
export function fingerprints<P extends Playbook, I extends string>(
  playbook: P,
  id: Known<I, ResourceIdOf<P>>,
): Record<string, string>;
export function fingerprints(playbook: Playbook, id: string): Record<string, string> {
  const resource = allResources(playbook).find((r) => r.id === id);
  return Object.fromEntries((resource?.body.sections ?? []).map((s) => [s.title, fingerprint(s.children)]));
}

/** What says where a resource belongs and what it leads to; it changes when other resources do. */
const notWords = new Set<string>([
  'file',
  'position',
  'related',
  'status',
  'reviewed',
  ...kinds.map((k) => k.plural),
]);

/** A short mark of all that a resource says, in its fields and its body: 6 hexadecimal digits, equal by chance once in 16 million. */
export function pieceMark(resource: Resource): string {
  const names = Object.keys(resource).filter((name) => !notWords.has(name));
  const said = names.sort().map((name) => [name, (resource as unknown as Record<string, unknown>)[name]]);
  return hash(JSON.stringify(said), 0x811c9dc5).slice(0, 6);
}
