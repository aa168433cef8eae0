import type { Recipe } from '../../../index.js';
import { readSaved } from './save.js';
import { dropKey, keysOf, readKey, type Shelf, shared, writeKey } from './shelf.js';

/** Work that this browser keeps beside the work of the page. */
export interface Aside {
  /** Its key in the storage. */
  key: string;
  recipe: Recipe;
  /** Why it lies here, in a sentence. */
  why: string;
  /** When it was saved, as ISO 8601 has it; undefined when nobody knows. */
  at?: string;
}

/** All work that lies aside at this place: put there, left by another playbook, or by a version that kept all work under one key. */
export function listAside(shelf: Shelf): Aside[] {
  const found = keysOf(shelf.storage).flatMap((key) => readAside(shelf, key) ?? []);
  return found.sort((a, b) => a.key.localeCompare(b.key, 'en', { numeric: true }));
}

function readAside(shelf: Shelf, key: string): Aside | undefined {
  const { storage, place, work } = shelf;
  if (key.startsWith(`${place}aside `)) return sound({ ...(readKey(storage, key) as Aside), key });
  const other = key.startsWith(`${place}work `) && key !== work && key.slice(`${place}work `.length);
  if (other || key === shared.work || key === shared.taken) {
    const saved = readSaved(shelf, key);
    const why = other ? `It was made here with another playbook, ${other}.` : sharedWords[key]!;
    return sound({ key, recipe: saved?.draft?.recipe as Recipe, why, at: saved?.at });
  }
  if (key !== shared.aside) return undefined;
  const draft = readKey(storage, key) as { recipe?: Recipe } | undefined;
  return sound({ key, recipe: draft?.recipe as Recipe, why: sharedWords[key]! });
}

const sharedWords: Readonly<Record<string, string>> = {
  [shared.work]: 'An earlier version of this page kept it, or another page of this site.',
  [shared.taken]: 'An earlier version kept it for all pages of this site. One of them has taken a copy.',
  [shared.aside]: 'An earlier version of this page put it aside.',
};

const sound = (aside: Aside): Aside | undefined =>
  typeof aside.recipe === 'object' && aside.recipe !== null ? aside : undefined;

/**
 * Puts the saved work aside, so that the next change does not write over it. It is moved, because there may be no room for it
 * twice. Undefined when there is none, or when the storage did not take it; then it stays where it is.
 */
export function putAside(shelf: Shelf, why: string): Aside | undefined {
  const saved = readSaved(shelf);
  if (!saved?.draft) return undefined;
  const numbers = keysOf(shelf.storage).map((k) => Number(k.split(`${shelf.place}aside `)[1] ?? 0) || 0);
  const key = `${shelf.place}aside ${Math.max(0, ...numbers) + 1}`;
  const aside = { recipe: saved.draft.recipe, why, at: saved.at };
  dropKey(shelf.storage, shelf.work);
  if (writeKey(shelf.storage, key, aside) === 'saved') return { ...aside, key };
  writeKey(shelf.storage, shelf.work, saved);
  return undefined;
}

/** Takes work away for good. */
export const dropAside = ({ storage }: Shelf, { key }: Aside): void => dropKey(storage, key);

/** What work is called: its title, or whom it is from. */
export function nameOf(recipe: unknown): string {
  const { title, organization } = (recipe ?? {}) as Recipe;
  const name = title ?? organization?.name;
  return typeof name === 'string' && name !== '' ? name : 'Work without a title';
}
