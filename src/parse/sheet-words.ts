/** What a language says on sheets that people are handed. */
export interface SheetWords {
  /** Whether a heading, or the bold words a paragraph begins with, open the answers to what a sheet asks. */
  readonly opensAnswers: (words: string) => boolean;
  /** The words of a text by which it tells people to leave their name off; undefined when it has none. */
  readonly namelessIn: (text: string) => string | undefined;
  /** The words of a text by which it promises that a sheet stays with who wrote on it; undefined when it has none. */
  readonly privateIn: (text: string) => string | undefined;
}

/** Reads them from the strings of a language: `answerWords`, `namelessWords` and `privateWords` list them with commas. */
export function sheetWords({
  answerWords = '',
  namelessWords = '',
  privateWords = '',
}: Readonly<Record<string, string>>): SheetWords {
  const answers = listed(answerWords);
  return {
    opensAnswers: (words) => answers.some((answer) => wordsAt(lower(words).trim(), answer, 0)),
    namelessIn: phraseFinder(listed(namelessWords)),
    privateIn: phraseFinder(listed(privateWords)),
  };
}

const phraseFinder = (phrases: readonly string[]) => (text: string) =>
  phrases.find((phrase) => {
    const at = lower(text).indexOf(phrase);
    return at >= 0 && wordsAt(lower(text), phrase, at);
  });

const lower = (text: string) => text.toLowerCase();

const listed = (words: string): string[] =>
  words
    .split(',')
    .map((word) => lower(word.trim()))
    .filter(Boolean);

/** Whether some words stand at a place of a text, and not as a part of longer ones. */
const wordsAt = (text: string, words: string, at: number): boolean =>
  text.startsWith(words, at) && !isLetter(text[at - 1]) && !isLetter(text[at + words.length]);

const isLetter = (sign = '') => /^[\p{L}\p{N}]$/u.test(sign);
