import type { WordForms } from '../../../index.js';

/** What somebody typed of a word: one, several, or both. */
export interface TypedForms {
  one?: string;
  many?: string;
}

/** Makes one form of a word from the other. */
export interface FormGuess {
  one(many: string): string;
  many(one: string): string;
}

/** Guesses for English, fetched once somebody has a word of their own; undefined for other languages. */
export async function fetchGuess(english: boolean): Promise<FormGuess | undefined> {
  if (!english) return undefined;
  const { plural, singular } = (await import('pluralize')).default;
  // The last word has the form: “faculty mentors”.
  const last = (change: (word: string) => string) => (text: string) => {
    const at = text.lastIndexOf(' ') + 1;
    return text.slice(0, at) + change(text.slice(at));
  };
  return { one: last(singular), many: last(plural) };
}

/** Both forms, with a guess for the one that is missing; undefined while nobody can tell it. */
export function wholeForms({ one, many }: TypedForms, guess: FormGuess | undefined): WordForms | undefined {
  const both = [one ?? (many && guess?.one(many)), many ?? (one && guess?.many(one))] as const;
  return both[0] && both[1] ? [both[0], both[1]] : undefined;
}

/** What of two forms somebody must have typed: a form that is guessed from the other may change with it. */
export function typedForms(forms: WordForms | undefined, guess: FormGuess | undefined): TypedForms {
  if (!forms) return {};
  const [one, many] = forms;
  return guess?.many(one) === many ? { one } : { one, many };
}
