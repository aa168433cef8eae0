import type { RecipeBrand } from '../schema/recipe.js';
import type { Brand } from './packet.js';

const defaults = { primary: '#1f4e5f', accent: '#9a3b1b' } as const;

/** Turns a brand into colours that can be read: text colours are darkened until they have a contrast of 4.5 to 1 on white and on the tint. */
export function resolveBrand(brand: RecipeBrand = {}): Brand {
  const fill = brand.primary ?? defaults.primary;
  const tint = mix(fill, '#ffffff', 0.92);
  return {
    fill: fill.toLowerCase(),
    onFill: contrast(fill, '#ffffff') >= 4.5 ? '#ffffff' : '#000000',
    primary: darken(fill, tint),
    accent: darken(brand.accent ?? defaults.accent, tint),
    tint,
    font: brand.font ?? 'sans',
  };
}

function darken(color: string, background: string): string {
  let out = color.toLowerCase();
  for (let i = 0; i < 40 && contrast(out, background) < 4.5; i += 1) out = mix(out, '#000000', 0.08);
  return out;
}

/** WCAG 2 contrast ratio of two colours, from 1 to 21. Formula: WCAG 2.1, “relative luminance”. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function luminance(color: string): number {
  const [r, g, b] = channels(color).map((c) =>
    c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

const channels = (color: string) => [1, 3, 5].map((i) => Number.parseInt(color.slice(i, i + 2), 16));

function mix(color: string, other: string, amount: number): string {
  const [a, b] = [channels(color), channels(other)];
  return `#${a
    .map((c, i) =>
      Math.round(c + (b[i]! - c) * amount)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
