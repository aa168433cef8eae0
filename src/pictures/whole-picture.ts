import { decodeDrawing } from './decode-drawing.js';
import { faultInDrawing } from './drawing.js';
import { broken, type PictureFault } from './picture-fault.js';
import type { PictureType } from './picture-type.js';
import { endsAsGif, endsAsJpeg, endsAsWebp } from './whole-frames.js';
import { endsAsPng } from './whole-png.js';

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
  'image/jpeg': endsAsJpeg,
  'image/gif': endsAsGif,
  'image/webp': endsAsWebp,
};
