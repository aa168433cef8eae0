export { type FixedPlaybook, fixPlaybook } from './authoring/fix-playbook.js';
export { type Fix, fixesOf } from './authoring/fixes.js';
export { sourceWith } from './authoring/source-with.js';
export { textDiff } from './authoring/text-diff.js';
export { applyEdits, type TextEdit } from './authoring/text-edit.js';
