/** A stretch of text that is set in one way. */
export interface Run {
  text: string;
  italic?: boolean;
}

export const plain = (text: string | undefined): Run[] => (text ? [{ text }] : []);

/** Sets runs in italics; what already was stands out by being upright. */
export const emphasized = (runs: readonly Run[]): Run[] =>
  runs.map(({ text, italic }) => ({ text, italic: !italic && !isUpright(text) }));

/** Chinese, Japanese and Korean have no italics. */
const isUpright = (text: string) => {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '');
  return letters !== '' && /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]+$/u.test(letters);
};

export const textOf = (runs: readonly Run[]): string => runs.map((r) => r.text).join('');

/** Runs between two marks; nothing stays nothing. */
export const between = (open: string, runs: readonly Run[], close: string): Run[] =>
  runs.length === 0 ? [] : [{ text: open }, ...runs, { text: close }];

const ended = /[.?!][”’]?$/;

/**
 * Closes runs with a mark. A period is left out after a sentence that has its end, and periods and commas stand inside closing
 * quotation marks, as American print has them.
 */
export function closeWith(runs: readonly Run[], mark: string): Run[] {
  const last = runs.at(-1);
  if (!last) return [];
  const period = /^[.:]/.test(mark);
  if (period && ended.test(last.text)) return [...runs, ...plain(mark.slice(1))];
  const quote = /^(.*?)([”’]?”)$/s.exec(last.text);
  if (!quote || !/^[.,]/.test(mark)) return [...runs, { text: mark }];
  const inside = { ...last, text: `${quote[1]}${mark[0]}${quote[2]}` };
  return [...runs.slice(0, -1), inside, ...plain(mark.slice(1))];
}

/** Puts what there is in a row, with a delimiter between. */
export function join(delimiter: string, pieces: readonly (readonly Run[])[]): Run[] {
  let all: Run[] = [];
  for (const piece of pieces) {
    if (piece.length === 0) continue;
    if (all.length > 0) all = delimiter === ' ' ? [...all, { text: ' ' }] : closeWith(all, delimiter);
    all.push(...piece);
  }
  return all;
}
