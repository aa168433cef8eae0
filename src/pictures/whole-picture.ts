import { decodeDrawing } from './decode-drawing.js';
import { faultInDrawing } from './drawing.js';
import { broken, type PictureFault } from './picture-fault.js';
import type { PictureType } from './picture-type.js';

/** What is wrong with a picture, as far as its bytes tell without drawing it: whether it begins and ends as its type says, and a drawing stands by itself. */
export function faultInPicture(type: PictureType, bytes: Uint8Array): PictureFault | undefined {
  if (type.mediaType === 'image/svg+xml') {
    const decoded = decodeDrawing(bytes);
    return 'fault' in decoded ? broken(`a drawing ${decoded.fault}`) : faultInDrawing(decoded.code);
  }
  if (!type.begins(bytes)) return broken(`a file that is no ${type.name}`);
  return ends[type.mediaType](bytes) ? undefined : broken(`a ${type.name} that breaks off`);
}

const ends: Readonly<
  Record<Exclude<PictureType['mediaType'], 'image/svg+xml'>, (bytes: Uint8Array) => boolean>
> = {
  'image/png': endsAsPng,
  'image/jpeg': (bytes) => {
    const last = bytes.lastIndexOf(0xd9);
    return last > 0 && bytes[last - 1] === 0xff;
  },
  'image/gif': (bytes) => bytes.lastIndexOf(0x3b) > 13,
  'image/webp': (bytes) => viewOf(bytes).getUint32(4, true) + 8 <= bytes.length,
};

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Follows the chunks of a PNG to the one that ends it. */
function endsAsPng(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  let hasPixels = false;
  for (let at = 8; at + 12 <= bytes.length; at += view.getUint32(at) + 12) {
    const chunk = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (chunk === 'IDAT') hasPixels = true;
    if (chunk === 'IEND') return hasPixels;
  }
  return false;
}
