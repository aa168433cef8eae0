import { stageCount } from './step-hues.js';

/** The stages of a network for some steps in a row: it begins as dots and ends as a web, however many there are. */
export const stagesFor = (count: number): number[] =>
  Array.from({ length: count }, (_, i) =>
    count === 1 ? stageCount : 1 + Math.round((i * (stageCount - 1)) / (count - 1)),
  );
