import type { WordOf } from '../schema/paragraphs.js';
import type { Resource } from '../schema/playbook.js';
import { wordsIn } from './fold.js';
import { passagesOf } from './texts.js';

/** How much a resource is about a word by its long texts, from 1 to 3. */
export type Weight = 1 | 2 | 3;

/** For each word of the long texts, the places of the resources that have it. A word that nearly all of them have tells none apart: it has no places. */
export type LongWords = Map<string, Map<number, Weight>>;

/** Of how many resources a word may be before it tells none apart. */
const mostOf = 0.6;

/** The words of the long texts of some resources. */
export function longWords(resources: readonly Resource[], wordOf: WordOf): LongWords {
  const counts = resources.map((resource) => countWords(resource, wordOf));
  const lengths = counts.map((count) => [...count.values()].reduce((sum, n) => sum + n, 0));
  const average = lengths.reduce((sum, n) => sum + n, 0) / Math.max(1, lengths.length);
  const words: LongWords = new Map();
  counts.forEach((count, place) => {
    for (const [word, times] of count) {
      const places = words.get(word) ?? new Map<number, Weight>();
      words.set(word, places.set(place, weigh(times, lengths[place]! / average)));
    }
  });
  const most = Math.max(5, mostOf * resources.length);
  for (const places of words.values()) if (places.size > most) places.clear();
  return words;
}

function countWords(resource: Resource, wordOf: WordOf): Map<string, number> {
  const count = new Map<string, number>();
  for (const { text } of passagesOf(resource, wordOf))
    for (const { word } of wordsIn(text)) count.set(word, (count.get(word) ?? 0) + 1);
  return count;
}

/** The more often the more, in a long text less. The same curve as BM25, in three steps so that an index stays small. */
function weigh(times: number, length: number): Weight {
  const part = times / (times + 0.6 + 0.6 * length);
  return part < 0.55 ? 1 : part < 0.75 ? 2 : 3;
}
