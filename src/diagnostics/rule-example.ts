/** A mistake and its mending, in a small playbook that is otherwise sound (`test/fixtures/base`). */
export interface RuleExample {
  /** The file it happens in. A file that the small playbook does not have is added. */
  file: string;
  /** What stands there when all is well. Empty when the mistake is something added. */
  good: string;
  /** What is written instead. */
  bad: string;
  /** Where the fault is reported, in the whole file. */
  at: readonly [line: number, column: number];
  /** How often `bad` is repeated, for what is too large to show. */
  repeat?: number;
  /** The mistake is that the file is absent. */
  absent?: boolean;
  /** The mistake is that the file cannot be read, for this reason. */
  unreadable?: string;
  /** The day that it is told it is; without one nobody finds it. */
  asOf?: string;
  /** Only `check --prose` finds it. */
  prose?: boolean;
}

/** Files of the small playbook. */
export const activity = 'steps/first/activities/greeting-round.md';
export const card = 'steps/first/handouts/name-card.md';
export const insight = 'steps/first/insights/ties-help.md';
/** A mistake in a file: what stands there when all is well, what is written instead, and where that is told. */
export const ex = (
  file: string,
  good: string,
  bad: string,
  at: readonly [number, number],
  more: Partial<RuleExample> = {},
): RuleExample => ({ file, good, bad, at, ...more });

/** A whole handout. */
export const whole = (id: string, rest = '') =>
  `---\ntitle: My name card\nsummary: A card to write on.\nform: write\nfor: learner\n${id}---\n\nWrite.\n${rest}`;
