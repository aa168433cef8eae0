import { type Aside, putAside } from './aside.js';
import { draftWith } from './bring-back.js';
import { asWork, type Openable, type OpenedInTime } from './open-recipe.js';
import type { WorkState } from './reduce.js';
import { readSaved, type Saved } from './save.js';
import { dropKey, moveKey, readKey, type Shelf, shared, writeKey } from './shelf.js';

/** How the last work came back. */
export interface Start {
  draft: WorkState | undefined;
  /** The revision that the page goes on from. */
  revision: number;
  /** Ids that the work names and the playbook no longer has. They are left out. */
  gone: string[];
  /** What was put aside instead. */
  aside: Aside | undefined;
}

/**
 * Opens the work that was saved last, in a worker first. Whatever cannot be opened, takes too long, is left by somebody, or
 * has ended an earlier start, is put aside, so that no work can keep its page from starting. `alone`: no other window is
 * just opening the same.
 */
export async function startAgain(
  shelf: Shelf,
  alone: boolean,
  open: (what: Openable) => Promise<OpenedInTime | undefined>,
): Promise<Start> {
  const saved = readSaved(shelf);
  if (!saved) return takeShared(shelf, open);
  const revision = saved.revision;
  const nothing: Start = { draft: undefined, revision, gone: [], aside: undefined };
  if (!saved.draft) return nothing;
  const leave = (why: string): Start => {
    endOpening(shelf);
    const aside = putAside(shelf, why);
    // Where it cannot be moved it stays, as another window's: the page asks before it writes over it.
    return { ...nothing, revision: aside ? 0 : -1, aside };
  };
  if (alone && readKey(shelf.storage, shelf.opening))
    return leave('The last time this page began to open it, it never came to the end.');
  if (alone) writeKey(shelf.storage, shelf.opening, true);
  const opened = await open(asWork(saved.draft.recipe));
  if (!opened) return leave('You left it while it was being opened.');
  if (!opened.recipe)
    return leave(`It could not be opened with the playbook as it is today. ${opened.faults[0] ?? ''}`.trim());
  if (opened.slow) return leave('Checking it took unusually long.');
  return { ...nothing, draft: draftWith(saved.draft, opened.recipe), gone: opened.gone };
}

/** The page has come through with what it opened, or is left in good order. */
export const endOpening = ({ storage, opening }: Shelf): void => dropKey(storage, opening);

/** Work from when all builders of an origin shared one key: a copy goes to the first that it fits wholly. */
async function takeShared(
  shelf: Shelf,
  open: (what: Openable) => Promise<OpenedInTime | undefined>,
): Promise<Start> {
  const nothing: Start = { draft: undefined, revision: 0, gone: [], aside: undefined };
  const before: Saved | undefined = readSaved(shelf, shared.work);
  if (!before?.draft) return nothing;
  const opened = await open(asWork(before.draft.recipe));
  if (!opened?.recipe || opened.slow || opened.gone.length > 0) return nothing;
  moveKey(shelf.storage, shared.work, shared.taken);
  return { ...nothing, draft: draftWith(before.draft, opened.recipe) };
}
