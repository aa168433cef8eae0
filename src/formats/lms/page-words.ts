/** Words that stand on pages of a package and come from no playbook. */
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

/** The words in English. */
export const englishWords: PageWords = {
  contents: 'Contents',
  previous: 'Before',
  next: 'Next',
  done: 'I have done this',
  saved: 'Saved. You have done this.',
  notSaved: 'It could not be saved. Try again.',
  paste: 'Text to paste',
  attach: 'Attach',
  ask: 'Ask as a question',
};
