import { contrast, farApart, mix } from '../art/color.js';
import { type StepHue, stepHues } from '../art/step-hues.js';
import type { Report } from '../diagnostics/reporter.js';
import type { Recipe } from '../schema/recipe.js';

/** How near two colors are that people take for one, and how far apart they should be, in OKLab. */
const [near, clear] = [0.045, 0.07];
/** Less contrast with white than this, and a cover or a bar cannot be told from the paper. */
const leastOnPaper = 1.15;

/** Reports colors of a brand that hide the hues of the steps, or that cannot be seen on paper. Copies in gray have neither. */
export function checkBrand({ brand, layout }: Recipe, report: Report): void {
  if (!brand || layout?.grayscale) return;
  for (const name of ['primary', 'accent'] as const) {
    const color = brand[name]?.toLowerCase();
    if (color === undefined) continue;
    const step = stepHues.findIndex((hue) => apart(color, hue) < near);
    const what =
      contrast(color, '#ffffff') < leastOnPaper
        ? 'which can hardly be told from white paper'
        : step >= 0
          ? `which looks like the color of step ${step + 1}, \`${nearest(color, stepHues[step]!)}\``
          : undefined;
    if (what !== undefined)
      report(
        'recipe-color',
        ['brand', name],
        `Found \`${color}\`, ${what}, expected a color of its own such as \`${proposed(color)}\`.`,
      );
  }
}

const shown = ({ solid, bright }: StepHue) => [solid, bright];
const apart = (color: string, hue: StepHue) => Math.min(...shown(hue).map((c) => farApart(color, c)));
const nearest = (color: string, hue: StepHue) =>
  shown(hue).reduce((a, b) => (farApart(color, b) < farApart(color, a) ? b : a));

/** The color, darker by as little as makes it one of its own; for a dark one, lighter. */
function proposed(color: string): string {
  const ways = ['#000000', '#ffffff'].flatMap((other) =>
    Array.from({ length: 18 }, (_, i) => ({
      share: (i + 1) * 0.05,
      tried: mix(color, other, (i + 1) * 0.05),
    })),
  );
  const good = ways.filter(
    ({ tried }) => contrast(tried, '#ffffff') >= 3 && stepHues.every((hue) => apart(tried, hue) >= clear),
  );
  return good.reduce((a, b) => (b.share < a.share ? b : a), good[0] ?? { share: 1, tried: '#1f4e5f' }).tried;
}
