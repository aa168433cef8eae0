/** `error` keeps a file out of the playbook; `warning` is worth a look. */
export type Severity = 'error' | 'warning';

/** What one rule is: how bad, what it means, what usually mends it. */
export interface Rule {
  severity: Severity;
  /** One or two sentences for the rule page. */
  meaning: string;
  /** The usual fix, in the imperative. */
  hint: string;
}

/** A rule whose faults keep a file out. */
export const error = (meaning: string, hint: string) => ({ severity: 'error', meaning, hint }) as const;

/** A rule whose faults are worth a look. */
export const warning = (meaning: string, hint: string) => ({ severity: 'warning', meaning, hint }) as const;
