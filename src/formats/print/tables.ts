import type { Element, ElementContent } from 'hast';

/** The words of some nodes, as they are. */
export function blockWords(nodes: readonly ElementContent[]): string {
  return nodes
    .map((n) => (n.type === 'text' ? n.value : n.type === 'element' ? blockWords(n.children) : ''))
    .join('');
}

/**
 * Relative widths of columns: by the square root of their longest cell, so that one long column does not starve the others. A
 * column of numbers or letters is as wide as its heading. `letters` is what a line of the page holds.
 */
export function columnWeights(rows: readonly (readonly Element[])[], letters: number): number[] {
  const count = Math.max(0, ...rows.map((r) => r.length));
  const columns = Array.from({ length: count }, (_, c) =>
    rows.map((row) => blockWords(row[c]?.children ?? [])),
  );
  const counted = columns.map(isCounted);
  const weights = columns.map((cells, c) =>
    counted[c] ? 0 : Math.sqrt(Math.min(Math.max(...cells.map((words) => words.length), 12), 240)),
  );
  const shares = columns.map(([head = ''], c) => (counted[c] ? (Math.max(head.length, 3) + 3) / letters : 0));
  const rest = 1 - sum(shares);
  const others = sum(weights);
  if (others === 0 || rest < 0.3) return columns.map(() => 1);
  return columns.map(
    (_, c) => Math.round((counted[c] ? (shares[c]! / rest) * others : weights[c]!) * 10) / 10,
  );
}

/** Whether a column says nothing but a number or a letter in each row: the number of a card, say. */
const isCounted = ([head = '', ...cells]: readonly string[]): boolean =>
  head.length <= 8 && cells.length > 0 && cells.every((words) => /^(?:\d{1,3}|\p{L})$/u.test(words.trim()));

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
