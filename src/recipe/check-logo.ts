import { type Diagnostic, fault, type Locate } from '../diagnostics/diagnostic.js';
import { faultInLogo } from '../pictures/logo.js';

/** Checks the logo of a recipe: handed over as a picture, whole, not too large, and when it is a drawing, one that stands by itself. */
export function checkLogo(logo: string | undefined, file: string, locate: Locate): Diagnostic[] {
  if (logo === undefined) return [];
  const at = locate(['organization', 'logo']);
  if (!logo.startsWith('data:'))
    return [
      fault(
        'recipe-needs',
        file,
        at,
        `Found \`${logo.slice(0, 60)}\` for \`organization.logo\`, expected the image as a \`data:\` address; \`logoAddress\` makes one of a file.`,
      ),
    ];
  const wrong = faultInLogo(logo);
  return wrong
    ? [
        fault(
          'recipe-value',
          file,
          at,
          `Found ${wrong.found} in the logo, expected ${wrong.wanted}.`,
          wrong.hint,
        ),
      ]
    : [];
}
