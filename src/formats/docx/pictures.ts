import { ImageRun } from 'docx';
import { readDataAddress } from '../../pictures/data-address.js';
import { decodeDrawing } from '../../pictures/decode-drawing.js';
import { imageSize, type Size, svgSize } from '../../pictures/picture-size.js';
import type { Block, PrintModel } from '../print/print-model.js';
import type { Rasterize } from '../rasterize.js';

/** An image as Word takes it in. An SVG image carries the PNG that older programs show. */
export interface Picture extends Size {
  type: 'png' | 'jpg' | 'gif' | 'svg';
  data: Uint8Array;
  fallback?: Uint8Array;
}

/** Pixels of a PNG for each millimeter on paper: 200 to the inch. */
const density = 8;

/** One transparent pixel: what old programs show of an SVG image where nothing can turn it into a PNG. */
const emptyPixel = readDataAddress(
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==',
)!.bytes;

/** A drawing of ours, at its size in millimeters. `family` is the typeface of its words. */
export async function drawnPicture(
  { svg, width, height }: Extract<Block, { t: 'drawing' }>,
  family: string,
  ink: string,
  rasterize: Rasterize | undefined,
): Promise<Picture> {
  const colored = svg
    .replaceAll('currentColor', `#${ink}`)
    .replace('<svg ', `<svg font-family="${family}, 'Source Sans 3', sans-serif" `);
  return svgPicture(colored, { width, height }, width * density, rasterize);
}

async function svgPicture(
  svg: string,
  size: Size,
  pixels: number,
  rasterize: Rasterize | undefined,
): Promise<Picture> {
  const fallback = await rasterize?.(svg, Math.round(pixels)).catch(() => undefined);
  return { type: 'svg', data: new TextEncoder().encode(svg), ...size, fallback: fallback ?? emptyPixel };
}

const types: Readonly<Record<string, 'png' | 'jpg' | 'gif'>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
};

/** The image behind a `data:` address; undefined when Word cannot show it. */
export async function readPicture(
  address: string,
  rasterize: Rasterize | undefined,
): Promise<Picture | undefined> {
  const content = readDataAddress(address);
  if (!content) return undefined;
  const { mediaType, bytes: data } = content;
  if (mediaType === 'image/svg+xml') {
    const drawing = decodeDrawing(data);
    const size = 'code' in drawing ? svgSize(drawing.code) : undefined;
    return 'code' in drawing && size ? svgPicture(drawing.code, size, 1000, rasterize) : undefined;
  }
  const type = types[mediaType];
  const size = type && imageSize(data);
  return size && { type, data, ...size };
}

/** A picture in a line of text, at most so many millimeters high and wide. */
export function pictureRun(picture: Picture, alt: string, height: number, width = 1000): ImageRun {
  const scale = Math.min(height / picture.height, width / picture.width);
  const dots = (length: number) => Math.max(1, Math.round((length * scale * 96) / 25.4));
  const { type, data, fallback } = picture;
  const shared = {
    transformation: { width: dots(picture.width), height: dots(picture.height) },
    altText: { name: alt.slice(0, 60), description: alt },
  };
  return type === 'svg'
    ? new ImageRun({ ...shared, type, data, fallback: { type: 'png', data: fallback! } })
    : new ImageRun({ ...shared, type, data });
}

/** Every drawing of a model, in print order. */
export function drawingsOf(model: PrintModel): Extract<Block, { t: 'drawing' }>[] {
  const found: Extract<Block, { t: 'drawing' }>[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (value !== null && typeof value === 'object') {
      if ('t' in value && value.t === 'drawing') found.push(value as (typeof found)[number]);
      else Object.values(value).forEach(look);
    }
  };
  look(model.parts);
  return found;
}
