import { limits } from '../diagnostics/limits.js';
import { dataAddress, mediaTypeOf, readDataAddress } from './data-address.js';
import { broken, type PictureFault } from './picture-fault.js';
import { typeOfBytes, typeOfMedia } from './picture-type.js';
import { faultInPicture } from './whole-picture.js';

/**
 * The file of a logo as a `data:` address, for `recipe.organization.logo`, or a sentence that says why not: it is larger than
 * `limits.logoBytes`, or no PNG, JPEG, GIF, WebP or SVG, whatever it is called. Whether a drawing is safe is for the recipe to say.
 */
export function logoFromFile(name: string, bytes: Uint8Array): { address: string } | { problem: string } {
  if (bytes.byteLength > limits.logoBytes)
    return {
      problem: `${name} has more than the ${most()} bytes that a logo may have.`,
    };
  const type = typeOfBytes(bytes);
  return type
    ? { address: dataAddress(type.mediaType, bytes) }
    : { problem: `${name} is no PNG, JPEG, GIF, WebP or SVG picture.` };
}

/** In words. To write the first number in a language takes milliseconds, which nobody without a logo shall wait for. */
const most = () => limits.logoBytes.toLocaleString('en-US');

let last: { address: string; fault: PictureFault | undefined } | undefined;

/** What is wrong with a logo. A recipe is checked whenever anything in it changes and its logo seldom does, so the last answer is kept. */
export function faultInLogo(address: string): PictureFault | undefined {
  if (last?.address !== address) last = { address, fault: lookAt(address) };
  return last.fault;
}

function lookAt(address: string): PictureFault | undefined {
  // Percent signs make three letters of a byte, base 64 makes four of three.
  if (address.length > 4 * limits.logoBytes) return tooLarge();
  const type = typeOfMedia(mediaTypeOf(address) ?? '');
  const content = type && readDataAddress(address);
  if (!content) return broken('a file that is no picture');
  const { byteLength } = content.bytes;
  return byteLength > limits.logoBytes ? tooLarge() : faultInPicture(type, content.bytes);
}

const tooLarge = (): PictureFault => ({
  found: `more than ${most()} bytes`,
  wanted: 'a smaller picture',
  hint: 'Save it smaller; a logo is printed a few centimeters wide.',
});
