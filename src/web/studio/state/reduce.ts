import type { Recipe } from '../../../index.js';

/** One state of the work: the recipe, and whether it is still the one that was suggested. */
export interface WorkState {
  recipe: Recipe;
  /** True until a piece is chosen, moved or left out by hand; then a new wish does not choose anew unasked. */
  suggested: boolean;
  /** What somebody wished on the first screen; its goals are also strategies of the recipe. */
  goals: readonly string[];
}

/** All that can be undone. */
export interface StudioState {
  /** Undefined before anything is chosen. */
  now: WorkState | undefined;
  past: readonly (WorkState | undefined)[];
  future: readonly (WorkState | undefined)[];
  /** What the last change did, for those who do not see it: “Moved up”. */
  said: string;
  /** Changes of the same field in a row are one step back: the field that was changed last. */
  field: string;
}

export type StudioAction =
  | {
      type: 'change';
      /** What was done, said aloud. */
      said?: string;
      /** The field, for changes that come letter by letter. */
      field?: string;
      draft: WorkState;
    }
  | { type: 'restore'; draft: WorkState | undefined }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'start-over' };

export const fresh: StudioState = { now: undefined, past: [], future: [], said: '', field: '' };

/** Steps that can be undone. */
const depth = 100;

/** The next state. The same state comes back when there is nothing to do. */
export function reduce(state: StudioState, action: StudioAction): StudioState {
  switch (action.type) {
    case 'change':
      return change(state, action.draft, action.said ?? '', action.field ?? '');
    case 'restore':
      return { ...fresh, now: action.draft };
    case 'start-over':
      return state.now === undefined
        ? state
        : change(state, undefined, 'Started over. Undo brings it back.', '');
    case 'undo': {
      if (state.past.length === 0) return state;
      const { now, past, future } = state;
      return {
        now: past.at(-1),
        past: past.slice(0, -1),
        future: [now, ...future],
        said: 'Undone',
        field: '',
      };
    }
    case 'redo': {
      if (state.future.length === 0) return state;
      const { now, past, future } = state;
      return { now: future[0], past: [...past, now], future: future.slice(1), said: 'Done again', field: '' };
    }
  }
}

function change(state: StudioState, draft: WorkState | undefined, said: string, field: string): StudioState {
  if (JSON.stringify(draft) === JSON.stringify(state.now)) return state;
  const typing = field !== '' && field === state.field && state.future.length === 0;
  return {
    now: draft,
    past: typing ? state.past : [...state.past, state.now].slice(-depth),
    future: [],
    said,
    field,
  };
}
