import { frontOf } from '../../compose/front.js';
import type { Cover, Packet } from '../../compose/packet.js';
import { say } from '../../compose/strings.js';
import type { ImageFile } from './image-file.js';

/** What a book says of itself beside its chapters. */
export interface BookOptions {
  /**
   * What names the book, such as `urn:isbn:9780306406157`. Default: the `identifier` of the packet, which is the same for the
   * same playbook, version, recipe and overlays.
   */
  identifier?: string;
  /**
   * The day of the last change, as `YYYY-MM-DD`. Default: the last day on which somebody checked any of the content, or
   * `2000-01-01` when it does not say. The clock is never asked.
   */
  modified?: string;
}

/**
 * The metadata of a book but its identifier. Readers show its accessibility before it is opened; nothing here claims to
 * conform to a standard, because nobody has evaluated the book.
 * @throws RangeError for a day that is none.
 */
export function aboutBook(
  packet: Packet,
  { modified }: BookOptions,
  images: readonly ImageFile[],
  isSeen: boolean,
): object {
  const { linkedData } = packet;
  const front = frontOf<Omit<Cover, 'title'>>(packet);
  const said = (key: string) => (typeof linkedData[key] === 'string' ? linkedData[key] : '');
  return {
    title: packet.documentTitle.trim() || packet.generator,
    creator: said('creditText').trim(),
    publisher: front?.organization.trim() ?? '',
    description: (front?.subtitle ?? said('abstract')).trim(),
    rights: [said('creditText'), said('license')].filter(Boolean).join('. '),
    modified: `${dayOf(modified, said('dateModified'))}T00:00:00Z`,
    modes: isSeen ? ['textual', 'visual'] : ['textual'],
    features: [
      ...(isSeen ? ['alternativeText'] : []),
      'displayTransformability',
      'readingOrder',
      'structuralNavigation',
      'tableOfContents',
    ],
    // A GIF may flash, and nobody has looked.
    hazard: images.some((i) => i.mediaType === 'image/gif') ? 'unknown' : 'none',
    summary: say(packet.strings, 'accessibilitySummary'),
  };
}

/** What names the book. @throws RangeError when the one asked for is no plain text without spaces. */
export function identifierOf(
  packet: Pick<Packet, 'identifier'>,
  { identifier = packet.identifier }: BookOptions,
): string {
  if (typeof identifier !== 'string' || !/^[!-~]+$/.test(identifier))
    throw new RangeError(
      `\`identifier\` is ${JSON.stringify(identifier)}, expected a URI such as \`urn:isbn:9780306406157\`.`,
    );
  return identifier;
}

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function dayOf(asked: string | undefined, checked: string): string {
  if (asked !== undefined && (!day.test(asked) || Number.isNaN(Date.parse(asked))))
    throw new RangeError(`\`modified\` is ${JSON.stringify(asked)}, expected a day such as \`2026-11-23\`.`);
  return asked ?? (day.test(checked) ? checked : '2000-01-01');
}
