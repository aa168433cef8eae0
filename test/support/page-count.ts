/** Whether a count of pages is right to a tenth, or to two pages: what people who plan to print go by. */
export const closeTo = (pages: number) => (estimate: number) =>
  Math.abs(estimate - pages) <= Math.max(2, pages / 10);
