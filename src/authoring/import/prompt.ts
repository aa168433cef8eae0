import type { Comment } from 'hast';

/** A comment that says what is still to be done about a place of a draft. Nothing in it can end it. */
export const promptText = (words: string): string =>
  ` unfinished: ${words
    .replace(/\s+/g, ' ')
    .replace(/-{2,}/g, '–')
    .replace(/[<>]/g, '')
    .replace(/-$/, '')
    .trim()} `;

/** The same as a node of a tree of HTML. */
export const prompt = (words: string): Comment => ({ type: 'comment', value: promptText(words) });
