import { isPlainSvg } from './plain-svg.js';

/** An image as a file of the book. */
export interface ImageFile {
  /** Path in the book, such as `images/1.png`. */
  path: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** The types that readers of books must show, by ending, and how their files begin. The name a file had says less than that. */
const types: readonly { ending: string; mediaType: string; begins: RegExp }[] = [
  { ending: 'png', mediaType: 'image/png', begins: /^\x89PNG/ },
  { ending: 'jpg', mediaType: 'image/jpeg', begins: /^\xff\xd8\xff/ },
  { ending: 'gif', mediaType: 'image/gif', begins: /^GIF8[79]a/ },
  { ending: 'webp', mediaType: 'image/webp', begins: /^RIFF.{4}WEBP/s },
  { ending: 'svg', mediaType: 'image/svg+xml', begins: /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|svg|!--)/ },
];

/** A `data:` address as file number `number`; undefined when it holds no image that a book may carry. */
export function imageFile(address: string, number: number): ImageFile | undefined {
  const bytes = bytesOf(address);
  const start = String.fromCharCode(...(bytes?.subarray(0, 64) ?? []));
  const type = types.find((t) => t.begins.test(start));
  if (!bytes || !type || (type.ending === 'svg' && !isPlainSvg(bytes))) return undefined;
  return { path: `images/${number}.${type.ending}`, mediaType: type.mediaType, bytes };
}

function bytesOf(address: string): Uint8Array | undefined {
  const [, base64, content] = /^data:[^,;]*((?:;[^,;]*)*?;base64)?(?:;[^,;]*)*,(.*)$/s.exec(address) ?? [];
  if (content === undefined) return undefined;
  try {
    if (!base64) return new TextEncoder().encode(decodeURIComponent(content));
    return Uint8Array.from(atob(content), (c) => c.charCodeAt(0));
  } catch {
    return undefined;
  }
}
