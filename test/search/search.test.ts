import { beforeAll, describe, expect, test } from 'vitest';
import { customize, type Playbook, type Recipe, select } from '../../src/index.js';
import { loadPlaybook, memorySource } from '../../src/load.js';
import { type SearchResult, search, searchIndex } from '../../src/search.js';
import { activity } from '../support/pages.js';
import { twoSteps } from '../support/two-steps.js';

const walk = 'steps/second/activities/cafe-visit.md';
const files = {
  ...twoSteps(),
  [walk]: activity({
    title: 'Café visit with {{learners}}',
    summary: 'Pairs of {{learners}} meet a mentor.',
    tags: ['outdoors', 'food'],
    duration: 20,
    objectives: ['Order politely.'],
  }).replace('To do it.', 'The mentors tell stories of apprenticeships, and share a table.'),
};

let playbook: Playbook;
beforeAll(async () => {
  playbook = (await loadPlaybook(memorySource(files))).value;
});

const ids = (results: readonly SearchResult[]) => results.map((r) => r.id);
const found = (text: string) => ids(search(playbook, text));
const tailored = (recipe: Recipe) => customize(playbook, recipe).value.playbook;
/** An excerpt or title with its marks in brackets. */
const marked = (text: string, marks: readonly (readonly [number, number])[]) =>
  [...marks].reduceRight((all, [a, b]) => `${all.slice(0, a)}[${all.slice(a, b)}]${all.slice(b)}`, text);

describe('what is found', () => {
  test.each([
    ['in a title', 'long walk', 'long-walk'],
    ['in a tag', 'food', 'cafe-visit'],
    ['in a summary', 'meet', 'cafe-visit'],
    ['in a text', 'apprenticeships', 'cafe-visit'],
    ['in an objective', 'politely', 'cafe-visit'],
    ['in a question', 'who greets each learner', 'ask-who-greets'],
    ['in other letters', 'CAFE', 'cafe-visit'],
    ['with accents that are not there', 'táble', 'cafe-visit'],
    ['in the plural', 'apprenticeship', 'cafe-visit'],
    ['in another form', 'sharing stories', 'cafe-visit'],
    ['by the beginning of the last word', 'café vis', 'cafe-visit'],
    ['with a letter too few', 'aprenticeships', 'cafe-visit'],
    ['with two letters swapped', 'appernticeships', 'cafe-visit'],
  ])('%s', (_where, text, id) => {
    expect(found(text)).toContain(id);
  });

  test.each(['', '  ', '!?', 'zzzz', 'x'])('nothing for %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('a beginning of a word that is not the last one counts for nothing', () => {
    expect(found('food appren')).toEqual(['cafe-visit']);
    expect(found('appren table')).toEqual(found('table'));
    expect(found('appren')).toEqual(['cafe-visit']);
  });

  test('what has all words, or else what has most of them', () => {
    expect(found('mentor table')).toEqual(['cafe-visit']);
    expect(found('mentor zzzz')).toEqual(found('mentor'));
    expect(search(playbook, 'mentor table').every((r) => r.complete)).toBe(true);
    expect(search(playbook, 'mentor zzzz').some((r) => r.complete)).toBe(false);
  });

  test('a title comes before a text', () => {
    expect(found('walk')[0]).toBe('long-walk');
    const [first] = search(playbook, 'walk');
    expect(first).toMatchObject({ kind: 'activity', step: 'second', title: 'Long walk', where: 'title' });
  });

  test('at most as many as asked, and only what the caller keeps', () => {
    expect(search(playbook, 'name', { limit: 1 })).toHaveLength(1);
    const short = new Set(
      select(playbook, { kinds: ['activity'], maxMinutes: 20 }).activities.map((a) => a.id),
    );
    expect(ids(search(playbook, 'name', { keep: (r) => short.has(r.id) }))).toEqual(['greeting-round']);
  });
});

describe('where it was found', () => {
  test('the words are marked in the title and in an excerpt', () => {
    const [result] = search(playbook, 'cafe mentors');
    expect(marked(result!.title, result!.titleMarks)).toBe('[Café] visit with learners');
    expect(marked(result!.excerpt.text, result!.excerpt.marks)).toBe('Pairs of learners meet a [mentor].');
  });

  test('an excerpt of a text names its section', () => {
    const [result] = search(playbook, 'apprenticeships');
    expect(result).toMatchObject({ where: 'text', excerpt: { section: 'purpose' } });
  });

  test('a long text is cut around its first mark, at blanks', async () => {
    const long = `${'Long before it. '.repeat(30)}Here stands the wanted lighthouse. ${'Long after it. '.repeat(30)}`;
    const { value } = await loadPlaybook(
      memorySource({
        ...files,
        [walk]: files[walk]!.replace('The mentors tell', `${long} The mentors tell`),
      }),
    );
    const { excerpt } = search(value, 'lighthouse')[0]!;
    expect(excerpt.text.length).toBeLessThan(200);
    expect(marked(excerpt.text, excerpt.marks)).toMatch(/^… .*wanted \[lighthouse\]\. .* …$/);
  });
});

describe('a tailored playbook is searched as its readers have it', () => {
  test('in the words of its audience, and in words of its own', () => {
    expect(ids(search(tailored({ audience: 'k12' }), 'students'))).toContain('cafe-visit');
    const own = tailored({ vocabulary: { learner: ['scholar', 'scholars'] } });
    const [result] = search(own, 'scholars', { keep: (r) => r.id === 'cafe-visit' });
    expect(result!.title).toBe('Café visit with scholars');
    expect(ids(search(own, 'learners'))).not.toContain('cafe-visit');
  });

  test('without what was left out', () => {
    expect(ids(search(tailored({ exclude: ['cafe-visit'] }), 'apprenticeships'))).toEqual([]);
    expect(found('collect afterwards')).toContain('name-card');
    expect(ids(search(tailored({ edition: 'participant' }), 'collect afterwards'))).toEqual([]);
    expect(ids(search(tailored({ audience: 'college' }), 'carpet'))).toEqual([]);
  });

  test('with notes of its own', () => {
    const own = tailored({ notes: [{ at: 'long-walk', text: 'Take umbrellas.' }] });
    expect(ids(search(own, 'umbrella'))).toEqual(['long-walk']);
  });
});

describe('an index', () => {
  const questions = [
    'walk',
    'mentor table',
    'names',
    'apprenticship',
    'gre',
    'outdoors',
    'politely',
    'welcome',
  ];

  test('finds what is found without one, also when it comes out of JSON', () => {
    const index = JSON.parse(JSON.stringify(searchIndex(playbook)));
    // A copy: the index of the playbook itself is kept.
    for (const text of questions)
      expect(search({ ...playbook }, text, { index })).toEqual(search(playbook, text));
  });

  test('finds in lists what stands in texts that are not there', () => {
    const { body: _, ...outline } = playbook.activities.find((a) => a.id === 'cafe-visit')!;
    const lists = { activities: [outline] };
    const index = searchIndex(playbook);
    const [result] = search(lists, 'apprenticeships', { index });
    expect(result).toMatchObject({ id: 'cafe-visit', where: 'text', excerpt: { marks: [] } });
    expect(result!.excerpt.text).toContain('meet a mentor');
    expect(search(lists, 'apprenticeships')).toEqual([]);
  });

  test('of a tailored playbook knows its words', () => {
    const own = tailored({ vocabulary: { learner: ['scholar', 'scholars'] } });
    const index = searchIndex(own);
    expect(search({ ...own }, 'scholar', { index })).toEqual(search(own, 'scholar'));
  });

  test('is the same for the same playbook', async () => {
    const { value: again } = await loadPlaybook(memorySource(files));
    expect(searchIndex(again)).toEqual(searchIndex(playbook));
  });
});

describe('other languages', () => {
  test('letters of any script, plurals by their endings', async () => {
    const spanish = {
      ...files,
      [walk]: files[walk]!.replace('The mentors tell stories', 'Las redes y los niños, Straße, сети людей'),
    };
    const { value } = await loadPlaybook(memorySource(spanish));
    for (const text of ['redes', 'ninos', 'STRASSE', 'сети'])
      expect(ids(search(value, text))).toContain('cafe-visit');
    const inSpanish = { ...value, info: { ...value.info, language: 'es' } };
    expect(ids(search(inSpanish, 'red'))).toContain('cafe-visit');
    expect(ids(search(inSpanish, 'niño'))).toContain('cafe-visit');
  });
});

describe('mistakes of the caller', () => {
  const bad = search as (...args: unknown[]) => unknown;
  test.each<[string, () => unknown, string]>([
    ['no playbook', () => bad(undefined, 'x'), 'search: found `undefined`, expected a playbook'],
    ['a whole result', () => bad(customize(playbook, {}), 'x'), 'found a whole result'],
    ['no text', () => bad(playbook, 7), 'search: found a number, expected words to look for; pass a string.'],
    ['no limit', () => search(playbook, 'x', { limit: 0 }), '`limit` is 0, expected 1 or more.'],
    [
      'no index',
      () => bad(playbook, 'x', { index: {} }),
      'search: found some other object, expected an index',
    ],
    [
      'the index from before tailoring',
      () => search(tailored({}), 'x', { index: searchIndex(playbook) }),
      'make it with `searchIndex(tailored.playbook)`',
    ],
    [
      'the index of a tailored playbook beside one that is not',
      () => search(playbook, 'x', { index: searchIndex(tailored({})) }),
      'expected both of the same playbook',
    ],
    ['an index of no playbook', () => searchIndex({} as Playbook), 'searchIndex: found some other object'],
  ])('%s', (_name, call, sentence) => {
    expect(call).toThrow(sentence);
  });

  test('a page pasted into the search box, or one endless word, is no harm', () => {
    expect(search(playbook, 'walk '.repeat(100_000)).length).toBeGreaterThan(0);
    expect(search(playbook, 'ing'.repeat(100_000))).toEqual([]);
  });
});
