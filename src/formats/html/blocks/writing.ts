import type { Element } from 'hast';
import { fillWeights } from '../../../compose/fill-weights.js';
import { h, text } from '../../../compose/nodes.js';
import { drawing } from '../../drawings/svg.js';
import type { BlockContext } from './context.js';
import { strut } from './strut.js';

/** Width of the drawing; the style sheet stretches it to the column. */
const width = 170;

/** `::lines`: a rule for each line. */
export function lines(
  { count, label, alt }: { count: number; label?: string; alt: string },
  { lineHeight }: BlockContext,
): Element[] {
  const height = count * lineHeight;
  const rules = Array.from({ length: count }, (_, i) =>
    h('line', {
      x1: 0,
      x2: width,
      y1: (i + 1) * lineHeight - 0.3,
      y2: (i + 1) * lineHeight - 0.3,
      stroke: 'currentColor',
      strokeWidth: 0.25,
    }),
  );
  return [...caption(label), stretched('pb-lines', alt, height, ...rules)];
}

/** `::box`: an empty frame. */
export function box({ height, label, alt }: { height: number; label?: string; alt: string }): Element[] {
  const frame = h('rect', {
    x: 0.25,
    y: 0.25,
    width: width - 0.5,
    height: height - 0.5,
    rx: 1.5,
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: 0.4,
  });
  return [...caption(label), stretched('pb-box', alt, height, frame)];
}

/** `::table`: real headings for those who listen, empty cells for those who write. */
export function table(properties: {
  columns: string[];
  rows: number;
  height?: number;
  first?: string[];
}): Element[] {
  const { columns, rows, height = 10, first = [] } = properties;
  const count = Math.max(rows, first.length);
  const row = (r: number) =>
    h(
      'tr',
      {},
      columns.map((_, c) => {
        const words = c === 0 ? (first[r] ?? '') : '';
        return h(
          words === '' ? 'td' : 'th',
          words === '' ? {} : { scope: 'row' },
          c === 0 ? [strut(height)] : [],
          words === '' ? [] : [text(words)],
        );
      }),
    );
  const head = h(
    'thead',
    {},
    h(
      'tr',
      {},
      columns.map((name) => h('th', { scope: 'col' }, name)),
    ),
  );
  return [
    h(
      'table',
      { className: ['pb-table'] },
      ...widths(columns, first),
      head,
      h(
        'tbody',
        {},
        Array.from({ length: count }, (_, r) => row(r)),
      ),
    ),
  ];
}

/** How wide the first column is, when it has another part than the others: a class for each twentieth, since styles in attributes are not allowed everywhere. */
function widths(columns: readonly string[], first: readonly string[]): Element[] {
  const [weight = 1] = fillWeights(columns, first);
  if (weight === 1 || columns.length < 2) return [];
  const share = Math.round((weight / (weight + columns.length - 1)) * 20) * 5;
  const others = columns.slice(1).map(() => h('col'));
  return [h('colgroup', {}, h('col', { className: [`pb-col-${share}`] }), ...others)];
}

function caption(label: string | undefined): Element[] {
  return label ? [h('p', { className: ['pb-caption'] }, label)] : [];
}

/** A drawing as wide as its column, whatever that is; only its height is measured. */
function stretched(className: string, label: string, height: number, ...children: Element[]): Element {
  const svg = drawing(className, label, width, height, ...children);
  return { ...svg, properties: { ...svg.properties, width: '100%', preserveAspectRatio: 'none' } };
}
