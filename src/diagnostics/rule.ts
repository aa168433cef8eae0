/** `error` keeps a file out of the playbook; `warning` is worth a look. */
export type Severity = 'error' | 'warning';

/** What a diagnostic says of its rule. */
export interface Remedy {
  severity: Severity;
  /** The usual fix, in the imperative. */
  hint: string;
}

/** What one rule is: how bad, what it means, what usually mends it. */
export interface Rule extends Remedy {
  /** One or two sentences for the rule page. */
  meaning: string;
}

/** A rule whose faults keep a file out. */
export const error = (hint: string) => ({ severity: 'error', hint }) as const;

/** A rule whose faults are worth a look. */
export const warning = (hint: string) => ({ severity: 'warning', hint }) as const;
