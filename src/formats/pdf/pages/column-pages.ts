/** One of the short texts that stand below each other in two columns. */
export interface ColumnItem<T> {
  readonly item: T;
  /** How high it is, and what it keeps free above it where something stands there, in points. */
  readonly height: number;
  readonly gap: number;
  /** Whether it is the title of what follows, so that no column ends with it. */
  readonly leads: boolean;
}

/** What stands in the two columns of a page. */
export type ColumnPair<T> = [T[], T[]];

/**
 * Items in two columns, over as few pages as they take; on the last page the columns are even. `first` is the room on the first page,
 * `later` that on the others, and `end` how high the last page is filled.
 */
export function columnPages<T>(
  items: readonly ColumnItem<T>[],
  first: number,
  later: number,
): { pages: ColumnPair<T>[]; end: number } {
  const pages: ColumnPair<T>[] = [];
  let rest = items;
  for (;;) {
    const room = pages.length === 0 ? first : later;
    const even = evenly(rest);
    if (even.height <= room || rest.length === 0)
      return { pages: [...pages, pairOf(rest, even.at, rest.length)], end: even.height };
    const at = fits(rest, room);
    const end = at + fits(rest.slice(at), room);
    pages.push(pairOf(rest, at, end));
    rest = rest.slice(end);
  }
}

/** After how many of them the second column begins, so that the columns are as even as they can be. */
function evenly<T>(items: readonly ColumnItem<T>[]): { at: number; height: number } {
  const whole = columnHeight(items);
  let best = { at: items.length, height: whole };
  let left = 0;
  for (const [i, { height, gap, leads }] of items.entries()) {
    left += (i === 0 ? 0 : gap) + height;
    if (leads) continue;
    const high = Math.max(left, whole - left - (items[i + 1]?.gap ?? 0));
    if (high < best.height) best = { at: i + 1, height: high };
  }
  return best;
}

/** How many go into a column; one at least, so that there is an end. */
function fits<T>(items: readonly ColumnItem<T>[], room: number): number {
  let high = 0;
  let count = 0;
  for (const [i, { height, gap }] of items.entries()) {
    high += (i === 0 ? 0 : gap) + height;
    if (high > room) break;
    count = i + 1;
  }
  while (count > 1 && items[count - 1]!.leads) count -= 1;
  return Math.max(1, count);
}

const columnHeight = <T>(items: readonly ColumnItem<T>[]) =>
  items.reduce((sum, { height, gap }, i) => sum + (i === 0 ? 0 : gap) + height, 0);

const pairOf = <T>(items: readonly ColumnItem<T>[], at: number, end: number): ColumnPair<T> => [
  items.slice(0, at).map(({ item }) => item),
  items.slice(at, end).map(({ item }) => item),
];
