import { plainLayout } from '../../compose/layout.js';
import type { Brand, Layout } from '../../compose/packet.js';
import { plainValue } from './css-variable.js';

const fontStacks = {
  sans: '"Segoe UI", "Helvetica Neue", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif',
  serif: 'Georgia, "Noto Serif", "Liberation Serif", "Times New Roman", serif',
  humanist: 'Optima, Candara, "Noto Sans", "Gill Sans", "DejaVu Sans", sans-serif',
} as const;

/** A brand as values of the CSS variables that the style sheets read. */
export function brandVariables(brand: Brand): Record<string, string> {
  const values = {
    '--playbook-primary': brand.primary,
    '--playbook-accent': brand.accent,
    '--playbook-fill': brand.fill,
    '--playbook-on-fill': brand.onFill,
    '--playbook-tint': brand.tint,
    '--playbook-font': `${brand.typeface ? `"${brand.typeface}", ` : ''}${fontStacks[brand.font]}`,
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plainValue(name, value)]));
}

/** A layout as class names of the body, each with a space before it: what is switched on is a class of its own. */
export const layoutClasses = (layout: Layout): string =>
  (Object.keys(plainLayout) as (keyof Layout)[])
    .filter((option) => layout[option] === true)
    .map((option) => ` pb-${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)
    .join('');
