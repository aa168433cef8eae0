/** Letters of a label on a whole line of a page. */
const lettersOnLine = 75;
/** The same in large print: no word is broken there either. */
const largeLettersOnLine = 42;

/**
 * Relative widths of the columns of a table to fill in. The first column has the room its labels need, `first` row by row;
 * what people write has the rest, and in two columns never less than half. A number with a period, “1.”, is no label: what it
 * stands for is written beside it. A number or a letter alone, as in a column of weeks, needs no more room than its heading.
 */
export function fillWeights(columns: readonly string[], first: readonly string[]): number[] {
  const others = columns.length - 1;
  const longest = Math.max(0, ...first.map((words) => words.length));
  const counted = first.length > 0 && first.every((label) => /^(?:\d+|\p{L})$/u.test(label));
  if (others < 1 || (longest <= 3 && !counted)) return columns.map(() => 1);
  const words = [columns[0] ?? '', ...first].flatMap((label) => label.split(/\s+/));
  const longestWord = Math.max(...words.map((word) => word.length));
  const needed = Math.max(longest / lettersOnLine, longestWord / largeLettersOnLine) + 0.04;
  const least = counted ? 0 : Math.max(0.2, 0.6 / columns.length);
  const share = Math.min(Math.max(needed, least), others === 1 ? 0.5 : 0.55);
  return columns.map((_, i) => (i === 0 ? Math.round((share / (1 - share)) * others * 100) / 100 : 1));
}
