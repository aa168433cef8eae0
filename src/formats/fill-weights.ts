/**
 * Relative widths of the columns of a table to fill in: what the first column says needs room, what people write needs the
 * rest. `first` is what the first column says, row by row.
 */
export function fillWeights(columns: readonly string[], first: readonly string[]): number[] {
  const longest = Math.max(0, ...first.map((words) => words.length));
  return columns.map((_, i) => (i === 0 ? Math.min(Math.max(longest / 16, 1), 2.5) : 1));
}
