/** Rows as aligned columns under their heads: text to the left, numbers to the right. Every line ends with a line end. */
export function alignTable(
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const cells = [heads, ...rows].map((row) => row.map(String));
  const widths = heads.map((_, c) => Math.max(...cells.map((row) => row[c]!.length)));
  const right = heads.map(
    (_, c) => rows.length > 0 && rows.every((row) => /^[\d.–-]*$/.test(String(row[c]))),
  );
  return cells
    .map((row) => row.map((cell, c) => (right[c] ? cell.padStart(widths[c]!) : cell.padEnd(widths[c]!))))
    .map((row) => `${row.join('  ').trimEnd()}\n`)
    .join('');
}
