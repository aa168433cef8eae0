import type { RecipeBrand } from '../schema/recipe.js';
import type { Brand } from './packet.js';

const defaults = { primary: '#1f4e5f', accent: '#9a3b1b' } as const;

/**
 * Turns a brand into colors that can be read: those of text are darkened until they have a contrast of 4.5 to 1 on white and
 * on the tint. `grayscale` makes them gray first. `changes` says what was done to a color that was asked for.
 */
export function resolveBrand(brand: RecipeBrand = {}, grayscale = false): Brand {
  const given = (color: string) => (grayscale ? gray(color) : color).toLowerCase();
  const fill = given(brand.primary ?? defaults.primary);
  const second = given(brand.accent ?? defaults.accent);
  const tint = mix(fill, '#ffffff', 0.92);
  const [primary, accent] = [darken(fill, tint), darken(second, tint)];
  return {
    fill,
    onFill: contrast(fill, '#ffffff') >= 4.5 ? '#ffffff' : '#000000',
    primary,
    accent,
    tint,
    font: brand.font ?? 'sans',
    ...(brand.typeface && { typeface: brand.typeface }),
    changes: [
      ...darkeningNotice('primary', brand.primary && fill, primary, tint),
      ...darkeningNotice('accent', brand.accent && second, accent, tint),
    ],
  };
}

function darkeningNotice(name: string, from: string | undefined, to: string, tint: string): string[] {
  if (from === undefined || from === to) return [];
  const had = Math.floor(contrast(from, tint) * 10) / 10;
  return [
    `\`brand.${name}\` is \`${from}\`, which has a contrast of ${had} to 1; text uses \`${to}\`, so that everybody can read it.`,
  ];
}

/** The gray that is as light as a color. */
function gray(color: string): string {
  const light = luminance(color);
  const channel = Math.round(255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055));
  return `#${channel.toString(16).padStart(2, '0').repeat(3)}`;
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
