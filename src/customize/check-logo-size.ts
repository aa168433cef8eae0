import { type Diagnostic, fault, type Locate } from '../diagnostics/diagnostic.js';
import { limits } from '../diagnostics/limits.js';

/** A logo that came inside a recipe may be no larger than one that is read from a file. Nothing is decoded to find out. */
export function checkLogoSize(logo: string | undefined, file: string, locate: Locate): Diagnostic[] {
  const bytes = logo?.startsWith('data:') ? bytesIn(logo) : 0;
  if (bytes <= limits.logoBytes) return [];
  return [
    fault(
      'recipe-value',
      file,
      locate(['organization', 'logo']),
      `Found a logo of ${bytes} bytes, expected at most ${limits.logoBytes}.`,
      'Save the picture smaller: a logo is printed a few centimeters wide.',
    ),
  ];
}

/** Bytes of the file that a `data:` address holds. */
function bytesIn(address: string): number {
  const comma = address.indexOf(',');
  const body = address.slice(comma + 1);
  if (address.slice(0, comma).toLowerCase().endsWith(';base64')) {
    const padding = body.endsWith('==') ? 2 : body.endsWith('=') ? 1 : 0;
    return Math.floor(((body.length - padding) * 3) / 4);
  }
  const escapes = body.split('%').length - 1;
  return new TextEncoder().encode(body).length - 2 * escapes;
}
