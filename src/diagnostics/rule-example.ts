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
  /** Only `check --prose` finds it. */
  prose?: boolean;
}

/** An example by its parts. */
export const ex = (
  file: string,
  good: string,
  bad: string,
  at: readonly [number, number],
  more: Partial<RuleExample> = {},
): RuleExample => ({ file, good, bad, at, ...more });
