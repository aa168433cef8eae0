import type { SearchWords } from '../schema/search-file.js';
import { wordsIn } from './fold.js';
import { stem } from './stem.js';
import { slips, slipsIn } from './typo.js';

/** Words that are searched in place of those that were asked for. */
export interface OtherWords {
  words: readonly string[];
  /** What took the place of what was asked for, as it is written. */
  instead: string;
}

/** How many other questions one question may become. */
const most = 12;

/** A word of a question has so many letters before its beginning is taken for the whole. */
const leastBeginning = 4;

/** The questions that a question may have meant, by the words that a playbook says people search for. */
export function otherWords(
  asked: readonly string[],
  entries: readonly SearchWords[],
  english: boolean,
): OtherWords[] {
  const others = entries.flatMap(({ words, find }) => {
    const place = words.map((phrase) => placeOf(folded(phrase), asked, english)).find((p) => p !== undefined);
    if (!place) return [];
    const [start, end] = place;
    return find.map((instead) => ({
      words: [...asked.slice(0, start), ...folded(instead), ...asked.slice(end)],
      instead,
    }));
  });
  return others.slice(0, most);
}

const folded = (text: string) => wordsIn(text).map((w) => w.word);

/** Where a phrase stands in a question. The last word may be a beginning. */
function placeOf(
  phrase: readonly string[],
  asked: readonly string[],
  english: boolean,
): [start: number, end: number] | undefined {
  for (let start = 0; phrase.length > 0 && start + phrase.length <= asked.length; start += 1) {
    const fits = phrase.every((word, i) => {
      const given = asked[start + i]!;
      const isLast = start + i === asked.length - 1;
      return (
        stem(given, english) === stem(word, english) ||
        slips(given, word, slipsIn(given)) <= slipsIn(given) ||
        (isLast && given.length >= leastBeginning && word.startsWith(given))
      );
    });
    if (fits) return [start, start + phrase.length];
  }
  return undefined;
}
