import { sourceTypes } from '../../src/schema/source-types.js';

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const families = 'Lee,Smith,García,O’Neil,Nguyen,Åström,Brown'.split(',');
/** Families of those who never come first: citeproc gives a first author initials because of any namesake, APA because of other first authors. */
const others = 'Berg,Wei-Lin,Müller,Iwu,Ødegård,Chen'.split(',');
const givens = 'Ana,Jean-Paul M.,J. K.,Mary Ann,É.,Bo,Li,Xochitl Q.,J.-P.,Sam,A.B.,Ana B.,Juan de'.split(',');
const east = [
  { family: '村上', given: '春樹' },
  { family: '김', given: '민준' },
];
const institutions = ['U.S. Department of Education', 'Search Institute', 'Big Brothers & Sisters Inc.'];
const titles = [
  'Who they know',
  'Why do ties matter?',
  'Ask!',
  'Ties that bind: A study of two schools',
  'The "Pygmalion" effect in classrooms',
  "Students' networks and what they're for",
  'Costs of $& and $1 in schools',
  'Reading <i>Romeo and Juliet</i> at work',
  'Mentors & mentees: part <i>II</i>',
  'A < B and 3 > 2',
  'Запад и восток',
  '社会関係資本',
  'On belonging',
  'What works (and what does not)',
  'The end.',
];

/** Varied sources in the shapes that the schema allows, made from a seed. */
export function randomSources(count: number, seed: number): Record<string, unknown>[] {
  const next = numbers(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const often = (chance: number) => next() < chance;
  const upTo = (n: number) => 1 + Math.floor(next() * n);
  const name = (first: boolean): Record<string, string> => {
    if (first && often(0.08)) return { literal: pick(institutions) };
    if (often(0.05)) return pick(east);
    return {
      family: pick(first ? families : others),
      ...(often(0.95) ? { given: pick(givens) } : {}),
      ...(!first && often(0.06)
        ? { 'non-dropping-particle': pick(['van der', 'de', 'von']) }
        : often(0.04)
          ? { given: 'Alex', 'dropping-particle': 'von' }
          : {}),
      ...(!first && often(0.06) ? { suffix: pick(['Jr.', 'III']) } : {}),
    };
  };
  const names = () =>
    Array.from({ length: often(0.08) ? 15 + upTo(10) : pick([1, 1, 1, 2, 2, 3, 4]) }, (_, i) =>
      name(i === 0),
    );
  const day = (year: number) => [year, ...(often(0.5) ? [upTo(12), ...(often(0.7) ? [upTo(28)] : [])] : [])];
  const date = () => {
    const year = pick([1999, 2018, 2020, 2021]);
    if (often(0.1)) return { 'date-parts': [[year], [year + 1]] };
    return { 'date-parts': [day(year)], ...(often(0.08) ? { circa: true } : {}) };
  };
  return Array.from({ length: count }, (_, i) => {
    const type = pick(Object.keys(sourceTypes));
    const maybe = (field: string, chance: number, value: () => unknown) =>
      often(chance) ? { [field]: value() } : {};
    const held = /^(article|post-weblog|chapter|paper)/.test(type)
      ? 1
      : /^(webpage|post|broadcast|legis)/.test(type)
        ? 0.5
        : 0.05;
    return {
      id: `source-${i}`,
      type,
      title: pick(titles),
      ...maybe('author', type === 'legislation' ? 0 : 0.85, names),
      ...maybe('editor', type === 'legislation' ? 0 : type === 'chapter' ? 0.8 : 0.12, names),
      ...maybe('translator', type === 'legislation' ? 0 : 0.07, names),
      ...maybe('director', type === 'motion_picture' ? 0.5 : 0, names),
      ...maybe('issued', 0.85, date),
      ...maybe('original-date', type === 'legislation' ? 0 : 0.05, () => ({ 'date-parts': [[1950]] })),
      ...maybe('accessed', 0.2, () => ({ 'date-parts': [[2024, 5, 3]] })),
      ...maybe('status', 0.06, () => 'in press'),
      ...maybe('container-title', held, () =>
        pick(['journal of the social sciences', 'Nature', 'Handbook of ties']),
      ),
      ...maybe('volume', 0.4, () =>
        pick(['12', '3', '12-13', ...(/^article/.test(type) ? ['Spring issue'] : [])]),
      ),
      ...maybe('issue', 0.3, () => pick(['4', '3-4', '2'])),
      ...maybe('page', 0.5, () => pick(['45-67', '12', '321-28', 'e12', 'S12-S19', '3-5, 8-9'])),
      ...maybe('number', 0.2, () => pick(['12', 'NCEE 2021'])),
      ...maybe('edition', 0.15, () => pick(['2', '3', 'Revised ed.', '11'])),
      ...maybe('version', type === 'software' ? 1 : 0, () => pick(['2', '3.1.4'])),
      ...maybe('genre', 0.2, () => pick(['working paper', 'Doctoral dissertation', 'Policy brief'])),
      ...maybe('medium', 0.1, () => pick(['video', 'PDF'])),
      ...maybe('publisher', 0.6, () => pick(['Harvard University Press', 'Acme, Inc.', 'RAND'])),
      ...maybe('event-title', /paper|speech/.test(type) ? 0.6 : 0, () => 'Annual meeting'),
      ...maybe('DOI', 0.25, () => pick(['10.1000/182', '10.1002/(SICI)1097::AID'])),
      ...maybe('URL', 0.6, () => 'https://example.org/a?b=1&c=2'),
    };
  });
}
