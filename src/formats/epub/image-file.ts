import { readDataAddress } from '../../pictures/data-address.js';
import { typeOfBytes } from '../../pictures/picture-type.js';
import { isPlainSvg } from './plain-svg.js';

/** An image as a file of the book. */
export interface ImageFile {
  /** Path in the book, such as `images/1.png`. */
  path: string;
  mediaType: string;
  bytes: Uint8Array;
}

/**
 * A `data:` address as file number `number`; undefined when it holds no image that a book may carry. What its bytes are counts, not
 * what it is called.
 */
export function imageFile(address: string, number: number): ImageFile | undefined {
  const bytes = readDataAddress(address)?.bytes;
  const type = bytes && typeOfBytes(bytes);
  if (!type || (type.mediaType === 'image/svg+xml' && !isPlainSvg(bytes))) return undefined;
  return { path: `images/${number}.${type.extensions[0]}`, mediaType: type.mediaType, bytes };
}
