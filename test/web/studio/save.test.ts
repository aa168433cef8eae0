import { describe, expect, test } from 'vitest';
import { dropAside, listAside, nameOf, putAside } from '../../../src/web/studio/state/aside.js';
import type { Openable, OpenedInTime } from '../../../src/web/studio/state/open-recipe.js';
import type { WorkState } from '../../../src/web/studio/state/reduce.js';
import { readSaved, save } from '../../../src/web/studio/state/save.js';
import { type Shelf, shared, shelfOf } from '../../../src/web/studio/state/shelf.js';
import { endOpening, startAgain } from '../../../src/web/studio/state/start-again.js';
import { memoryStorage } from '../../support/storage.js';

const draft = (title: string): WorkState => ({ recipe: { title }, suggested: false, goals: [] });
const shelf = (storage = memoryStorage(), folder = '/playbook/', playbook = 'Who They Know'): Shelf =>
  shelfOf(storage, folder, playbook);
const titleIn = (place: Shelf) => readSaved(place)?.draft?.recipe.title;
const saveIn = (place: Shelf, title: string, window = 'a', revision = 0) =>
  save(place, draft(title), { window, revision });

describe('saving', () => {
  test('brings back what was saved', () => {
    const place = shelf();
    expect(saveIn(place, 'One')).toEqual({ type: 'saved', revision: 1 });
    expect(readSaved(place)?.draft).toEqual(draft('One'));
  });

  test('never writes over what another window has saved, unless told to', () => {
    const place = shelf();
    saveIn(place, 'One');
    saveIn(place, 'Two', 'b', 1);
    const outcome = saveIn(place, 'Three', 'a', 1);
    expect(outcome).toMatchObject({ type: 'elsewhere', saved: { draft: draft('Two') } });
    expect(titleIn(place)).toBe('Two');
    const forced = save(place, draft('Three'), { window: 'a', revision: 1, force: true });
    expect(forced).toEqual({ type: 'saved', revision: 3 });
  });

  test('a second window that changes nothing disturbs nobody', () => {
    const place = shelf();
    saveIn(place, 'One');
    expect(saveIn(place, 'One', 'b', 1)).toEqual({ type: 'saved', revision: 1 });
    expect(saveIn(place, 'Two', 'a', 1)).toEqual({ type: 'saved', revision: 2 });
  });

  test('says that there is no room, and leaves what was saved before', () => {
    const place = shelf(memoryStorage(300));
    saveIn(place, 'One');
    expect(saveIn(place, 'x'.repeat(300), 'a', 1)).toEqual({ type: 'full' });
    expect(titleIn(place)).toBe('One');
  });

  test('says that a browser keeps nothing', () => {
    expect(saveIn(shelfOf(undefined, '/', 'Ours'), 'One')).toEqual({ type: 'blocked' });
  });

  test('passes over what is no saved work', () => {
    for (const text of ['{', '7', 'null', '{"format":2}', '[]']) {
      const place = shelf();
      place.storage!.setItem(place.work, text);
      expect(readSaved(place)).toBeUndefined();
      expect(listAside(place)).toEqual([]);
    }
  });
});

describe('builders of one origin', () => {
  test('at two addresses keep their work apart, also when one lies inside the other', () => {
    const storage = memoryStorage();
    const [outer, inner] = [shelf(storage, '/'), shelf(storage, '/playbook/')];
    saveIn(outer, 'Outer');
    expect(saveIn(inner, 'Inner', 'b')).toEqual({ type: 'saved', revision: 1 });
    putAside(outer, 'Too slow.');
    expect([titleIn(outer), titleIn(inner)]).toEqual([undefined, 'Inner']);
    expect(listAside(inner)).toEqual([]);
    expect(listAside(outer).map((a) => a.recipe.title)).toEqual(['Outer']);
  });

  test('of two playbooks at one address keep their work apart, and each can reach the other', () => {
    const storage = memoryStorage();
    const [ours, theirs] = [shelf(storage), shelf(storage, '/playbook/', 'Another')];
    saveIn(ours, 'Ours');
    expect(titleIn(theirs)).toBeUndefined();
    expect(listAside(theirs)).toMatchObject([
      { recipe: { title: 'Ours' }, why: 'It was made here with another playbook, Who They Know.' },
    ]);
  });
});

describe('work that lies aside', () => {
  test('has as many places as it needs, and each is dropped by itself', () => {
    const place = shelf();
    for (const title of ['One', 'Two', 'Three']) {
      saveIn(place, title);
      putAside(place, `${title} did not fit.`);
    }
    expect(titleIn(place)).toBeUndefined();
    dropAside(place, listAside(place)[1]!);
    expect(listAside(place).map((a) => [a.recipe.title, a.why])).toEqual([
      ['One', 'One did not fit.'],
      ['Three', 'Three did not fit.'],
    ]);
  });

  test('is moved, because there may be no room for it twice; and stays where it is when there is none at all', () => {
    const text = 'x'.repeat(3_000);
    const tight = shelf(memoryStorage(5_000));
    saveIn(tight, text);
    expect(putAside(tight, 'Too slow.')?.recipe.title).toBe(text);
    const none = shelf(memoryStorage(3_230));
    expect(saveIn(none, text).type).toBe('saved');
    expect(putAside(none, 'y'.repeat(200))).toBeUndefined();
    expect(titleIn(none)).toBe(text);
  });

  test('is called by its title or by whom it is from, whatever it holds', () => {
    expect(nameOf({ title: 'Ours' })).toBe('Ours');
    expect(nameOf({ organization: { name: 'Lincoln' } })).toBe('Lincoln');
    for (const other of [null, 7, [], { title: 7 }]) expect(nameOf(other)).toBe('Work without a title');
  });
});

/** An opener that finds everything sound, but for what it is told to find. */
const finds = (found: Partial<OpenedInTime> = {}) => {
  const asked: Openable[] = [];
  const open = async (what: Openable): Promise<OpenedInTime> => {
    asked.push(what);
    const recipe = what.type === 'work' ? (what.recipe as WorkState['recipe']) : undefined;
    return { name: '', recipe, faults: [], changes: '', gone: [], slow: false, ...found };
  };
  return { open, asked };
};
const leaves = async () => undefined;

describe('the next start', () => {
  test('opens the last work', async () => {
    const place = shelf();
    saveIn(place, 'One');
    expect(await startAgain(place, true, finds().open)).toMatchObject({ draft: draft('One'), revision: 1 });
  });

  test.each([
    ['cannot be used', finds({ recipe: undefined, faults: ['No such audience.'] }).open, 'No such audience.'],
    ['takes too long', finds({ slow: true }).open, 'unusually long'],
    ['is left by somebody', leaves, 'You left it'],
  ])('puts work aside that %s, and the start after that is free', async (_, open, why) => {
    const place = shelf();
    saveIn(place, 'One');
    const start = await startAgain(place, true, open);
    expect(start.draft).toBeUndefined();
    expect(start.aside?.why).toContain(why);
    expect(listAside(place).map((a) => a.recipe.title)).toEqual(['One']);
    expect(saveIn(place, 'Two', 'b', start.revision)).toMatchObject({ type: 'saved' });
    expect((await startAgain(place, true, finds().open)).draft).toEqual(draft('Two'));
  });

  test('does not open again what ended the last one, and opens nothing to find out', async () => {
    const place = shelf();
    saveIn(place, 'One');
    // The tab was closed while it hung: nobody took the mark away.
    await startAgain(place, true, finds().open);
    const { open, asked } = finds();
    expect((await startAgain(place, true, open)).aside?.why).toContain('never came to the end');
    expect(asked).toEqual([]);
    expect((await startAgain(place, true, open)).aside).toBeUndefined();
  });

  test('opens it when the last one came to its end, or another window is just opening it', async () => {
    const place = shelf();
    saveIn(place, 'One');
    await startAgain(place, true, finds().open);
    expect((await startAgain(place, false, finds().open)).draft).toEqual(draft('One'));
    endOpening(place);
    expect((await startAgain(place, true, finds().open)).draft).toEqual(draft('One'));
  });
});

describe('work from when all builders of an origin shared one key', () => {
  const oldStorage = () => {
    const storage = memoryStorage();
    const saved = { format: 1, window: 'a', revision: 7, draft: draft('Old') };
    storage.setItem(shared.work, JSON.stringify(saved));
    storage.setItem(shared.aside, JSON.stringify(draft('Older')));
    return storage;
  };

  test('comes back once, to the first builder that it fits; the others can still reach it', async () => {
    const storage = oldStorage();
    const [first, second] = [shelf(storage, '/a/'), shelf(storage, '/b/')];
    const start = await startAgain(first, true, finds().open);
    expect(start.draft).toEqual(draft('Old'));
    expect((await startAgain(second, true, finds().open)).draft).toBeUndefined();
    expect(listAside(second).map((a) => a.recipe.title)).toEqual(['Older', 'Old']);
  });

  test('stays where it is when it does not fit, and is no reason to say that anything has changed', async () => {
    const storage = oldStorage();
    const start = await startAgain(shelf(storage), true, finds({ gone: ['an-activity'] }).open);
    expect(start).toMatchObject({ draft: undefined, aside: undefined, gone: [] });
    expect(listAside(shelf(storage)).map((a) => a.recipe.title)).toEqual(['Old', 'Older']);
  });
});
