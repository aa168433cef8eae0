export { ruleIds, rules } from './diagnostics/rules.js';
export { memoryCache, type PlaybookCache } from './load/cache/playbook-cache.js';
export { loadOverlay } from './load/load-overlay.js';
export { type LoadOptions, loadPlaybook } from './load/load-playbook.js';
export { type Pin, type Pins, pinOverlay } from './load/pin-overlay.js';
export { memorySource, type Source } from './load/source.js';
export { type ReadRecipe, readRecipe } from './recipe/read-recipe.js';
export { type RosterOptions, type RosterRow, readRoster } from './recipe/roster/read-roster.js';
