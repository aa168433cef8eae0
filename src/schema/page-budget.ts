/** How much there is to read in an activity, in usual words (`lengthOf`), and of what else its pages tell. */
export interface Reading {
  readonly materials: number;
  readonly objectives: number;
  /** What each step of its run takes. */
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
 * beside the margin: `page` is what a page holds below its title, `later` the page that faces it, `piece` what one step may fill of either. In the margin a word takes
 * `narrow` as much. Beside its words, a section takes its heading, a step its number and its gap, and a paragraph after the first its
 * gap and what is left of the line before; a word has so many `letters`, its blank among them. Found by comparing with pages as planned.
 */
const spread = {
  page: 562,
  later: 592,
  piece: 515,
  narrow: 1.6,
  facts: 110,
  material: 17,
  objective: 19,
  marginHead: 12,
  head: 26,
  run: 50,
  step: 20,
  paragraph: 7,
  letters: 5.6,
} as const;

/** What paragraphs take on a page, in usual words. */
export const lengthOf = (paragraphs: readonly string[]): number =>
  paragraphs.reduce((sum, p) => sum + (p.length + 1) / spread.letters, 0) +
  Math.max(0, paragraphs.length - 1) * spread.paragraph;

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
    // What stands above the run stays with its first step.
    ...steps.map((n, i) => n + spread.step + (i === 0 ? spread.run : 0)),
    around + spread.head,
    ...told('adapt'),
  ];
  const whole = steps.reduce((sum, n) => sum + Math.max(0, n + spread.step - spread.piece), 0);
  return Math.max(leftOver(margin) / spread.narrow, leftOver(text), whole);
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
