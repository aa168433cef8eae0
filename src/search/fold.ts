/** A word of a text as it is compared, and where it stands. */
export interface FoundWord {
  word: string;
  start: number;
  end: number;
}

const pairs: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };

/** Letters without case and accents. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđı]/g, (letter) => pairs[letter]!);

/** Letters of a word that count. */
const longest = 40;

/** The words of a text, folded. A single letter is what an apostrophe leaves behind, and finds nothing worth finding. */
export function wordsIn(text: string): FoundWord[] {
  const found: FoundWord[] = [];
  for (const { 0: written, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const word = fold(written.slice(0, longest));
    if (word !== '' && !/^[a-z]$/.test(word)) found.push({ word, start: index, end: index + written.length });
  }
  return found;
}
