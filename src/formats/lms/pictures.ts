import { nameUrn } from '../../compose/name-urn.js';
import { dataAddress, readDataAddress } from '../../pictures/data-address.js';
import { decodeDrawing } from '../../pictures/decode-drawing.js';
import { imageSize, svgSize } from '../../pictures/picture-size.js';
import { draw } from '../drawings/draw.js';
import type { Rasterize } from '../rasterize.js';
import { stringify } from '../stringify.js';
import { el, type SafeNode } from './safe-element.js';

/** A drawing or an image of a text, as a learning platform takes it in: a file beside the page, since none keeps SVG. */
export interface LmsPicture {
  /** Letters a-z, digits and hyphens, with an ending. It follows from what is drawn: the same name is the same picture. */
  readonly name: string;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/gif';
  /** What it is to those who do not see it. */
  readonly alt: string;
  /** Width and height on a screen, in pixels. */
  readonly width: number;
  readonly height: number;
  /** The drawing to make a PNG of; absent for an image that is one. */
  readonly svg?: string;
  /** The image itself; absent for a drawing. */
  readonly bytes?: Uint8Array;
}

/** Where pictures are, and what is met of them. */
export interface PictureDesk {
  /** The address of a picture; `undefined` leaves its words. */
  addressOf(picture: LmsPicture): string | undefined;
  readonly largePrint: boolean;
}

/** The widest that a page of a course shows, in pixels. */
const widest = 680;
/** Pixels of a picture for each on the screen: sharp on a phone, small in a file. */
const density = 2;
const ink = '#1b1f23';

/** A drawing of ours by its block; `undefined` for another block. */
export function drawingOf(
  name: string,
  properties: Readonly<Record<string, unknown>>,
  largePrint: boolean,
): LmsPicture | undefined {
  if (!Object.hasOwn(draw, name)) return undefined;
  const drawn = draw[name as keyof typeof draw](properties as never, { largePrint });
  const svg = stringify([drawn])
    .replaceAll('currentColor', ink)
    .replace('<svg ', '<svg font-family="\'Source Sans 3\', sans-serif" ');
  const size = svgSize(svg);
  return size && picture(name, String(drawn.properties.ariaLabel ?? ''), svg, millimeters(size));
}

const millimeters = ({ width, height }: { width: number; height: number }) => ({
  width: (width * 96) / 25.4,
  height: (height * 96) / 25.4,
});

function picture(
  name: string,
  alt: string,
  content: string | { mediaType: LmsPicture['mediaType']; bytes: Uint8Array },
  { width, height }: { width: number; height: number },
): LmsPicture {
  const scale = Math.min(1, widest / width);
  const isDrawing = typeof content === 'string';
  const mark = nameUrn(isDrawing ? content : dataAddress(content.mediaType, content.bytes));
  const mediaType = isDrawing ? 'image/png' : content.mediaType;
  return {
    name: `${name}-${mark.replace(/^urn:uuid:|-/g, '').slice(0, 12)}.${endings[mediaType]}`,
    mediaType,
    alt,
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    ...(isDrawing ? { svg: content } : { bytes: content.bytes }),
  };
}

const endings: Readonly<Record<LmsPicture['mediaType'], string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
};

/** An image in a text, from its `data:` address; `undefined` when it is none that browsers show. */
export function imageOf(address: string, alt: string): LmsPicture | undefined {
  const content = readDataAddress(address);
  if (!content) return undefined;
  const { mediaType, bytes } = content;
  if (mediaType === 'image/svg+xml') {
    const read = decodeDrawing(bytes);
    const size = 'code' in read ? svgSize(read.code) : undefined;
    return 'code' in read && size ? picture('picture', alt, read.code, size) : undefined;
  }
  const size = Object.hasOwn(endings, mediaType) ? imageSize(bytes) : undefined;
  return size && picture('picture', alt, { mediaType: mediaType as LmsPicture['mediaType'], bytes }, size);
}

/** The bytes of a picture. Without somebody to draw them, and where they cannot, drawings have none. */
export async function pictureBytes(
  { svg, bytes, width }: LmsPicture,
  rasterize: Rasterize | undefined,
): Promise<Uint8Array | undefined> {
  return svg === undefined ? bytes : rasterize?.(svg, width * density).catch(() => undefined);
}

/** A picture where it stands. Its width gives way to a narrow screen. */
export const pictureNode = ({ alt, width, height }: LmsPicture, src: string): SafeNode =>
  el('img', { src, alt, width: `${width}`, height: `${height}`, class: 'img-fluid' });
