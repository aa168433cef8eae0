import { atStart, type Diagnostic, fault, type Locate, type Point } from './diagnostic.js';
import type { RuleId } from './remedies.js';

/** Where a fault is: a point of the text, the value that a path leads to, or the key at the end of a path. */
export type FaultPlace = Point | readonly PropertyKey[] | { key: readonly PropertyKey[] };

/** Reports a fault of one file. */
export type Report = (rule: RuleId, at: FaultPlace, message: string, hint?: string) => void;

/**
 * Collects the faults of one file in a list. It is made where the file is opened, so that what looks at a part of the file
 * need not know which file that is, or where its fields stand.
 */
export function reporterFor(file: string, found: Diagnostic[], locate: Locate = atStart): Report {
  const pointOf = (at: FaultPlace): Point => {
    if ('line' in at) return at;
    return 'key' in at ? locate(at.key, 'key') : locate(at);
  };
  return (rule, at, message, hint) => {
    found.push(fault(rule, file, pointOf(at), message, hint));
  };
}
