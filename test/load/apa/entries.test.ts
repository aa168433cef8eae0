import { describe, expect, test } from 'vitest';
import { byUs, in2021, lee, one } from '../../support/apa.js';

const entry = (source: object) => one(source).entry;
const people = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ family: `Name${String(i + 1).padStart(2, '0')}`, given: 'A' }));

describe('where citeproc goes wrong, or differs from the manual of APA', () => {
  test.each(['Costs of $& and $1', "A $` and $' more", '$$ and %%STRING%%'])(
    'a title with dollars: %s',
    (title) => {
      expect(entry({ title })).toBe(`<i>${title.replace("$'", '$’')}</i>. (n.d.).`);
    },
  );

  test('numbers of reports and laws keep their hyphens', () => {
    expect(entry({ type: 'report', number: '2021-004', genre: 'NCEE' })).toContain('(NCEE No. 2021-004)');
    expect(entry({ type: 'legislation', title: 'An Act', number: '94-142', issued: in2021 })).toBe(
      'An Act, Pub. L. No. 94-142 (2021).',
    );
  });

  test('“et al.” never stands for one person', () => {
    const [a, b] = byUs(
      [lee, { family: 'Ray', given: 'Bo' }].map((second, i) => ({
        id: `s${i}`,
        type: 'book',
        title: 'Ties',
        issued: in2021,
        author: [lee, second, { family: 'Zoe', given: 'C' }],
      })),
    );
    expect([a!.label, b!.label]).toEqual(['Lee, Lee, & Zoe, 2021', 'Lee, Ray, & Zoe, 2021']);
  });

  test('a law is sorted by its title, as it is printed', () => {
    const law = { id: 'law', type: 'legislation', title: 'An Act', author: [{ literal: 'Zoning Board' }] };
    expect(byUs([{ id: 'b', type: 'book', title: 'B', author: [lee] }, law]).map((s) => s.id)).toEqual([
      'law',
      'b',
    ]);
  });

  test('a DOI may come with its address', () => {
    for (const DOI of [
      '10.1000/182',
      'https://doi.org/10.1000/182',
      'http://dx.doi.org/10.1000/182',
      'doi:10.1000/182',
    ])
      expect(entry({ DOI })).toMatch(/\. https:\/\/doi\.org\/10\.1000\/182$/);
  });
});

describe('people', () => {
  test.each([
    [[lee], 'Lee, A. (n.d.)', 'Lee, n.d.'],
    [[{ literal: 'Search Institute' }], 'Search Institute. (n.d.)', 'Search Institute, n.d.'],
    [[lee, { family: 'Ray', given: 'Jean-Paul M.' }], 'Lee, A., & Ray, J.-P. M. (n.d.)', 'Lee & Ray, n.d.'],
    [[{ ...lee, 'non-dropping-particle': 'van der' }], 'van der Lee, A. (n.d.)', 'van der Lee, n.d.'],
    [[{ ...lee, 'dropping-particle': 'von' }], 'Lee, A. von. (n.d.)', 'Lee, n.d.'],
    [[{ ...lee, suffix: 'Jr.' }], 'Lee, A., Jr. (n.d.)', 'Lee, n.d.'],
    [[{ family: '村上', given: '春樹' }], '村上春樹. (n.d.)', '村上, n.d.'],
    [[{ family: 'Lee' }], 'Lee. (n.d.)', 'Lee, n.d.'],
  ])('%j', (author, start, label) => {
    expect(entry({ author })).toBe(`${start}. <i>Who they know</i>.`);
    expect(one({ author }).label).toBe(label);
  });

  test('twenty are named; of more, the first nineteen and the last', () => {
    expect(entry({ author: people(20) })).toContain('Name19, A., & Name20, A. (n.d.)');
    expect(entry({ author: people(25) })).toContain('Name19, A., … Name25, A. (n.d.)');
    expect(one({ author: people(3) }).label).toBe('Name01 et al., n.d.');
  });

  test('two first authors of one name get initials, whatever the year; letters tell the same people apart', () => {
    const books = [lee, lee, { family: 'Lee', given: 'Bo' }].map((author, i) => ({
      id: `s${i}`,
      type: 'book',
      title: `Ties ${3 - i}`,
      author: [author],
      issued: in2021,
    }));
    expect(byUs(books).map(({ id, label }) => `${id}: ${label}`)).toEqual([
      's1: A. Lee, 2021a',
      's0: A. Lee, 2021b',
      's2: B. Lee, 2021',
    ]);
  });

  test('after z comes aa', () => {
    const many = Array.from({ length: 28 }, (_, i) => ({
      id: `s${i}`,
      type: 'book',
      title: `Book ${i}`,
      author: [lee],
    }));
    expect(byUs(many).at(-1)!.label).toBe('Lee, n.d.-ab');
  });
});

describe('dates', () => {
  test.each([
    [{ 'date-parts': [[2021, 5, 3]] }, '(2021, May 3)', '2021'],
    [{ 'date-parts': [['2021', '5']] }, '(2021, May)', '2021'],
    [
      {
        'date-parts': [
          [2021, 5, 3],
          [2021, 5, 7],
        ],
      },
      '(2021, May 3–7)',
      '2021',
    ],
    [{ 'date-parts': [[2019], [2021]] }, '(2019–2021)', '2019–2021'],
    [{ 'date-parts': [[1900]], circa: true }, '(ca. 1900)', 'ca. 1900'],
    [{ 'date-parts': [[2021]], season: 1 }, '(2021, Spring)', '2021'],
    [{ literal: 'Spring term' }, '(Spring term)', 'Spring term'],
    [undefined, '(n.d.)', 'n.d.'],
  ])('%j', (issued, printed, label) => {
    const made = one({ type: 'webpage', author: [lee], issued });
    expect(made.entry).toContain(` ${printed}. `);
    expect(made.label).toBe(`Lee, ${label}`);
  });

  test('what is in press says so', () => {
    expect(one({ author: [lee], status: 'In press' })).toMatchObject({
      entry: 'Lee, A. (in press). <i>Who they know</i>.',
      label: 'Lee, in press',
    });
  });
});

describe('work in proportion to what is given', () => {
  /** Counts the letters that are asked for, as a measure of work that no clock disturbs. */
  function workFor(count: number): number {
    let reads = 0;
    const sources = Array.from(
      { length: count },
      (_, i) =>
        new Proxy(
          {
            id: `s${i}`,
            type: 'book',
            title: `Ties ${i % 7}`,
            author: [lee, lee, { family: `Ray${i % 50}`, given: 'A' }],
            issued: in2021,
          },
          {
            get: (target, key) => {
              reads += 1;
              return Reflect.get(target, key);
            },
          },
        ),
    );
    byUs(sources);
    return reads;
  }

  test('twice and four times the sources, twice and four times the reads', () => {
    const [one, two, four] = [workFor(200), workFor(400), workFor(800)];
    expect(two! / one!).toBeLessThan(2.2);
    expect(four! / one!).toBeLessThan(4.4);
  });
});
