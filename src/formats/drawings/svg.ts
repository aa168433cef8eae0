import type { Element } from 'hast';
import { h } from '../../compose/nodes.js';

/** A drawing of a given width and height, with words for those who do not see it. Lengths are in millimetres; 1 unit is 1 mm. */
export function drawing(
  className: string,
  label: string,
  width: number,
  height: number,
  ...children: Element[]
): Element {
  return h(
    'svg',
    {
      className: [className],
      role: 'img',
      ariaLabel: label,
      width: `${width}mm`,
      height: `${height}mm`,
      viewBox: `0 0 ${width} ${height}`,
      xmlns: 'http://www.w3.org/2000/svg',
    },
    ...children,
  );
}

/** Words inside a drawing, centred; long ones are broken over lines. `size` is the letter height in millimetres. */
export function svgText(
  words: string,
  x: number,
  y: number,
  size = 3.4,
  most = 24,
  properties: Record<string, unknown> = {},
): Element[] {
  const lines = wrap(words, most);
  return lines.map((line, i) =>
    h(
      'text',
      {
        x,
        y: round(y + (i - (lines.length - 1) / 2) * size * 1.2),
        fontSize: size,
        textAnchor: 'middle',
        dominantBaseline: 'middle',
        fill: 'currentColor',
        ...properties,
      },
      line,
    ),
  );
}

/** Words as lines of at most so many letters; a longer word has a line of its own. */
export function wrap(words: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** To a hundredth: enough for print, and the same on every machine. */
export const round = (n: number) => Math.round(n * 100) / 100;
