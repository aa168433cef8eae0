/** A place that keeps texts, as browsers have it. Touching it may throw where it is blocked. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** What one builder keeps in the browser, apart from every other builder of the same origin. */
export interface Shelf {
  /** Undefined where the browser keeps nothing. */
  storage: Storage | undefined;
  /** Title of the playbook: another one at the same address has work of its own, a new version of this one does not. */
  playbook: string;
  /** What the keys of this place begin with, of any playbook. */
  place: string;
  /** The key of the work of this playbook. */
  work: string;
  /** Set while saved work is being opened: when it is there at the next start, the last one never came to its end. */
  opening: string;
}

/** What all builders of an origin shared until their work was kept apart. */
export const shared = {
  work: 'networks-playbook studio',
  aside: 'networks-playbook studio, set aside',
  /** Where the shared work lies once a builder has taken a copy: another one may be its owner. */
  taken: 'networks-playbook studio, taken over',
} as const;

/** The shelf of the builder in a folder of the origin. Paths in addresses hold no blanks, so no place begins like another. */
export function shelfOf(storage: Storage | undefined, folder: string, playbook: string): Shelf {
  const place = `${shared.work} ${folder} `;
  return {
    storage,
    playbook,
    place,
    work: `${place}work ${playbook}`,
    opening: `${place}opening ${playbook}`,
  };
}

/** The shelf of this page. */
export const shelfHere = (playbook: string): Shelf =>
  shelfOf(browserStorage(), new URL('.', location.href).pathname, playbook);

function browserStorage(): Storage | undefined {
  try {
    const { localStorage } = globalThis;
    localStorage.getItem(shared.work);
    return localStorage;
  } catch {
    return undefined;
  }
}

/** A text of the storage as data; undefined when there is none, or none that can be read. */
export function readKey(storage: Storage | undefined, key: string): unknown {
  try {
    return JSON.parse(storage?.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Whether the storage took a text. `full` when it had no room for it, `blocked` when it takes nothing. */
export function writeKey(
  storage: Storage | undefined,
  key: string,
  data: unknown,
): 'saved' | 'full' | 'blocked' {
  try {
    if (!storage) return 'blocked';
    storage.setItem(key, JSON.stringify(data));
    return 'saved';
  } catch (error) {
    return /quota/i.test((error as Error).name) ? 'full' : 'blocked';
  }
}

/** Moves a text to another key; there may be no room for it twice. */
export function moveKey(storage: Storage | undefined, from: string, to: string): void {
  const data = readKey(storage, from);
  dropKey(storage, from);
  if (writeKey(storage, to, data) !== 'saved') writeKey(storage, from, data);
}

/** Takes a key away. */
export function dropKey(storage: Storage | undefined, key: string): void {
  try {
    storage?.removeItem(key);
  } catch {}
}

/** Every key of the storage. */
export function keysOf(storage: Storage | undefined): string[] {
  try {
    return Array.from({ length: storage?.length ?? 0 }, (_, i) => storage!.key(i) ?? '');
  } catch {
    return [];
  }
}
