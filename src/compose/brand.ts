import { contrast, darken, gray, grayText, mix } from '../art/color.js';
import type { RecipeBrand } from '../schema/recipe.js';
import type { Brand } from './packet.js';

const defaults = { primary: '#1f4e5f', accent: '#9a3b1b' } as const;

/**
 * Turns a brand into colors that can be read: those of text are darkened until they have a contrast of 4.5 to 1 on white and
 * on the tint. In `grayscale`, fills are gray and text is nearly black. `changes` says what was done to a color that was asked for.
 */
export function resolveBrand(brand: RecipeBrand = {}, grayscale = false): Brand {
  const given = (color: string) => (grayscale ? gray(color) : color).toLowerCase();
  const fill = given(brand.primary ?? defaults.primary);
  const second = given(brand.accent ?? defaults.accent);
  const tint = mix(fill, '#ffffff', 0.92);
  const readable = (color: string) => (grayscale ? grayText : darken(color, tint));
  const [primary, accent] = [readable(fill), readable(second)];
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
  if (from === undefined || from === to || to === grayText) return [];
  const had = Math.floor(contrast(from, tint) * 10) / 10;
  return [
    `\`brand.${name}\` is \`${from}\`, which has a contrast of ${had} to 1; text uses \`${to}\`, so that everybody can read it.`,
  ];
}
