import type { Element, ElementContent } from 'hast';
import { limits } from '../../diagnostics/limits.js';
import { h, type Inside, text } from './nodes.js';
import { prompt } from './prompt.js';
import { visibleText } from './visible-text.js';

/** Cleans what stands in a table. */
type Clean = (nodes: readonly ElementContent[], inside: Inside) => ElementContent[];

/** A cell, and how many it takes the place of. */
interface Cell {
  readonly element: Element;
  readonly across: number;
  readonly down: number;
}

/**
 * A table as Markdown has them: cells that hold one line, as many in every row. Cells that were merged are told. One cell alone is a
 * box around a text, and a table in a table is its words.
 */
export function plainTable(table: Element, clean: Clean, inside: Inside): ElementContent[] {
  const rows = rowsOf(table)
    .map(cellsOf)
    .filter((row) => row.length > 0);
  const cells = rows.flat();
  if (inside === 'line')
    return [...childrenOf(table, ['caption']), ...cells.map(({ element }) => element)].flatMap(
      ({ children }) => [text(' '), ...clean(children, 'line'), text(' ')],
    );
  const captions = childrenOf(table, ['caption']).flatMap(({ children }) => paragraph(children, clean));
  if (cells.length === 1) return [...captions, h('div', {}, clean(cells[0]!.element.children, inside))];
  if (cells.some(({ element }) => holdsBlocks(element)))
    return [
      ...captions,
      prompt(
        'A table stood here whose cells held headings, lists or tables; its cells follow one after another.',
      ),
      ...cells.map(({ element }) => h('div', {}, clean(element.children, inside))),
    ];
  const grid = spread(rows);
  const width = Math.max(0, ...grid.map((row) => row.length));
  if (width === 0) return captions;
  const merged = cells.some(({ across, down }) => across > 1 || down > 1);
  const line = (row: readonly (Element | undefined)[], name: string) =>
    h(
      'tr',
      {},
      Array.from({ length: width }, (_, i) => h(name, {}, cell(row[i], clean))),
    );
  const [head, ...rest] = grid;
  return [
    ...captions,
    ...(merged
      ? [prompt('This table had merged cells, which stand in the first of their places now; look it over.')]
      : []),
    h('table', {}, [
      h('thead', {}, [line(head!, 'th')]),
      h(
        'tbody',
        {},
        rest.map((row) => line(row, 'td')),
      ),
    ]),
  ];
}

const childrenOf = (node: Element, names: readonly string[]): Element[] =>
  node.children.filter((c): c is Element => c.type === 'element' && names.includes(c.tagName));

const rowsOf = (table: Element): Element[] =>
  childrenOf(table, ['thead', 'tbody', 'tfoot', 'tr']).flatMap((part) =>
    part.tagName === 'tr' ? [part] : childrenOf(part, ['tr']),
  );

const cellsOf = (row: Element): Cell[] =>
  childrenOf(row, ['td', 'th']).map((element) => ({
    element,
    across: span(element.properties.colSpan),
    down: span(element.properties.rowSpan),
  }));

/** Columns and rows that a cell takes: as many as somebody could see. */
const span = (value: unknown): number => Math.min(Math.max(1, Math.floor(Number(value)) || 1), 50);

/** Every cell at its place. Places that others reach into are empty. */
function spread(rows: readonly (readonly Cell[])[]): (Element | undefined)[][] {
  const grid: (Element | undefined)[][] = rows.map(() => []);
  const taken = rows.map(() => new Set<number>());
  let places = 0;
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const { element, across, down } of row) {
      while (taken[y]!.has(x)) x += 1;
      grid[y]![x] = element;
      // More than a text may hold is told as such; until then it is not made larger.
      if (places < limits.cells)
        for (let below = y; below < Math.min(y + down, rows.length); below += 1)
          for (let right = x; right < x + across; right += 1) {
            taken[below]!.add(right);
            places += 1;
          }
      x += across;
    }
  }
  return grid.map((row) => Array.from(row));
}

const cell = (element: Element | undefined, clean: Clean): ElementContent[] =>
  element === undefined ? [] : oneLine(clean(element.children, 'line'));

/** Whether a cell holds what no line can. */
const holdsBlocks = (node: Element): boolean =>
  node.children.some(
    (c) => c.type === 'element' && (/^(?:h[1-6]|ul|ol|dl|table|pre)$/.test(c.tagName) || holdsBlocks(c)),
  );

const paragraph = (children: readonly ElementContent[], clean: Clean): ElementContent[] => {
  const line = clean(children, 'line');
  return line.some((node) => visibleText(node).trim() !== '') ? [h('p', {}, line)] : [];
};

/** A cell holds one line, so breaks become blanks. */
const oneLine = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.map((node) => {
    if (node.type === 'text') return text(node.value.replace(/\s+/g, ' '));
    if (node.type !== 'element') return node;
    return node.tagName === 'br' ? text(' ') : { ...node, children: oneLine(node.children) };
  });
