export { beginPlaybook } from './authoring/begin/begin-playbook.js';
export { type BegunResource, beginResource, type NewResource } from './authoring/begin/begin-resource.js';
export { type FixedPlaybook, fixPlaybook } from './authoring/fix-playbook.js';
export { type Fix, fixesOf } from './authoring/fixes.js';
export {
  type DocumentToImport,
  type ImportedDocument,
  importDocument,
} from './authoring/import/import-document.js';
export { planRename, type RenameOptions, type RenamePlan } from './authoring/rename/plan-rename.js';
export { changedFiles, type FileMove, type SourceChanges } from './authoring/rename/rename-in.js';
export {
  checkReviewed,
  type ReviewMonths,
  reviewMonths,
  type Stale,
  staleResources,
} from './authoring/reviewed.js';
export { sourceWith } from './authoring/source-with.js';
export { textDiff } from './authoring/text-diff.js';
export { applyEdits, type TextEdit } from './authoring/text-edit.js';
