import { familyOf } from './font-names.js';
import { damageIn, FontError } from './font-tables.js';
import { glyphsOf } from './glyphs.js';

/** Why a file cannot be used as a font, as the end of a sentence; undefined when it can. */
export function fontFault(font: Uint8Array): string | undefined {
  try {
    glyphsOf(font);
    return familyOf(font) === undefined ? 'it does not say what its family is called' : damageIn(font);
  } catch (error) {
    if (error instanceof FontError) return error.fault;
    throw error;
  }
}

/** Looks at fonts before a compiler gets them. @throws FontError for the first that cannot be used. */
export function refuseDamaged(fonts: readonly Uint8Array[]): void {
  for (const font of fonts) {
    const fault = fontFault(font);
    if (fault) throw new FontError(fault);
  }
}
