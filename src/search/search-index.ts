import { isTailored } from '../customize/sources.js';
import { requirePlaybook } from '../schema/guards.js';
import type { Playbook } from '../schema/playbook.js';
import { allResources } from '../schema/relations.js';
import { type LongWords, longWords, type Weight } from './long-words.js';
import { generalWords } from './texts.js';

/** The words of the long texts of a playbook, made once so that nobody has to read them to search. Plain JSON. */
export interface SearchIndex {
  /** Ids of the resources, in the order that places count. */
  readonly ids: readonly string[];
  /** The words in their order, with blanks between them; each begins with the number of letters it shares with the one before. */
  readonly words: string;
  /** For each word the places that have it, packed. */
  readonly places: string;
  /** Whether it was made of a tailored playbook: it knows the words and texts of that one, and no others. */
  readonly tailored: boolean;
}

/**
 * The index of a playbook for `search`: of one that was loaded, or of a tailored one (`tailored.playbook`), whose words and texts
 * it then has. It reads every text.
 *
 * @throws TypeError for what is no playbook.
 */
export function searchIndex(playbook: Playbook): SearchIndex {
  requirePlaybook(playbook, 'searchIndex');
  const resources = allResources(playbook);
  const words = [...longWords(resources, generalWords(playbook))].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ids: resources.map((r) => r.id),
    words: words.map(([word], i) => shorten(word, words[i - 1]?.[0] ?? '')).join(' '),
    places: words.map(([, places]) => pack(places)).join(' '),
    tailored: isTailored(playbook),
  };
}

/** What an index says, word by word, as `longWords` found it. */
export function openIndex({ words, places }: SearchIndex): LongWords {
  const packed = places.split(' ');
  let before = '';
  return new Map(
    words.split(' ').map((short, i) => {
      const shared = Number.parseInt(short.charAt(0), 36);
      before = before.slice(0, shared) + short.slice(1);
      return [before, unpack(packed[i] ?? '')];
    }),
  );
}

/** How many letters two words share is one digit to the base of 36. */
function shorten(word: string, before: string): string {
  let shared = 0;
  while (shared < 35 && shared < before.length && before[shared] === word[shared]) shared += 1;
  return shared.toString(36) + word.slice(shared);
}

/** The distance from each place to the next with its weight, as one number to the base of 36; a long one begins with a letter that says so. */
function pack(places: ReadonlyMap<number, Weight>): string {
  let last = -1;
  return [...places]
    .map(([place, weight]) => {
      const digits = ((place - last - 1) * 3 + weight - 1).toString(36);
      last = place;
      return '!'.repeat(digits.length - 1) + digits;
    })
    .join('');
}

function unpack(packed: string): Map<number, Weight> {
  const places = new Map<number, Weight>();
  let place = -1;
  for (let at = 0; at < packed.length; ) {
    const marks = packed[at] === '!' ? (packed[at + 1] === '!' ? 2 : 1) : 0;
    const end = at + 2 * marks + 1;
    const number = Number.parseInt(packed.slice(at + marks, end), 36);
    place += Math.floor(number / 3) + 1;
    places.set(place, ((number % 3) + 1) as Weight);
    at = end;
  }
  return places;
}
