/** What editors ask of content, as data: offsets and texts in, plain values out. `networks-playbook lsp` says it in the language server protocol. */
export { type Completion, completionsAt } from './language/completions.js';
export { faultRange } from './language/fault-range.js';
export type { NameOf } from './language/field-names.js';
export { type Hover, hoverAt } from './language/hover.js';
export { type Known, type KnownResource, knownOf } from './language/known.js';
export { type SuggestedFix, suggestedFix } from './language/suggested-fix.js';
export { type Declaring, linksIn, type Target, type TextLink, targetAt } from './language/targets.js';
export type { FieldSchema } from './schema/field-schema.js';
