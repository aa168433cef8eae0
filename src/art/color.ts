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

function luminance(color: string): number {
  const [r, g, b] = channels(color).map((c) =>
    c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

const channels = (color: string) => [1, 3, 5].map((i) => Number.parseInt(color.slice(i, i + 2), 16));
