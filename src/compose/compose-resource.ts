import { requireTailored } from '../customize/require-tailored.js';
import type { Tailored } from '../customize/tailor.js';
import type { Known, ResourceIdOf } from '../schema/names.js';
import type { Playbook } from '../schema/playbook.js';
import { frame } from './frame.js';
import { rightsData, toLinkedData } from './linked-data.js';
import type { Packet } from './packet.js';
import { resourceParts } from './resource-parts.js';
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
  const { resource, parts } = resourceParts(tailored, id, handouts);
  return frame(tailored, {
    subject: handouts ? `resource ${id}` : `only ${id}`,
    title: resource.title,
    parts,
    strings: stringsFor(playbook.strings),
    linkedData: () => ({ ...toLinkedData(resource), ...rightsData(playbook.info) }),
  });
}
