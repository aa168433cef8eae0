import { isEnglish } from '../schema/is-english.js';

/** Words that begin with an apostrophe: ’90s, ’tis. */
const shortened = /^'(?:\d0s\b|(?:tis|twas|til|em|cause|n)\b)/i;
const opensAfter = /[\s([{<\-–—/“‘]/;
const closesBefore = /[\s)\]}>.,;:!?]/;

/** Whether texts in a language get the marks of English print. Other languages have their own, so they stay as written. */
export const isSmart = (language: unknown): boolean => isEnglish(language);

/**
 * Straight quotation marks and apostrophes as English print has them: “so”, ‘so’ and it’s. Every mark stays one character,
 * so texts keep their length.
 */
export function smartQuotes(text: string): string {
  if (!/["']/.test(text)) return text;
  let out = '';
  // Kept beside `out`: to look into a string that is being put together, it is copied.
  let before = ' ';
  for (let i = 0; i < text.length; i += 1) {
    const mark = text[i]!;
    if (mark === '"' || mark === "'") {
      const opens = opensAfter.test(before) && !closesBefore.test(text[i + 1] ?? ' ');
      if (mark === '"') before = opens ? '“' : '”';
      else before = opens && !shortened.test(text.slice(i, i + 8)) ? '‘' : '’';
    } else before = mark;
    out += before;
  }
  return out;
}

/** The same in every text of some data, addresses of the web excepted. */
export function smartenData<T>(data: T): T {
  if (typeof data === 'string') return (/^\w+:\/\//.test(data) ? data : smartQuotes(data)) as T;
  if (Array.isArray(data)) return data.map(smartenData) as T;
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, smartenData(value)])) as T;
}
