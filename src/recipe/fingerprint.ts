import { kinds } from '../schema/kinds.js';
import type { Known, ResourceIdOf } from '../schema/names.js';
import type { Playbook, Resource, Section } from '../schema/playbook.js';
import { allResources } from '../schema/relations.js';

/**
 * A short stable mark of a section's text: 12 hexadecimal digits of FNV-1a. Not for security; it only tells texts apart. It
 * depends on what is said, and not on how this version of the package keeps it, so that an upgrade alone changes no mark.
 */
export const fingerprint = (children: Section['children']): string => valueMark(said(children));

/** A mark of a value of a field, of the same length. */
export function valueMark(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  return (hash(text, 0x811c9dc5) + hash(text, 0x01000193)).slice(0, 12);
}

/** What is said in a text: its words, where its links lead, and its blocks with all that they were given. */
function said(nodes: Section['children']): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return node.value.split(/\s+/).filter(Boolean);
    if (node.type !== 'element') return [];
    const { tagName, properties } = node;
    const own = tagName.startsWith('pb-')
      ? [tagName, JSON.stringify(Object.entries(properties).sort())]
      : [properties.href, properties.alt].filter((value) => typeof value === 'string');
    return [...own, ...said(node.children)];
  });
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
  'body',
  'file',
  'position',
  'place',
  'related',
  'status',
  'reviewed',
  'formerly',
  ...kinds.map((k) => k.plural),
]);

/** A short mark of all that a resource says, in its fields and its body: 6 hexadecimal digits, equal by chance once in 16 million. */
export function pieceMark(resource: Resource): string {
  const names = Object.keys(resource).filter((name) => !notWords.has(name));
  const valueIn = (name: string) =>
    // Another id alone makes no other piece.
    name === 'id'
      ? (resource.formerly?.[0] ?? resource.id)
      : (resource as unknown as Record<string, unknown>)[name];
  const fields = names.sort().map((name) => [name, valueIn(name)]);
  const { intro, sections } = resource.body;
  const body = [said(intro), ...sections.map((s) => [s.title, said(s.children)])];
  return hash(JSON.stringify([fields, body]), 0x811c9dc5).slice(0, 6);
}
