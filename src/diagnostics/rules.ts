import { meanings } from './meanings.js';
import { type RuleId, remedies } from './remedies.js';
import type { Rule } from './rule.js';

export type { RuleId } from './remedies.js';
export type { Rule, Severity } from './rule.js';

/** All rule ids, in the order of the table. */
export const ruleIds = Object.keys(remedies) as RuleId[];

/**
 * Every rule there is. `docs/rules.md` is made from this table and from the examples in `rule-examples.ts`,
 * and the same examples are the tests.
 */
export const rules = Object.fromEntries(
  ruleIds.map((id) => [id, { ...remedies[id], meaning: meanings[id] }]),
) as Readonly<Record<RuleId, Rule>>;
