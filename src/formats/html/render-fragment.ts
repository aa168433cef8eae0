import { composeResource } from '../../compose/compose-resource.js';
import type { Packet } from '../../compose/packet.js';
import { partLevel } from '../../compose/part-level.js';
import { requireTailored } from '../../customize/require-tailored.js';
import type { Tailored } from '../../customize/tailor.js';
import { mistake, sayWhat } from '../../schema/guards.js';
import type { Resource } from '../../schema/playbook.js';
import { onlyRightToLeft, writtenIn } from '../written-in.js';
import { type TreeOptions, treeSetting } from './fragment-setting.js';
import { type PartSetting, partHtml } from './part-html.js';
import { type Templates, templateFiller } from './templates.js';

/** How a fragment fits into the page around it, and how it is written. */
export interface FragmentOptions extends TreeOptions {
  /** Own precompiled templates in the place of ours. */
  templates?: Templates;
}

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
  const packet = toPacket(subject, options.tailored, false);
  const setting = settingFor(packet, options);
  const parts = packet.parts.map((part, i) =>
    partHtml(part, { ...setting, level: partLevel(packet, i, setting.level) }),
  );
  const direction = onlyRightToLeft(packet.language);
  const around = direction ? ` lang="${writtenIn(packet.language).language}" dir="${direction}"` : '';
  return `<div class="pb"${around}>\n${parts.join('\n')}\n</div>\n`;
}

/** A packet as it is; a resource composed from the playbook it comes from. */
export function toPacket(
  subject: Packet | Resource,
  tailored: Tailored | undefined,
  handouts: boolean,
): Packet {
  if (tailored !== undefined) requireTailored(tailored, 'tailored');
  if (typeof subject !== 'object' || subject === null)
    throw mistake(
      'subject',
      sayWhat(subject),
      'a resource or a packet',
      'it may be that the recipe leaves that resource out, or that its id is mistyped',
    );
  if ('parts' in subject) return subject;
  if (!('kind' in subject))
    throw mistake(
      'subject',
      'playbook' in subject ? 'a tailored playbook' : sayWhat(subject),
      'a resource or a packet',
      'make a packet with `composePacket(tailored)`',
    );
  if (!tailored)
    throw new TypeError('To render a resource, pass `tailored`: the value that `customize` returned.');
  return composeResource(tailored, subject.id, { handouts });
}
