import type { Element, ElementContent } from 'hast';

/** The words of some nodes, as they are. */
export function blockWords(nodes: readonly ElementContent[]): string {
  return nodes
    .map((n) => (n.type === 'text' ? n.value : n.type === 'element' ? blockWords(n.children) : ''))
    .join('');
}

/** Relative widths of columns: by the square root of their longest cell, so that one long column does not starve the others. */
export function columnWeights(rows: readonly (readonly Element[])[]): number[] {
  const count = Math.max(0, ...rows.map((r) => r.length));
  return Array.from({ length: count }, (_, c) => {
    const longest = Math.max(...rows.map((row) => blockWords(row[c]?.children ?? []).length));
    return Math.round(Math.sqrt(Math.min(Math.max(longest, 12), 240)) * 10) / 10;
  });
}
