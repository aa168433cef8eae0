import type { Element } from 'hast';
import { h } from '../../compose/nodes.js';
import { gridRowHeight } from '../../schema/page-budget.js';
import type { DrawingContext } from './context.js';
import { letterScale } from './letters.js';
import { drawing, round, svgText, wrap } from './svg.js';

const width = 170;

/** `::grid`: a board of equal cells with small print at the top of each. In large print the cells grow until there is room to write below. */
export function grid(
  properties: { columns: number; rows: number; height?: number; labels?: string[]; alt: string },
  context: DrawingContext,
): Element {
  const { columns, rows, height: asked = gridRowHeight, labels = [], alt } = properties;
  const scale = letterScale(context);
  const cell = width / columns;
  const most = Math.floor(cell / (1.75 * scale));
  const linesOf = (label: string) => wrap(label, most).length;
  const longest = Math.max(0, ...labels.map(linesOf));
  const height = context.largePrint ? Math.max(asked, Math.ceil(longest * 3.6 * scale + 14)) : asked;
  const total = rows * height;
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    h('line', {
      x1: round(x1),
      y1: round(y1),
      x2: round(x2),
      y2: round(y2),
      stroke: 'currentColor',
      strokeWidth: 0.35,
    });
  const edge = 0.2;
  const named = labels.flatMap((label, i) => {
    const column = i % columns;
    const row = Math.floor(i / columns);
    return label === '' || row >= rows
      ? []
      : svgText(
          label,
          round(cell * (column + 0.5)),
          round(row * height + 2.2 + linesOf(label) * 1.8 * scale),
          3 * scale,
          most,
        );
  });
  return drawing(
    'pb-grid',
    alt,
    width,
    total,
    ...Array.from({ length: columns + 1 }, (_, i) =>
      line(
        Math.min(Math.max(i * cell, edge), width - edge),
        0,
        Math.min(Math.max(i * cell, edge), width - edge),
        total,
      ),
    ),
    ...Array.from({ length: rows + 1 }, (_, i) =>
      line(
        0,
        Math.min(Math.max(i * height, edge), total - edge),
        width,
        Math.min(Math.max(i * height, edge), total - edge),
      ),
    ),
    ...named,
  );
}
