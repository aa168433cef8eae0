/** How much there is to read in an activity, in words, and of what else its pages tell. */
export interface Reading {
  readonly materials: number;
  readonly objectives: number;
  /** The words of each step of its run. */
  readonly steps: readonly number[];
  /** What its run says beside its steps, and its debrief. */
  readonly around: number;
  readonly purpose: number;
  readonly prepare: number;
  readonly safeguards: number;
  readonly adapt: number;
}

/**
 * Two facing pages in usual print, as planned for Letter, on which less stands than on A4. Heights are counted in words of the text
 * beside the margin: `page` is what a page holds below its title, `later` the page that faces it. In the margin a word takes
 * `narrow` as much. Beside its words, a section takes its heading and a step its number and its gap. Found by comparing with pages as planned.
 */
const spread = {
  page: 562,
  later: 592,
  narrow: 1.6,
  facts: 110,
  material: 17,
  objective: 19,
  marginHead: 12,
  head: 26,
  run: 50,
  step: 20,
} as const;

/** What may stand in the margin or in the text, in the order of the page; an adaptation follows the run. */
const movable = ['prepare', 'safeguards', 'adapt'] as const;

/** How many words of an activity two facing pages have no room for, however its sections stand on them. Zero when it fits. */
export function overSpread(reading: Reading): number {
  const ways = Array.from({ length: 2 ** movable.length }, (_, i) =>
    movable.filter((_, at) => i & (1 << at)),
  );
  return Math.min(...ways.map((inText) => overIn(reading, inText)));
}

function overIn(reading: Reading, inText: readonly (typeof movable)[number][]): number {
  const { materials, objectives, steps, around, purpose } = reading;
  const words = (name: (typeof movable)[number]) => reading[name];
  const inMargin = movable.filter((name) => !inText.includes(name) && words(name) > 0);
  const margin = [
    spread.facts + materials * spread.material,
    ...[purpose, ...inMargin.map(words)].map((n) => n * spread.narrow + spread.marginHead),
    objectives * spread.objective,
  ];
  const told = (name: (typeof movable)[number]) =>
    inText.includes(name) && words(name) > 0 ? [words(name) + spread.head] : [];
  const text = [
    ...told('prepare'),
    ...told('safeguards'),
    spread.run,
    ...steps.map((n) => n + spread.step),
    around + spread.head,
    ...told('adapt'),
  ];
  return Math.max(leftOver(margin) / spread.narrow, leftOver(text));
}

/** What of these pieces, which stay whole, two pages have no room for. */
function leftOver(pieces: readonly number[]): number {
  let [page, free, over] = [1, spread.page as number, 0];
  for (const piece of pieces) {
    if (piece > free && page === 1) [page, free] = [2, spread.later];
    over += Math.max(0, piece - Math.max(0, free));
    free -= piece;
  }
  return over;
}

/** Millimeters of a page that a drawing may fill, on the lower paper of both. */
export const boardHeight = 250;

/** Millimeters of a row of a grid that says no height. */
export const gridRowHeight = 25;
