/** The two times at which the same people answer. */
export const waves = ['before', 'after'] as const;
export type Wave = (typeof waves)[number];

/** What one person answered at one time. */
export interface Response {
  /** A code that the person made up, the same each time; empty when there is none. */
  readonly code: string;
  readonly when: Wave;
  /** What each answer counts, by the id of its item, as the scale has it. Skipped items are left out. */
  readonly answers: Readonly<Record<string, number>>;
  /** What stands in the other columns, by name. */
  readonly groups: Readonly<Record<string, string>>;
}
