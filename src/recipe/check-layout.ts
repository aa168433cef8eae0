import type { Report } from '../diagnostics/reporter.js';
import type { Recipe } from '../schema/recipe.js';

/** A form is for a screen, a booklet for an office printer, a bleed for a press: no copy is two of these. */
const apart = [
  ['booklet', 'fillable', 'a booklet is folded from paper, and fields are filled in on a screen'],
  ['booklet', 'bleed', 'a press makes booklets of single pages itself'],
  ['fillable', 'bleed', 'fields are filled in on a screen, and a press prints on paper'],
] as const;

/** What a layout asks for goes together. */
export function checkLayout({ layout = {} }: Recipe, report: Report): void {
  if (layout.cropMarks && layout.bleed === undefined)
    report(
      'recipe-value',
      ['layout', 'cropMarks'],
      'Found `cropMarks` without `bleed`: marks stand outside of what is cut off; add a bleed, such as `3mm`.',
    );
  for (const [one, other, why] of apart)
    if (layout[one] && layout[other])
      report(
        'recipe-value',
        ['layout', other],
        `Found \`${one}\` and \`${other}\`: ${why}; leave out one of the two.`,
      );
}
