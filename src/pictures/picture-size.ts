import { readXml } from './xml.js';

/** Width and height in pixels, or in whatever an SVG counts in. */
export interface Size {
  width: number;
  height: number;
}

/** How large a PNG, GIF or JPEG image is; undefined when its bytes do not say so. */
export function imageSize(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = (...codes: number[]) => codes.every((code, i) => bytes[i] === code);
  if (starts(0x89, 0x50, 0x4e, 0x47) && bytes.length >= 24)
    return positive(view.getUint32(16), view.getUint32(20));
  if (starts(0x47, 0x49, 0x46) && bytes.length >= 10)
    return positive(view.getUint16(6, true), view.getUint16(8, true));
  return starts(0xff, 0xd8) ? jpegSize(view) : undefined;
}

/** A JPEG is a chain of segments; those that begin a frame say its size. */
function jpegSize(view: DataView): Size | undefined {
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return positive(view.getUint16(at + 7), view.getUint16(at + 5));
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** How large an SVG document is: its view box, or else its width and height. */
export function svgSize(code: string): Size | undefined {
  const read = readXml(code);
  if ('fault' in read) return undefined;
  const attribute = (name: string) => read.root.attributes.find((a) => a.written === name)?.value ?? '';
  const [, , width, height] = attribute('viewBox')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return (
    positive(width ?? 0, height ?? 0) ??
    positive(Number.parseFloat(attribute('width')), Number.parseFloat(attribute('height')))
  );
}

const positive = (width: number, height: number): Size | undefined =>
  width > 0 && height > 0 ? { width, height } : undefined;
