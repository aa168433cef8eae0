import type { Element } from 'hast';
import { h } from '../../compose/nodes.js';
import { drawing } from './svg.js';

/** Width of the code in millimeters, with the white around it that cameras need: four squares on each side. */
const width = 22;
const margin = 4;
/** Squares on a side of the largest QR code there is. */
const largest = 177;

/** A QR code: dark squares in rows of `1` and `0`. White below it, so that it can be read on any ground. */
export function webCode({ rows, alt }: { rows: readonly string[]; alt: string }): Element {
  const squares = rows.slice(0, largest);
  const unit = width / (squares.length + 2 * margin);
  const path = squares.flatMap((row, y) =>
    [...row.slice(0, largest).matchAll(/1+/g)].map(
      ({ 0: dark, index: x }) => `M${x + margin} ${y + margin}h${dark.length}v1h-${dark.length}z`,
    ),
  );
  return drawing(
    'pb-web-code',
    alt,
    width,
    width,
    h('rect', { width, height: width, fill: '#fff' }),
    h('path', { transform: `scale(${unit})`, fill: '#000', d: path.join('') }),
  );
}
