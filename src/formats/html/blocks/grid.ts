import type { Element } from 'hast';
import { say } from '../../../compose/strings.js';
import { drawing, h, round, svgText } from '../dom.js';
import type { BlockContext } from './context.js';

const width = 170;

/** `::grid`: a board of equal cells with small print at the top of each. */
export function grid(
  properties: { columns: number; rows: number; height?: number; labels?: string[] },
  { strings }: BlockContext,
): Element[] {
  const { columns, rows, height = 25, labels = [] } = properties;
  const cell = width / columns;
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
    const lines = Math.ceil(label.length / Math.floor(cell / 1.75));
    return label === '' || row >= rows
      ? []
      : svgText(
          label,
          round(cell * (column + 0.5)),
          round(row * height + 2.2 + lines * 1.8),
          3,
          Math.floor(cell / 1.75),
        );
  });
  const words = [say(strings, 'grid', { rows, columns }), ...labels.filter(Boolean)].join('. ');
  return [
    h(
      'p',
      { className: ['pb-drawing'] },
      drawing(
        'pb-grid',
        words,
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
      ),
    ),
  ];
}
