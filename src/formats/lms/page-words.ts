import { say } from '../../compose/strings.js';

/** Words that packages put on pages of their own: lists, buttons, what leads from page to page. */
export interface PageWords {
  readonly contents: string;
  readonly previous: string;
  readonly next: string;
  /** On the button that says a module is done, and when it has been said. */
  readonly done: string;
  readonly saved: string;
  readonly notSaved: string;
  /** What leads to a text to paste. */
  readonly paste: string;
  /** Before the files that belong to a text. */
  readonly attach: string;
  /** Before what is put into a class as a question. */
  readonly ask: string;
}

/** The strings of a playbook that the words come from. */
const keys: Readonly<Record<keyof PageWords, string>> = {
  contents: 'contents',
  previous: 'coursePrevious',
  next: 'courseNext',
  done: 'courseDone',
  saved: 'courseSaved',
  notSaved: 'courseNotSaved',
  paste: 'coursePaste',
  attach: 'courseAttach',
  ask: 'courseAsk',
};

/** The words in the language of a playbook. */
export const pageWords = (strings: Readonly<Record<string, string>>): PageWords =>
  Object.fromEntries(
    Object.entries(keys).map(([word, key]) => [word, say(strings, key)]),
  ) as unknown as PageWords;
