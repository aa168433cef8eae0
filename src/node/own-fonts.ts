import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PlainError } from '../diagnostics/plain-error.js';
import { bytesOf, leftBehind, type PrintAssets } from './print-assets.js';

/**
 * The fonts that come along (Source Sans 3 and Source Serif 4, SIL Open Font License), in the order of their file names. Each
 * address is written out, so that tools which copy a program find the files.
 */
const addresses: Readonly<Record<string, () => URL>> = {
  'SourceSans3_400Regular.ttf': () => new URL('./fonts/SourceSans3_400Regular.ttf', import.meta.url),
  'SourceSans3_400Regular_Italic.ttf': () =>
    new URL('./fonts/SourceSans3_400Regular_Italic.ttf', import.meta.url),
  'SourceSans3_600SemiBold.ttf': () => new URL('./fonts/SourceSans3_600SemiBold.ttf', import.meta.url),
  'SourceSans3_700Bold.ttf': () => new URL('./fonts/SourceSans3_700Bold.ttf', import.meta.url),
  'SourceSerif4_400Regular.ttf': () => new URL('./fonts/SourceSerif4_400Regular.ttf', import.meta.url),
  'SourceSerif4_400Regular_Italic.ttf': () =>
    new URL('./fonts/SourceSerif4_400Regular_Italic.ttf', import.meta.url),
  'SourceSerif4_600SemiBold.ttf': () => new URL('./fonts/SourceSerif4_600SemiBold.ttf', import.meta.url),
};

const names = Object.keys(addresses);

/** Where they lie in a clone that runs from its sources. */
const inClone = '../../templates/fonts/';

/** The fonts beside the built package. @throws PlainError that names the first that is not there. */
export const ownFonts = (): Uint8Array[] => names.map(readOwn);

function readOwn(name: string): Uint8Array {
  try {
    return readFileSync(addresses[name]!());
  } catch (cause) {
    try {
      return readFileSync(new URL(inClone + name, import.meta.url));
    } catch {
      throw new PlainError(
        `A font of networks-playbook is not there: looked for ${placeOf(name)}. ${leftBehind}`,
        {
          cause,
        },
      );
    }
  }
}

/** A bundle as CommonJS does not know where it lies. */
function placeOf(name: string): string {
  try {
    return fileURLToPath(addresses[name]!());
  } catch {
    return `fonts/${name} beside a program that does not know where it lies`;
  }
}

/** The same fonts from where the caller has them. */
export async function fontsFrom({ fonts }: PrintAssets): Promise<Uint8Array[]> {
  if (fonts === undefined) return ownFonts();
  const each = fonts instanceof URL ? names.map((name) => new URL(name, fonts)) : fonts;
  if (each.length !== names.length)
    throw new TypeError(
      `Found ${each.length} fonts in \`assets\`, expected ${names.length}: ${names.join(', ')}.`,
    );
  return Promise.all(each.map(bytesOf));
}
