export {
  firstRecipe,
  type Suggestion,
  suggest,
  type Wish,
  wishFilters,
  wishOf,
} from './planning/first-packet.js';
export { sayNoneFits, unfitting } from './planning/fit.js';
export {
  changedPieces,
  hideSection,
  isHidden,
  type NotePlace,
  noteAt,
  setNote,
  setTitle,
  titleIn,
} from './recipe/edit-pieces.js';
export {
  choosePiece,
  dropPiece,
  keepPiece,
  moveActivity,
  setField,
  tidy,
  toggleStep,
} from './recipe/edit-recipe.js';
export { leaveOutGone, withoutGone } from './recipe/without-gone.js';
