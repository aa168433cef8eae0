import { composeResource } from '../../compose/compose-resource.js';
import type { Packet } from '../../compose/packet.js';
import type { Tailored } from '../../customize/tailor.js';
import type { Resource } from '../../schema/playbook.js';
import { linkTargets } from '../link-targets.js';
import { type PartSetting, partHtml } from './part-html.js';
import { type Templates, templateFiller } from './templates.js';

/** How a fragment fits into the page around it. */
export interface FragmentOptions {
  /** Level of its first heading, 1 to 4. Default: 2. */
  headingLevel?: number;
  /** Put before every id, so that two fragments on one page do not clash. Letters, digits, `-` and `_`; default: empty. */
  idPrefix?: string;
  /** The address of another resource, for links between them. Without it they are links inside the fragment, or plain text. */
  linkTo?: (id: string) => string | undefined;
  /** Own precompiled templates in the place of ours. */
  templates?: Templates;
}

/** A resource does not know the words around it; the tailored playbook it comes from does. */
export interface ResourceOptions {
  /** What `customize` returned as its value. */
  tailored: Tailored;
}

/** Checked settings for the parts of one packet. @throws RangeError for a heading level or id prefix out of range. */
export function settingFor(packet: Packet, options: FragmentOptions): PartSetting {
  const { headingLevel = 2, idPrefix = '', linkTo, templates } = options;
  if (!Number.isInteger(headingLevel) || headingLevel < 1 || headingLevel > 4)
    throw new RangeError(`\`headingLevel\` is ${headingLevel}, expected 1, 2, 3 or 4.`);
  if (!/^[\w-]*$/.test(idPrefix))
    throw new RangeError(
      `\`idPrefix\` is ${JSON.stringify(idPrefix)}, expected letters, digits, \`-\` and \`_\`.`,
    );
  const inside = linkTargets(packet);
  return {
    level: headingLevel,
    idPrefix,
    strings: packet.strings,
    fill: templateFiller(packet.strings, templates),
    lineHeight: packet.layout.lineHeight,
    audienceLabel: (id) => packet.audienceLabels[id] ?? id,
    linkTo: (id) => (inside.has(id) ? `#${idPrefix}${id}` : linkTo?.(id)),
    citation: (id) => ({
      label: packet.citations[id] ?? id,
      href: inside.has(`ref-${id}`) ? `#${idPrefix}ref-${id}` : undefined,
    }),
  };
}

/**
 * A packet, or one resource with its sources, as HTML to place inside someone else's page: no script, no style, nothing
 * loaded from elsewhere. Style it with `networks-playbook/styles/content.css` or with your own rules for the `pb-` classes.
 *
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
  const parts = packet.parts.map((part) =>
    partHtml(
      part,
      part.type === 'sources' && !packet.cover ? { ...setting, level: setting.level + 1 } : setting,
    ),
  );
  return `<div class="pb">\n${parts.join('\n')}\n</div>\n`;
}

/** A packet as it is; a resource composed from the playbook it comes from. */
export function toPacket(
  subject: Packet | Resource,
  tailored: Tailored | undefined,
  handouts: boolean,
): Packet {
  if ('parts' in subject) return subject;
  if (!tailored)
    throw new TypeError('To render a resource, pass `tailored`: the value that `customize` returned.');
  return composeResource(tailored, subject.id, { handouts });
}
