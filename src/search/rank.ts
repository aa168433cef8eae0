import type { Alternatives } from './alternatives.js';
import type { Corpus } from './corpus.js';
import { wordsIn } from './fold.js';
import { type Field, shortTexts } from './texts.js';

/** A resource that has some of what was asked for. */
export interface Hit {
  /** Its place in the corpus. */
  place: number;
  score: number;
  /** How many of the words it has. */
  count: number;
  /** Whether these are all that tell anybody apart. */
  complete: boolean;
  /** The field of its best word. */
  field: Field;
  best: number;
}

/** Who has the words that were asked for, best first: those that have all, or else those that have most. */
export function rank(asked: readonly Alternatives[], phrase: string, corpus: Corpus): Hit[] {
  const hits = new Map<number, Hit>();
  let wanted = 0;
  for (const alternatives of asked) {
    // What stands in nearly all texts tells nobody apart, so nobody has to have it.
    const counts = [...alternatives.keys()].some((word) => corpus.everywhere.has(word)) ? 0 : 1;
    wanted += counts;
    for (const [place, { field, score }] of bestPlaces(alternatives, corpus)) {
      const hit = hits.get(place) ?? { place, score: 0, count: 0, complete: false, field, best: 0 };
      hits.set(place, {
        place,
        score: hit.score + score,
        count: hit.count + counts,
        complete: false,
        field: score > hit.best ? field : hit.field,
        best: Math.max(score, hit.best),
      });
    }
  }
  const all = [...hits.values()];
  const most = all.reduce((n, hit) => Math.max(n, hit.count), 0);
  return all
    .filter((hit) => hit.count === most)
    .map((hit) => ({ ...hit, complete: most === wanted }))
    .map((hit) => (isCalled(phrase, hit.place, corpus) ? { ...hit, score: hit.score * 1.5 } : hit))
    .sort((a, b) => b.score - a.score || a.place - b.place);
}

/** For each resource the alternative that fits it best. A word that few have counts for more. */
function bestPlaces(alternatives: Alternatives, { words, resources }: Corpus) {
  const best = new Map<number, { field: Field; score: number }>();
  for (const [word, fit] of alternatives) {
    const places = words.get(word)!;
    const rarity = Math.log(1 + resources.length / Math.max(1, places.size));
    for (const [place, { field, weight }] of places) {
      const score = weight * fit * rarity;
      if (score > (best.get(place)?.score ?? 0)) best.set(place, { field, score });
    }
  }
  return best;
}

/** Whether the words stand in a title one after the other. */
function isCalled(phrase: string, place: number, { resources, wordOf }: Corpus): boolean {
  const { title } = shortTexts(resources[place]!, wordOf);
  const words = wordsIn(title).map((w) => w.word);
  return ` ${words.join(' ')} `.includes(` ${phrase} `);
}
