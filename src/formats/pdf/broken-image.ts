import { PlainError } from '../../diagnostics/plain-error.js';
import type { PrintModel } from '../print/print-model.js';

/** What the compiler says of an image that begins and ends as it should, and cannot be drawn. */
const undecodable = /failed to (?:decode|parse|load) (?:image|SVG) ?\(([^)]*)/i;

/**
 * Why a packet could not be set, when an image is to blame: a sentence with the image and where it stands. Undefined otherwise.
 * `set` sets it again with these images only.
 */
export function imageFault(
  cause: unknown,
  model: PrintModel,
  set: (images: readonly string[]) => void,
): PlainError | undefined {
  const said = undecodable.exec(String(cause))?.[1];
  if (said === undefined) return undefined;
  const fails = (tried: readonly number[]) => {
    try {
      set(model.images.map((address, i) => (tried.includes(i) ? address : '')));
      return false;
    } catch (error) {
      return undecodable.test(String(error));
    }
  };
  const all = model.images.map((_, i) => i);
  const place = fails(all) && !fails([]) ? placeOf(model.parts, blamed(all, fails), '') : undefined;
  const image = place
    ? `The image “${place.alt}”${place.id && ` of \`${place.id}\``}`
    : 'An image or the logo';
  const why = `it is damaged inside (${said.replace(/\\?"/g, '').trim()})`;
  return new PlainError(
    `${image} cannot be printed: ${why}. Save the picture again and put it in its place.`,
    {
      cause,
    },
  );
}

/** One of some images with which a packet cannot be set, found by halves. */
function blamed(images: readonly number[], fails: (tried: readonly number[]) => boolean): number {
  if (images.length === 1) return images[0]!;
  const half = images.slice(0, images.length >> 1);
  return blamed(fails(half) ? half : images.slice(half.length), fails);
}

/** The words of an image and the id of what it stands in. */
function placeOf(value: unknown, image: number, id: string): { alt: string; id: string } | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  const fields = value as Readonly<Record<string, unknown>>;
  if (fields.t === 'image' && fields.image === image) return { alt: String(fields.alt), id };
  const here = typeof fields.id === 'string' ? fields.id : id;
  for (const inner of Object.values(fields)) {
    const found = placeOf(inner, image, here);
    if (found) return found;
  }
  return undefined;
}
