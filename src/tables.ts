/** The tables that `scripts/docs.mjs` makes pages from. Built into dist/, but no entry point of the package. */
export { type RuleExample, ruleExamples } from './diagnostics/rule-examples.js';
export { type RuleId, ruleIds, rules } from './diagnostics/rules.js';
export { blocks } from './schema/blocks.js';
export { kinds, sectionKey } from './schema/kinds.js';
