/** The pages of one side of a sheet, counted from 0. A page past the last is blank. */
export type SheetSide = readonly [left: number, right: number];

/**
 * Which pages stand on which side of which sheet, front and back after each other, so that sheets printed on both sides, laid on
 * each other and folded once make a book. Pages that are missing to a multiple of four are blank and come last.
 */
export function sheetOrder(pages: number, rightToLeft: boolean): SheetSide[] {
  const all = Math.ceil(pages / 4) * 4;
  const sides: SheetSide[] = [];
  for (let first = 0; first < all / 2; first += 2) {
    const [low, high] = [first, all - 1 - first];
    sides.push([high, low], [low + 1, high - 1]);
  }
  return rightToLeft ? sides.map(([left, right]) => [right, left]) : sides;
}
