import type { Packet, Part } from '../../compose/packet.js';
import { requireDrawable } from '../../compose/packet-fault.js';
import { resourceParts } from '../../compose/resource-parts.js';
import type { Tailored } from '../../customize/tailor.js';
import type { Resource } from '../../schema/playbook.js';
import { toPacket } from '../html/render-fragment.js';
import { onlyRightToLeft, writtenIn } from '../written-in.js';
import type { LmsPicture } from './pictures.js';
import { el, safeHtml } from './safe-element.js';
import { safeParts } from './safe-parts.js';

/** How a page for a learning platform is written. */
export interface LmsOptions {
  /** Level of its first heading, 2 to 4; a platform prints the title above it. Default: 2. */
  headingLevel?: number;
  /** The address of another resource. Without it, links between resources are their words. */
  linkTo?: (id: string) => string | undefined;
  /** The address of a drawing or an image. Where it gives none, and by default, a drawing becomes its words in a list. */
  pictureAt?: (picture: LmsPicture) => string | undefined;
}

/** A page, and the pictures it shows or would show. */
export interface LmsFragment {
  readonly html: string;
  /** In the order of the page, each once. */
  readonly pictures: readonly LmsPicture[];
}

/**
 * A packet, or one resource with its sources, as HTML that learning platforms keep: no ids, classes or styles that Canvas or
 * Moodle take out. The title of a single resource is left out, since the platform prints it. Drawings are pictures beside the page.
 *
 * @throws TypeError for a resource without the `tailored` it comes from.
 * @throws RangeError for a packet that `packetFault` finds fault with, and a heading level out of range.
 */
export function lmsFragment(packet: Packet, options?: LmsOptions): LmsFragment;
export function lmsFragment(resource: Resource, options: LmsOptions & { tailored: Tailored }): LmsFragment;
export function lmsFragment(
  subject: Packet | Resource,
  { tailored, ...options }: LmsOptions & { tailored?: Tailored } = {},
): LmsFragment {
  const packet = toPacket(subject, tailored);
  if (tailored && !('parts' in subject)) {
    const { parts } = resourceParts(tailored, subject.id, false);
    const { strings } = tailored.playbook;
    return partsFragment({ ...packet, parts, strings, titled: false }, options);
  }
  requireDrawable(packet);
  const isOne = packet.cover === undefined && packet.parts[0]?.type === 'entries';
  return partsFragment({ ...packet, titled: !isOne }, options);
}

/** What of a packet a page is made of. */
export type PagePieces = Pick<Packet, 'strings' | 'language'> & {
  readonly parts: readonly Part[];
  readonly layout: Pick<Packet['layout'], 'largePrint'>;
  /** Whether its first title is printed, too; a platform prints that of a page. */
  readonly titled: boolean;
};

/** Parts as a page. @throws RangeError for a heading level out of range. */
export function partsFragment(
  { parts, strings, language, layout, titled }: PagePieces,
  { headingLevel = 2, linkTo, pictureAt }: LmsOptions,
): LmsFragment {
  if (![2, 3, 4].includes(headingLevel))
    throw new RangeError(`\`headingLevel\` is ${headingLevel}, expected 2, 3 or 4.`);
  const pictures = new Map<string, LmsPicture>();
  const nodes = safeParts(parts, {
    level: headingLevel,
    titled,
    strings,
    largePrint: layout.largePrint,
    linkTo: (id) => linkTo?.(id),
    addressOf(picture) {
      pictures.set(picture.name, picture);
      return pictureAt?.(picture);
    },
  });
  const dir = onlyRightToLeft(language);
  const around = dir ? [el('div', { lang: writtenIn(language).language, dir }, nodes)] : nodes;
  return { html: safeHtml(around), pictures: [...pictures.values()] };
}
