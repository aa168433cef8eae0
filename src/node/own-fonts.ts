import { readFileSync } from 'node:fs';
import { PlainError } from '../diagnostics/plain-error.js';
import { bytesOf, leftBehind, type PrintAssets } from './print-assets.js';

/**
 * The fonts that come along (Bricolage Grotesque, Source Sans 3 and Source Serif 4, SIL Open Font License), in the order of their file names. Each
 * is read where its address is written out: tools that copy a program see that, and nothing less.
 */
const readers: Readonly<Record<string, () => Uint8Array>> = {
  'BricolageGrotesque_700Bold.ttf': () =>
    readFileSync(new URL('./fonts/BricolageGrotesque_700Bold.ttf', import.meta.url)),
  'BricolageGrotesque_800ExtraBold.ttf': () =>
    readFileSync(new URL('./fonts/BricolageGrotesque_800ExtraBold.ttf', import.meta.url)),
  'SourceSans3_400Regular.ttf': () =>
    readFileSync(new URL('./fonts/SourceSans3_400Regular.ttf', import.meta.url)),
  'SourceSans3_400Regular_Italic.ttf': () =>
    readFileSync(new URL('./fonts/SourceSans3_400Regular_Italic.ttf', import.meta.url)),
  'SourceSans3_600SemiBold.ttf': () =>
    readFileSync(new URL('./fonts/SourceSans3_600SemiBold.ttf', import.meta.url)),
  'SourceSans3_700Bold.ttf': () => readFileSync(new URL('./fonts/SourceSans3_700Bold.ttf', import.meta.url)),
  'SourceSerif4_400Regular.ttf': () =>
    readFileSync(new URL('./fonts/SourceSerif4_400Regular.ttf', import.meta.url)),
  'SourceSerif4_400Regular_Italic.ttf': () =>
    readFileSync(new URL('./fonts/SourceSerif4_400Regular_Italic.ttf', import.meta.url)),
  'SourceSerif4_600SemiBold.ttf': () =>
    readFileSync(new URL('./fonts/SourceSerif4_600SemiBold.ttf', import.meta.url)),
};

const names = Object.keys(readers);

/** Where they lie in a clone that runs from its sources. */
const inClone = '../../templates/fonts/';

/** The fonts beside the built package. @throws PlainError that names the first that is not there. */
export const ownFonts = (): Uint8Array[] => names.map(readOwn);

function readOwn(name: string): Uint8Array {
  try {
    return readers[name]!();
  } catch (cause) {
    try {
      return readFileSync(new URL(inClone + name, import.meta.url));
    } catch {
      // A bundle as CommonJS does not know where it lies.
      const { path = `fonts/${name} beside a program that does not know where it lies` } =
        cause as NodeJS.ErrnoException;
      throw new PlainError(`A font of networks-playbook is not there: looked for ${path}. ${leftBehind}`, {
        cause,
      });
    }
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
