import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sourcesFileSchema } from '../../../src/schema/source.js';
import { sourceTypes } from '../../../src/schema/source-types.js';
import { byUs } from '../../support/apa.js';
import { byCiteproc } from '../../support/citeproc.js';
import { randomSources } from '../../support/random-sources.js';

type Source = { id: string } & Record<string, unknown>;

const file = (path: string): Source[] =>
  JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));

/** What the old CSL of the style calls differently, and the dollar, which citeproc loses. */
function forCiteproc(source: Source): Source {
  const named = {
    ...source,
    ...(source.type === 'software' ? { type: 'book' } : {}),
    event: source['event-title'],
  };
  return JSON.parse(JSON.stringify(named).replaceAll('$', '¤'));
}

/** citeproc sets some Chinese and Japanese titles in italics, which these scripts do not have. */
const asPrinted = (text: string) => text.replaceAll('¤', '$').replace(/<i>(社会関係資本)<\/i>/, '$1');

/** “et al.” is plural, so the manual of APA (8.18) names the last person where citeproc would not. */
const byTheManual: Readonly<Record<string, string>> = {
  'boat-2024-mentors-builders': 'Boat, Van Steenis, & Poparad, 2024',
};

function expectSame(sources: Source[], inOrder: boolean) {
  expect(sourcesFileSchema.safeParse(sources).error?.issues ?? []).toEqual([]);
  const ours = byUs(sources);
  const theirs = byCiteproc(sources.map(forCiteproc)).map((made) => ({
    ...made,
    entry: asPrinted(made.entry),
    label: byTheManual[made.id] ?? asPrinted(made.label),
  }));
  const byId = (list: typeof ours) => (inOrder ? list : [...list].sort((a, b) => (a.id < b.id ? -1 : 1)));
  expect(byId(ours)).toEqual(byId(theirs));
}

// citeproc takes some 30 ms for each source: this file is slow, and everything in it is worth it.
describe('entries and labels are those of citeproc with the official APA style', () => {
  test('for the sources that come along, in their order', () => {
    expectSame(file('content/references.json'), true);
  });

  test('for the sources of a whole field: journals, reports, books, pages, a chapter and a law', () => {
    expectSame(file('test/fixtures/sources/varied.json'), false);
  });

  test('for 100 varied ones of all types', () => {
    const sources = randomSources(100, 7) as Source[];
    expect(new Set(sources.map((s) => s.type))).toEqual(new Set(Object.keys(sourceTypes)));
    expectSame(sources, false);
  });
});
