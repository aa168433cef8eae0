import type { Element } from 'hast';
import type { Cover, Packet } from '../../compose/packet.js';
import { type ImageFile, imageFile } from './image-file.js';

/**
 * A packet whose writing is XML of a book: without the characters that XML forbids, its images as files, and links to the web
 * only where they are addresses. An image of no known type is replaced by its words.
 */
export function readyPacket(packet: Packet): { packet: Packet; images: ImageFile[] } {
  const images = new Map<string, ImageFile | undefined>();
  const pathOf = (address: string): string | undefined => {
    if (!images.has(address)) images.set(address, imageFile(address, images.size + 1));
    const file = images.get(address);
    if (file) return `../${file.path}`;
    return vector.test(address) ? address : undefined;
  };
  const ready = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(forbidden, '');
    if (Array.isArray(value)) return value.map(ready);
    if (value === null || typeof value !== 'object') return value;
    const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, ready(inner)]));
    return copy.type === 'element' ? readyElement(copy as unknown as Element, pathOf) : copy;
  };
  const copy = ready(packet) as Packet;
  const readyFront = <F extends Omit<Cover, 'title'>>(front: F): F => ({
    ...front,
    logo: pathOf(front.logo) ?? '',
    facts: front.facts.flatMap((fact) => readyFact(fact)),
  });
  const cover = copy.cover && readyFront(copy.cover);
  const parts = copy.parts.map((part) =>
    part.type === 'session' && part.front ? { ...part, front: readyFront(part.front) } : part,
  );
  return { packet: { ...copy, cover, parts }, images: [...images.values()].filter((i) => i !== undefined) };
}

/** A fact of the cover; an address that is none is left out. */
function readyFact(fact: Cover['facts'][number]): Cover['facts'] {
  if (fact.href === '') return [fact];
  const href = webAddress(fact.href);
  return href === undefined ? [] : [{ ...fact, value: href, href }];
}

/** A vector image that may be no file of a book, for what is in it, is harmless inside its address: there nothing in it runs. */
const vector = /^data:image\/svg\+xml(?:;[\w=-]+)*,[\w%.~+/=-]*$/;

/** All that XML 1.0 forbids, halves of characters among it, and the control characters it warns of. */
const forbidden = /[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\u{10000}-\u{10ffff}]/gu;

function readyElement(element: Element, pathOf: (address: string) => string | undefined): unknown {
  const { tagName, properties } = element;
  if (tagName === 'img') {
    const src = pathOf(String(properties.src));
    return src
      ? { ...element, properties: { ...properties, src } }
      : { type: 'text', value: String(properties.alt ?? '') };
  }
  if (tagName === 'a' && !String(properties.href).startsWith('id:')) {
    const href = webAddress(String(properties.href));
    return href
      ? { ...element, properties: { ...properties, href } }
      : { ...element, tagName: 'span', properties: {} };
  }
  if ((tagName === 'td' || tagName === 'th') && properties.align) {
    const { align, ...others } = properties;
    return { ...element, properties: { ...others, className: [`pb-${align}`] } };
  }
  return element;
}

/** An address that leads out of the book, every character of it one that addresses may have; undefined when it is none. */
function webAddress(href: string): string | undefined {
  if (!/^(?:https?|mailto|tel):/i.test(href) || !URL.canParse(href)) return undefined;
  const address = href.search(strange) >= 0 ? new URL(href).href : href;
  return address.replace(/%(?![\da-f]{2})/gi, '%25').replace(strange, encodeURIComponent);
}

const strange = /[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu;
