import type { DrawingContext } from './context.js';

/** How many times as large as in regular print the letters in a drawing are: with 1.75, they are 15 to 18 points high. */
export const letterScale = ({ largePrint }: Pick<DrawingContext, 'largePrint'>): number =>
  largePrint ? 1.75 : 1;
