import { wordsIn } from './fold.js';
import type { Passage } from './texts.js';

/** Where something begins in a text, and where it ends, as `slice` takes it. */
export type Range = [start: number, end: number];

/** A short piece of a text. */
export interface Excerpt {
  readonly text: string;
  /** The words in it that were asked for. */
  readonly marks: readonly Range[];
  /** The id of the section that it stands in. */
  readonly section?: string;
}

/** For each word that was asked for, the words that are taken for it. */
export type Asked = readonly { has(word: string): boolean }[];

/** How many letters an excerpt has, and how many of them may stand before the first mark. */
const longest = 180;
const lead = 60;

/** The words of a text that were asked for. */
export const marksIn = (text: string, asked: Asked): Range[] =>
  wordsIn(text)
    .filter(({ word }) => asked.some((a) => a.has(word)))
    .map(({ start, end }) => [start, end]);

/** The passage with most of what was asked for, cut short; undefined when none has any of it. */
export function bestExcerpt(passages: readonly Passage[], asked: Asked): Excerpt | undefined {
  let best: Passage | undefined;
  let most = 0;
  for (const passage of passages) {
    const words = new Set(wordsIn(passage.text).map((w) => w.word));
    const count = asked.filter((a) => [...words].some((word) => a.has(word))).length;
    if (count > most) {
      best = passage;
      most = count;
    }
  }
  if (!best) return undefined;
  const cut = cutShort(best.text, marksIn(best.text, asked));
  return best.section === undefined ? cut : { ...cut, section: best.section };
}

/** A text from a little before its first mark, with whole words; dots stand for what is left out. */
export function cutShort(text: string, marks: readonly Range[]): Excerpt {
  if (text.length <= longest) return { text, marks: [...marks] };
  const first = marks[0]?.[0] ?? 0;
  const from = first <= lead ? 0 : text.indexOf(' ', first - lead) + 1 || first;
  const start = Math.min(from, first);
  const room = start + longest;
  const blank = text.lastIndexOf(' ', room);
  const end = text.length <= room ? text.length : blank > Math.max(start, marks[0]?.[1] ?? 0) ? blank : room;
  const before = start > 0 ? '… ' : '';
  return {
    text: before + text.slice(start, end) + (end < text.length ? ' …' : ''),
    marks: marks
      .filter(([, last]) => last <= end)
      .map(([a, b]): Range => [a - start + before.length, b - start + before.length]),
  };
}
