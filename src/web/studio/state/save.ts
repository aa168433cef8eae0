import type { Draft } from './reduce.js';

/** What the browser keeps between visits. */
export interface Saved {
  format: 1;
  /** Who wrote it last: a name for one window. */
  window: string;
  /** Grows with every change. */
  revision: number;
  draft: Draft | undefined;
}

const key = 'networks-playbook studio';

/** A place that keeps texts, as browsers have it. Touching it may throw where it is blocked. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

/** The browser's own storage; undefined where it is blocked. */
export function browserStorage(): Storage | undefined {
  try {
    const { localStorage } = globalThis;
    localStorage.getItem(key);
    return localStorage;
  } catch {
    return undefined;
  }
}

/** What was saved last; undefined when there is nothing, or nothing that can be read. */
export function readSaved(storage: Storage | undefined): Saved | undefined {
  try {
    const saved = JSON.parse(storage?.getItem(key) ?? 'null') as Saved | null;
    return saved?.format === 1 && typeof saved.revision === 'number' ? saved : undefined;
  } catch {
    return undefined;
  }
}

/** Where work stays that the playbook of today cannot use, until somebody has taken or dropped it. */
const asideKey = `${key}, set aside`;

/** Puts work aside, so that the next change does not write over it. Undefined drops what lies there. */
export function setAside(storage: Storage | undefined, draft: Draft | undefined): void {
  try {
    storage?.setItem(asideKey, JSON.stringify(draft ?? null));
  } catch {}
}

/** The work that was put aside. */
export function readAside(storage: Storage | undefined): Draft | undefined {
  try {
    return (JSON.parse(storage?.getItem(asideKey) ?? 'null') as Draft | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** How saving went. `elsewhere`: another window has changed it since, and nothing was written. `blocked`: the browser keeps nothing. */
export type SaveOutcome =
  | { type: 'saved'; revision: number }
  | { type: 'elsewhere'; saved: Saved }
  | { type: 'blocked' };

/**
 * Saves a draft, unless another window has saved since `revision`.
 * @param force write all the same.
 */
export function save(
  storage: Storage | undefined,
  window: string,
  revision: number,
  draft: Draft | undefined,
  force = false,
): SaveOutcome {
  if (!storage) return { type: 'blocked' };
  const there = readSaved(storage);
  if (there && sameDraft(there.draft, draft)) return { type: 'saved', revision: there.revision };
  if (!force && there && there.revision !== revision && there.window !== window)
    return { type: 'elsewhere', saved: there };
  const next: Saved = { format: 1, window, revision: Math.max(revision, there?.revision ?? 0) + 1, draft };
  try {
    storage.setItem(key, JSON.stringify(next));
    return { type: 'saved', revision: next.revision };
  } catch {
    return { type: 'blocked' };
  }
}

/** Whether two drafts hold the same. */
export const sameDraft = (a: Draft | undefined, b: Draft | undefined) =>
  JSON.stringify(a) === JSON.stringify(b);

/** Whether an event of the browser says that another window has saved. */
export const isSave = (event: StorageEvent) => event.key === key;
