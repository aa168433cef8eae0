export type { ActivityCounts, Counts } from './load/count.js';
export { type CheckedLink, checkLinks, type LinkOptions, type LinkState } from './review/check-links.js';
export { type Coverage, type CoverageCell, coverage, formatCoverage } from './review/coverage.js';
export { formatLevels } from './review/format-prose.js';
export { formatTwins } from './review/format-twins.js';
export type { LinkPlace } from './review/outside-links.js';
export { checkProse, fewestWords, gradeTargets, type Level, type Prose } from './review/prose.js';
export type { Readers } from './review/reader.js';
export {
  type NamedText,
  similarPairs,
  type TwinGroup,
  type TwinPair,
  twinScores,
  twins,
} from './review/similarity.js';
