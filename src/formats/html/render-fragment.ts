import { composeResource } from '../../compose/compose-resource.js';
import type { Packet } from '../../compose/packet.js';
import { partLevel } from '../../compose/part-level.js';
import { requireTailored } from '../../customize/require-tailored.js';
import type { Tailored } from '../../customize/tailor.js';
import { mistake, sayWhat } from '../../schema/guards.js';
import type { Resource } from '../../schema/playbook.js';
import { treeSetting } from './fragment-setting.js';
import { partHtml } from './part-html.js';
import { type FragmentOptions, fragmentAround, renderResource } from './render-resource.js';
import type { PartSetting } from './resource-part-html.js';
import { templateFiller } from './templates.js';

/** A resource does not know the words around it; the tailored playbook it comes from does. */
export interface ResourceOptions {
  /** What `customize` returned as its value. */
  tailored: Tailored;
}

/** Checked settings for the parts of one packet. @throws RangeError for a heading level or id prefix out of range. */
export function settingFor(packet: Packet, { templates, ...options }: FragmentOptions): PartSetting {
  return { ...treeSetting(packet, options), fill: templateFiller(packet.strings, templates) };
}

/**
 * A packet, or one resource with its sources, as HTML to place inside someone else's page: no script, no style, nothing
 * loaded from elsewhere. Style it with `networks-playbook/styles/content.css` or with your own rules for the `pb-` classes.
 *
 * @throws TypeError for a resource without the `tailored` it comes from.
 * @throws RangeError for a packet that `packetFault` finds fault with.
 * @throws RangeError when the resource is not in the tailored playbook, or an option is out of range.
 */
export function renderFragment(packet: Packet, options?: FragmentOptions): string;
export function renderFragment(resource: Resource, options: FragmentOptions & ResourceOptions): string;
export function renderFragment(
  subject: Packet | Resource,
  options: FragmentOptions & Partial<ResourceOptions> = {},
): string {
  const one = resourceIn(subject, options.tailored);
  if (one) return renderResource(one.tailored, one.id, options);
  const packet = subject as Packet;
  const setting = settingFor(packet, options);
  const parts = packet.parts.map((part, i) =>
    partHtml(part, { ...setting, level: partLevel(packet, i, setting.level) }),
  );
  return fragmentAround(parts, packet.language);
}

/** A packet as it is; a resource composed from the playbook it comes from, with its handouts. */
export function toPacket(subject: Packet | Resource, tailored: Tailored | undefined): Packet {
  const one = resourceIn(subject, tailored);
  return one ? composeResource(one.tailored, one.id) : (subject as Packet);
}

/** Which resource of which playbook is to be rendered; undefined for a packet, which needs no playbook. */
function resourceIn(
  subject: Packet | Resource,
  tailored: Tailored | undefined,
): { tailored: Tailored; id: string } | undefined {
  if (tailored !== undefined) requireTailored(tailored, 'tailored');
  if (typeof subject !== 'object' || subject === null)
    throw mistake(
      'subject',
      sayWhat(subject),
      'a resource or a packet',
      'it may be that the recipe leaves that resource out, or that its id is mistyped',
    );
  if ('parts' in subject) return undefined;
  if (!('kind' in subject))
    throw mistake(
      'subject',
      'playbook' in subject ? 'a tailored playbook' : sayWhat(subject),
      'a resource or a packet',
      'make a packet with `composePacket(tailored)`',
    );
  if (!tailored)
    throw new TypeError('To render a resource, pass `tailored`: the value that `customize` returned.');
  return { tailored, id: subject.id };
}
