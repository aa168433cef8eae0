import type { WorkState } from './reduce.js';
import { readKey, type Shelf, writeKey } from './shelf.js';

/** What the browser keeps between visits. */
export interface Saved {
  format: 1;
  /** Who wrote it last: a name for one window. */
  window: string;
  /** Grows with every change. */
  revision: number;
  draft: WorkState | undefined;
  /** When it was saved, as ISO 8601 has it. Work of earlier versions does not say. */
  at?: string;
}

/** What was saved last under a key; undefined when there is nothing, or nothing that can be read. */
export function readSaved({ storage, work }: Shelf, key = work): Saved | undefined {
  const saved = readKey(storage, key) as Partial<Saved> | undefined;
  return saved?.format === 1 && typeof saved.revision === 'number' ? (saved as Saved) : undefined;
}

/**
 * How saving went. `elsewhere`: another window has changed it since, and nothing was written. `full`: there is no room, and what was
 * saved before is still there. `blocked`: the browser keeps nothing.
 */
export type SaveOutcome =
  | { type: 'saved'; revision: number }
  | { type: 'elsewhere'; saved: Saved }
  | { type: 'full' }
  | { type: 'blocked' };

/** Which window saves, and what it saw last. */
export interface Saving {
  window: string;
  revision: number;
  /** The time, as ISO 8601 has it. */
  at?: string;
  /** Write although another window has saved since. */
  force?: boolean;
}

/** Saves a draft, unless another window has saved since `revision`. */
export function save(
  shelf: Shelf,
  draft: WorkState | undefined,
  { window, revision, at, force }: Saving,
): SaveOutcome {
  const there = readSaved(shelf);
  if (there && sameDraft(there.draft, draft)) return { type: 'saved', revision: there.revision };
  if (!force && there && there.revision !== revision && there.window !== window)
    return { type: 'elsewhere', saved: there };
  const next: Saved = {
    format: 1,
    window,
    revision: Math.max(revision, there?.revision ?? 0) + 1,
    draft,
    ...(at ? { at } : {}),
  };
  const type = writeKey(shelf.storage, shelf.work, next);
  return type === 'saved' ? { type, revision: next.revision } : { type };
}

/** Whether two drafts hold the same. */
export const sameDraft = (a: WorkState | undefined, b: WorkState | undefined) =>
  JSON.stringify(a) === JSON.stringify(b);
