import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { customize, type Diagnostic, type Recipe, type Tailored } from '../../../index.js';
import type { OpenPlaybook } from '../../content/open-playbook.js';
import { type Made, make } from './derive.js';
import { errorsIn, stepsNeeded } from './recipe-check.js';
import { fresh, reduce, type WorkState } from './reduce.js';
import { type Keeping, useKeeping } from './use-keeping.js';
import { type Opener, useOpener } from './use-opener.js';

/** How a change is told and remembered. */
export interface EditNote {
  /** Said aloud: “Moved up”. */
  said?: string;
  /** The field, when the change is one letter of many. */
  field?: string;
  /** The draft is (still) a suggestion, made for these goals. */
  goals?: readonly string[];
}

/** All that the views work with. */
export interface Studio {
  content: OpenPlaybook;
  /** The work; undefined before the first choice. */
  draft: WorkState | undefined;
  recipe: Recipe;
  /** All resources of the audience in its words, without their texts. */
  catalogue: Tailored;
  /** What the recipe makes. Stays the last good one while texts are on their way. */
  made: Made | undefined;
  /** What was wrong with the last change that was refused. */
  faults: readonly Diagnostic[];
  /** Why texts could not be fetched; empty when they could. */
  trouble: string;
  said: string;
  canUndo: boolean;
  canRedo: boolean;
  keeping: Keeping;
  /** Opens what may come from somebody else. */
  opener: Opener;
  /** Changes the recipe. One with faults is refused: `faults` says why, and nothing else changes. Returns whether it was taken. */
  edit(change: (recipe: Recipe) => Recipe, note?: EditNote): boolean;
  undo(): void;
  redo(): void;
  startOver(): void;
  dismissFaults(): void;
  retry(): void;
}

const nothing: Recipe = {};

/** The state of the studio, over a pure reducer. */
export function useStudio(content: OpenPlaybook): Studio {
  const [state, dispatch] = useReducer(reduce, fresh);
  const [faults, setFaults] = useState<readonly Diagnostic[]>([]);
  const draft = state.now;
  const recipe = draft?.recipe ?? nothing;
  const latest = useRef(draft);
  latest.current = draft;
  const opener = useOpener();
  const keeping = useKeeping({
    playbook: content.outline.info.title,
    draft,
    opener,
    restore: (saved) => dispatch({ type: 'restore', draft: saved }),
  });
  const catalogue = useCatalogue(content, recipe);
  const { made, trouble, retry } = useMade(content, draft);
  useEffect(() => {
    if (made) setTimeout(keeping.drawn);
  }, [made]);

  const edit = useCallback(
    (change: (recipe: Recipe) => Recipe, note: EditNote = {}) => {
      const before = latest.current;
      const next = change(before?.recipe ?? nothing);
      const found = errorsIn(content, next);
      setFaults(found);
      if (found.length > 0) return false;
      const draft: WorkState = {
        recipe: next,
        suggested: note.goals !== undefined,
        goals: note.goals ?? before?.goals ?? [],
      };
      latest.current = draft;
      dispatch({ type: 'change', draft, said: note.said, field: note.field });
      return true;
    },
    [content],
  );
  const plain = useCallback((type: 'undo' | 'redo' | 'start-over') => {
    setFaults([]);
    dispatch({ type });
  }, []);

  return {
    content,
    draft,
    recipe,
    catalogue,
    made,
    faults,
    trouble,
    said: state.said,
    canUndo: state.past.length > 0,
    canRedo: state.future.length > 0,
    keeping,
    opener,
    edit,
    undo: () => plain('undo'),
    redo: () => plain('redo'),
    startOver: () => plain('start-over'),
    dismissFaults: () => setFaults([]),
    retry,
  };
}

/** The words and the pieces of the chosen audience. Changes seldom, so it is made seldom. */
function useCatalogue({ outline }: OpenPlaybook, { audience, vocabulary, organization }: Recipe): Tailored {
  const name = organization?.name;
  const key = JSON.stringify([audience, vocabulary, name]);
  return useMemo(
    () => customize(outline, { audience, vocabulary, ...(name ? { organization: { name } } : {}) }).value,
    [outline, key],
  );
}

function useMade(content: OpenPlaybook, draft: WorkState | undefined) {
  const [round, setRound] = useState(0);
  const [trouble, setTrouble] = useState('');
  const last = useRef<Made | undefined>(undefined);
  const steps = draft ? stepsNeeded(content, draft.recipe) : [];
  const here = content.has(steps);
  useEffect(() => {
    if (!draft || here) return;
    content.need(steps).then(
      () => {
        setTrouble('');
        setRound((n) => n + 1);
      },
      () => setTrouble('The texts could not be loaded. Are you connected?'),
    );
  }, [draft, here, round]);
  const made = useMemo(() => {
    if (!draft) last.current = undefined;
    else if (here) last.current = make(content.playbook, draft.recipe).made ?? last.current;
    return last.current;
  }, [draft, here]);
  return { made, trouble, retry: () => setRound((n) => n + 1) };
}
