import { textLines } from './text-width.js';

/** What the back of an activity card says. */
export interface CardBack {
  readonly title: string;
  /** “Name card (1 for each person)”. */
  readonly materials: readonly string[];
  /** Names of its numbered steps. */
  readonly steps: readonly string[];
  /** The first question of the debrief. */
  readonly question: string;
  /** What is said aloud first. */
  readonly said?: string;
  /** What it says of what it leaves out. */
  readonly left?: string;
}

/** What the front of an activity card says above and in its list of facts. */
export interface CardFront {
  readonly title: string;
  readonly step: string;
  readonly only: string;
  readonly summary: string;
  readonly facts: readonly { readonly value: string }[];
}

/**
 * What a card of 94 × 126 mm holds, whatever the paper. Its text is 84 mm wide and 116 mm high, and none of it is smaller than
 * 9.5 points: 25 ems to a line, of which the minutes and the number of a step take more than a quarter. 24 lines are what is
 * left of the height of a back beside the gaps, the label, the heading of the steps and one line at its foot; a front has 33
 * ems. Measured on all cards as printed and in a browser. Cards of large print are the same, 1.38 times as large.
 */
export const cardBudget = { width: 25, stepWidth: 17.8, lines: 24, front: 33 } as const;

/** What is left of a line in a typeface of somebody's own, which may be wider than all of ours. */
export const ownTypeface = 0.85;

/** The gap below each step, in lines. */
const stepGap = 0.3;

/** What is said stands in a box, in letters that are wider than those of the rest. */
const [boxGap, serif] = [2, 1.25];

/** Bold letters are wider than others, and the title of a back is a tenth larger. */
const [bold, backTitle, frontTitle] = [1.1, 1.1, 1.65];

/** Lines that the back of a card needs. `share` is what is left of the width of a line. An estimate that errs to the long side. */
export function cardLines(
  { title, materials, steps, question, said = '', left = '' }: CardBack,
  share = 1,
): number {
  const [width, stepWidth] = [cardBudget.width * share, cardBudget.stepWidth * share];
  const ofSteps = steps.map((name) => textLines(name, stepWidth) + stepGap);
  return [
    textLines(title, width / (bold * backTitle)),
    materials.length === 0 ? 0 : textLines(`Materials: ${materials.join('; ')}`, width),
    ...ofSteps,
    question === '' ? 0 : textLines(`Ask first: ${question}`, width - 1),
    said === '' ? 0 : textLines(`Say: ${said}`, width / serif - 1) + boxGap,
    left === '' ? 0 : textLines(left, width) + stepGap,
  ].reduce((sum, n) => sum + n, 0);
}

/** How many lines a text at the foot takes over the one that it has. */
const footLines = (foot: string, share: number) => textLines(foot, cardBudget.width * share) - 1;

/** Whether the back of a card has room for all of it and what stands at its foot. */
export const fitsBack = (back: CardBack, foot = '', share = 1): boolean =>
  cardLines(back, share) + footLines(foot, share) <= cardBudget.lines;

/** Whether the front of a card has room for all of it and what stands at its foot. */
export function fitsFront({ title, step, only, summary, facts }: CardFront, foot = '', share = 1): boolean {
  const width = cardBudget.width * share;
  const lines = (text: string, column: number) => (text === '' ? 0 : textLines(text, column));
  const ems = [
    textLines(title, width / (bold * frontTitle)) * frontTitle * 1.12,
    lines(step, width) * 1.2,
    lines(only, width / bold) * 1.2,
    lines(summary, width / 1.08) * 1.3,
    ...facts.map(({ value }) => textLines(value, width - 8.5) * 1.2 + 0.24),
    footLines(foot, share) * 1.2,
  ].reduce((sum, n) => sum + n, 0);
  // The label, the foot and the gaps.
  return ems + 7 <= cardBudget.front;
}
