/** What `scripts/` makes pages and files from, and the command line lists. Built into dist/, but no entry point of the package. */
export type { RuleExample } from './diagnostics/rule-example.js';
export { ruleExamples } from './diagnostics/rule-examples.js';
export { type RuleId, ruleIds, rules } from './diagnostics/rules.js';
export { blockHelp } from './schema/block-help.js';
export { blocks } from './schema/blocks.js';
export { kinds, sectionKey } from './schema/kinds.js';
export { type Listing, listingOf } from './schema/listing.js';
