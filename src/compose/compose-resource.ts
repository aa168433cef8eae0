import { requireTailored } from '../customize/require-tailored.js';
import { sourcesNamed } from '../customize/sources.js';
import type { Tailored } from '../customize/tailor.js';
import type { Known, ResourceIdOf } from '../schema/names.js';
import type { Playbook, Resource } from '../schema/playbook.js';
import { allResources } from '../schema/relations.js';
import { sourcesPart } from './back-matter.js';
import { toEntry } from './entry.js';
import { frame, numberActivities, readingOf } from './frame.js';
import { rightsData, toLinkedData } from './linked-data.js';
import type { Packet, Part } from './packet.js';
import { stringsFor } from './strings-for.js';

/** What may stand beside a single resource. */
export interface ComposeResourceOptions {
  /** Whether the handouts of an activity follow it. Default: true. */
  handouts?: boolean;
}

/**
 * Composes one resource by itself: its entry, the handouts of an activity, and the sources it cites.
 *
 * @throws TypeError when it is handed something else than what `customize` returned as its value.
 * @throws CustomizeError when the recipe it was tailored with has errors.
 * @throws RangeError when the tailored playbook has no such resource.
 */
export function composeResource<P extends Playbook, I extends string>(
  tailored: Tailored<P>,
  id: Known<I, ResourceIdOf<P>>,
  options?: ComposeResourceOptions,
): Packet;
export function composeResource(
  tailored: Tailored,
  id: string,
  { handouts = true }: ComposeResourceOptions = {},
): Packet {
  requireTailored(tailored, 'composeResource');
  const { playbook } = tailored;
  const resource = allResources(playbook).find((r) => r.id === id);
  if (!resource) throw new RangeError(`The tailored playbook has no resource \`${id}\`.`);
  const reading = readingOf(tailored);
  const numbers = numberActivities(reading);
  const own =
    resource.kind === 'activity' && handouts
      ? playbook.handouts.filter((h) => h.activities.includes(id))
      : [];
  const cited = new Set([resource, ...own].flatMap((r) => r.references));
  const references = sourcesNamed(playbook, cited);
  const sources = sourcesPart(references, playbook.strings);
  const number = (r: Resource) =>
    r.kind === 'step' && 'position' in r ? String(r.position) : (numbers.get(r.id) ?? '');
  const entries = (list: readonly Resource[], name: string): Part[] =>
    list.length === 0
      ? []
      : [
          {
            type: 'entries',
            id: `${id}-${name}`,
            title: resource.title,
            entries: list.map((r) => toEntry(r, number(r), reading)),
          },
        ];
  const cites: Part[] = sources.references.length > 0 ? [sources] : [];
  const parts = [...entries([resource], 'entry'), ...cites, ...entries(own, 'handouts')];
  return frame(tailored, {
    subject: handouts ? `resource ${id}` : `only ${id}`,
    title: resource.title,
    parts,
    strings: stringsFor(playbook.strings),
    linkedData: () => ({ ...toLinkedData(resource), ...rightsData(playbook.info) }),
  });
}
