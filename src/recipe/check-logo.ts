import type { Report } from '../diagnostics/reporter.js';
import { faultInLogo } from '../pictures/logo.js';

/** Checks the logo of a recipe: handed over as a picture, whole, not too large, and when it is a drawing, one that stands by itself. */
export function checkLogo(logo: string | undefined, report: Report): void {
  if (logo === undefined) return;
  const at = ['organization', 'logo'];
  if (!logo.startsWith('data:')) {
    const message = `Found \`${logo.slice(0, 60)}\` for \`organization.logo\`, expected the image as a \`data:\` address; \`logoAddress\` makes one of a file.`;
    report('recipe-needs', at, message);
    return;
  }
  const wrong = faultInLogo(logo);
  if (wrong)
    report('recipe-value', at, `Found ${wrong.found} in the logo, expected ${wrong.wanted}.`, wrong.hint);
}
