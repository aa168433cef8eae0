import type { Corpus } from './corpus.js';
import { stem } from './stem.js';
import { slips, slipsIn } from './typo.js';

/** A word that is taken for the one that was asked for, and how well it fits, up to 1. */
export type Alternatives = Map<string, number>;

/** Finds words that may be meant. */
type Way = (asked: string, corpus: Corpus) => Iterable<readonly [word: string, fit: number]>;

const itself: Way = (asked, { words }) => (words.has(asked) ? [[asked, 1]] : []);

const sameStem: Way = (asked, { stems, english }) =>
  (stems.get(stem(asked, english)) ?? []).map((word) => [word, 0.8] as const);

const beginning: Way = (asked, { words }) =>
  [...words.keys()]
    .filter((word) => word.startsWith(asked))
    .map((word) => [word, 0.35 + (0.4 * asked.length) / word.length] as const);

const misspelt: Way = (asked, { words }) => {
  const most = slipsIn(asked);
  return [...words.keys()].flatMap((word) => {
    const count = slips(asked, word, most);
    return count <= most ? [[word, 0.5 / Math.max(1, count)] as const] : [];
  });
};

/** What may be meant by a word. Of the last one of a question perhaps only the beginning is there. A slip is looked for where nothing else is found. */
export function alternatives(asked: string, isLast: boolean, corpus: Corpus): Alternatives {
  const ways = isLast ? [itself, sameStem, beginning] : [itself, sameStem];
  const found = gather(asked, ways, corpus);
  return found.size > 0 ? found : gather(asked, [misspelt], corpus);
}

function gather(asked: string, ways: readonly Way[], corpus: Corpus): Alternatives {
  const found: Alternatives = new Map();
  for (const way of ways)
    for (const [word, fit] of way(asked, corpus)) found.set(word, Math.max(fit, found.get(word) ?? 0));
  return found;
}
