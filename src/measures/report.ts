import type { Wave } from './response.js';

/** The middle and the spread of one score at one time. */
export interface ScoreFigure {
  readonly mean: number;
  /** Standard deviation of the people who are counted. */
  readonly spread: number;
}

/** One score of a section. */
export interface ScoreResult {
  readonly id: string;
  readonly title: string;
  /** The least and the most it can be. */
  readonly range: readonly [number, number];
  /** Absent at a time of which nothing is told, or where everybody reached the same. */
  readonly figures: { readonly [W in Wave]?: ScoreFigure };
  /** Times at which everybody reached the same, which would tell of each person. */
  readonly alike: readonly Wave[];
  /** The difference of the means, for the same people at both times. */
  readonly change?: number;
}

/** How often each answer was given. */
export interface ItemResult {
  readonly id: string;
  readonly text: string;
  readonly answers: readonly string[];
  /** A count for each answer, and how many skipped the item. Absent where everybody answered alike. */
  readonly counts: { readonly [W in Wave]?: readonly number[] };
  readonly alike: readonly Wave[];
}

/** All figures of some people. Each rests on all of them. */
export interface Section {
  /** The name of the group; empty for all. */
  readonly group: string;
  /** How many people, at each time that is told of. */
  readonly people: { readonly [W in Wave]?: number };
  readonly scores: readonly ScoreResult[];
  readonly items: readonly ItemResult[];
}

/** What `scoreMeasure` finds. Plain JSON; nothing in it leads back to a person or a small group. */
export interface MeasureReport {
  readonly measure: string;
  readonly title: string;
  /** `pairs` are the same people before and after, by their codes; `apart` are those who answered each time. */
  readonly compares: 'pairs' | 'apart';
  /** No figure rests on fewer people. */
  readonly smallestGroup: number;
  /** Whether the figures of all are held back, because there are too few people. */
  readonly tooFew: boolean;
  /** The column of the groups, when figures were asked for by group. */
  readonly by?: string;
  /** All first, then each group that may be shown. Empty when too few answered. */
  readonly sections: readonly Section[];
  /** Groups that are held back, without saying which of them are small. */
  readonly heldBack: readonly string[];
}
