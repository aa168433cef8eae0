import { isEnglish } from '../schema/is-english.js';
import { kinds } from '../schema/kinds.js';
import type { WordOf } from '../schema/paragraphs.js';
import type { Playbook, Resource } from '../schema/playbook.js';
import type { SearchWords } from '../schema/search-file.js';
import { wordsIn } from './fold.js';
import { longWords } from './long-words.js';
import { openIndex, type SearchIndex } from './search-index.js';
import { stem } from './stem.js';
import { type Field, generalWords, shortTexts } from './texts.js';

/** Where a resource has a word: in which of its fields most of all, and how much that counts. */
export interface Occurrence {
  field: Field;
  weight: number;
}

/** All that is searched, ready for any number of questions. */
export interface Corpus {
  resources: readonly Resource[];
  wordOf: WordOf;
  /** For each word the resources that have it, by their place in `resources`. */
  words: ReadonlyMap<string, ReadonlyMap<number, Occurrence>>;
  /** Words of nearly all texts: `words` has them by the other fields only. */
  everywhere: ReadonlySet<string>;
  /** Words by their stem. */
  stems: ReadonlyMap<string, readonly string[]>;
  english: boolean;
  /** What people search for in other words. */
  searchWords: readonly SearchWords[];
}

const weights: Readonly<Record<Field, number>> = { title: 8, tags: 5, summary: 3, text: 0.7 };

/** Makes ready a playbook, or some of its lists. The words of long texts come from an index, or from the texts themselves. */
export function makeCorpus(lists: Partial<Playbook>, index: SearchIndex | undefined): Corpus {
  const resources = kinds.flatMap(({ plural }) => (lists[plural] ?? []) as readonly Resource[]);
  const wordOf = generalWords(lists);
  const words = new Map<string, Map<number, Occurrence>>();
  const everywhere = new Set<string>();
  const note = (word: string, place: number, field: Field, weight: number) => {
    const places = words.get(word) ?? new Map<number, Occurrence>();
    const before = places.get(place);
    const most = before && weights[before.field] >= weights[field] ? before.field : field;
    words.set(word, places.set(place, { field: most, weight: (before?.weight ?? 0) + weight }));
  };
  resources.forEach((resource, place) => {
    for (const [field, text] of Object.entries(shortTexts(resource, wordOf)) as [Field, string][])
      for (const word of new Set(wordsIn(text).map((w) => w.word))) note(word, place, field, weights[field]);
  });
  const held = new Map(resources.map(({ id }, place) => [id, place]));
  const ids = index?.ids ?? resources.map((r) => r.id);
  for (const [word, places] of index ? openIndex(index) : longWords(resources, wordOf)) {
    if (places.size === 0) everywhere.add(word);
    if (!words.has(word)) words.set(word, new Map());
    for (const [at, weight] of places) {
      const place = held.get(ids[at]!);
      if (place !== undefined) note(word, place, 'text', weight * weights.text);
    }
  }
  const english = isEnglish(lists.info?.language ?? 'en');
  return {
    resources,
    wordOf,
    words,
    everywhere,
    stems: byStem(words.keys(), english),
    english,
    searchWords: lists.searchWords ?? [],
  };
}

function byStem(words: Iterable<string>, english: boolean): Map<string, string[]> {
  const stems = new Map<string, string[]>();
  for (const word of words) {
    const key = stem(word, english);
    stems.set(key, [...(stems.get(key) ?? []), word]);
  }
  return stems;
}
