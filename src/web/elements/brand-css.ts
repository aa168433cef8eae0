import type { Packet } from '../../tree.js';

/** The colors of a packet as a style sheet of a shadow root. A packet comes from outside: what is no color is left out. */
export function brandCss(brand: Packet['brand']): string {
  const colors = (['primary', 'accent', 'tint'] as const)
    .filter((name) => /^#[\da-f]{6}$/i.test(brand[name]))
    .map((name) => `--_brand-${name}:${brand[name]}`);
  return `:host{${colors.join(';')}}`;
}
