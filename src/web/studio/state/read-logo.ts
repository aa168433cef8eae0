import { limits } from '../../../index.js';

/** How files of each type begin. */
const beginnings: readonly (readonly [type: string, pattern: RegExp])[] = [
  ['image/png', /^\x89PNG/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8/],
  ['image/webp', /^RIFF....WEBP/s],
  ['image/svg+xml', /^(?:\xef\xbb\xbf)?\s*(?:<\?xml|<!--|<svg)/],
];

const counted = (bytes: number) => bytes.toLocaleString('en-US');

/** A picture as a `data:` address, or a sentence that says why not. Whether a drawing is safe is for the recipe to say. */
export async function readLogo(
  file: Blob & { name: string },
): Promise<{ address: string } | { problem: string }> {
  if (file.size > limits.logoBytes)
    return {
      problem: `${file.name} has ${counted(file.size)} bytes; a logo may have ${counted(limits.logoBytes)}.`,
    };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const latin = (part: Uint8Array) => Array.from(part, (b) => String.fromCharCode(b)).join('');
  const type = beginnings.find(([, pattern]) => pattern.test(latin(bytes.subarray(0, 400))))?.[0];
  if (!type) return { problem: `${file.name} is no PNG, JPEG, GIF, WebP or SVG picture.` };
  return { address: `data:${type};base64,${btoa(latin(bytes))}` };
}
