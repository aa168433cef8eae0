import type { Nodes, Root, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Report } from '../diagnostics/reporter.js';
import { show } from '../diagnostics/show.js';

/** Reports cells for which a table has no column: they would not be printed. */
export function checkTables(root: Root, report: Report): void {
  const visit = (node: Nodes) => {
    if (node.type === 'table') checkRows(node, report);
    else if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  visit(root);
}

function checkRows({ align, children }: Table, report: Report): void {
  const columns = align?.length ?? children[0]?.children.length ?? 0;
  for (const row of children) {
    const lost = row.children.slice(columns);
    const [first] = lost;
    if (first && lost.some((cell) => textOf(cell).trim() !== ''))
      report(
        'table-cell',
        first.position!.start,
        `Found the cell \`${show(textOf(first))}\` in a row of ${row.children.length}, expected ${columns}, as many as the first row has.`,
      );
  }
}
