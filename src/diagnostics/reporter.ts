import { atStart, type Diagnostic, fault, type Locate, type Point } from './diagnostic.js';
import type { RuleId } from './rules.js';

/** Reports a fault of one file: at a point of its text, or at the field that a path leads to. */
export type Report = (
  rule: RuleId,
  at: Point | readonly PropertyKey[],
  message: string,
  hint?: string,
) => void;

/**
 * Collects the faults of one file in a list. It is made where the file is opened, so that what looks at a part of the file
 * need not know which file that is, or where its fields stand.
 */
export function reporterFor(file: string, found: Diagnostic[], locate: Locate = atStart): Report {
  return (rule, at, message, hint) => {
    found.push(fault(rule, file, 'line' in at ? at : locate(at), message, hint));
  };
}
