/** WCAG 2 contrast ratio of two colors, from 1 to 21. Formula: WCAG 2.1, “relative luminance”. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** The gray that is as light as a color. */
export function gray(color: string): string {
  const light = luminance(color);
  const channel = Math.round(255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055));
  return `#${channel.toString(16).padStart(2, '0').repeat(3)}`;
}

/** What is read stands out where there are no colors: as dark as the text around it. */
export const grayText = '#1f1f1f';

/** A color, made darker until it has a contrast of 4.5 to 1 on a background. */
export function darken(color: string, background: string): string {
  let out = color.toLowerCase();
  for (let i = 0; i < 40 && contrast(out, background) < 4.5; i += 1) out = mix(out, '#000000', 0.08);
  return out;
}

/** A color with a share, from 0 to 1, of another. Colors are `#rrggbb`. */
export function mix(color: string, other: string, share: number): string {
  const [a, b] = [channels(color), channels(other)];
  return `#${a
    .map((c, i) =>
      Math.round(c + (b[i]! - c) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** How unlike two colors look, by the distance in OKLab (B. Ottosson, 2020): 0 is the same, black is 1 from white. */
export function farApart(a: string, b: string): number {
  const [x, y] = [oklab(a), oklab(b)];
  return Math.sqrt(x.reduce((sum, v, i) => sum + (v - y[i]!) ** 2, 0));
}

function oklab(color: string): number[] {
  const [r, g, b] = channels(color).map(linear) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function luminance(color: string): number {
  const [r, g, b] = channels(color).map(linear);
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

const linear = (c: number) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);

const channels = (color: string) => [1, 3, 5].map((i) => Number.parseInt(color.slice(i, i + 2), 16));
