import type { Vocabulary, WordForms } from '../schema/playbook.js';
import type { Recipe } from '../schema/recipe.js';
import type { WordSource } from './words.js';

/** A usual word that stands in a text, though the recipe has one of its own for it. */
export interface UsualWord {
  /** Where in the text it begins. */
  readonly index: number;
  /** The word as it stands there. */
  readonly written: string;
  readonly term: string;
  /** Its singular. */
  readonly usual: string;
  /** The recipe's own word, in the same form. */
  readonly own: string;
}

/** Finds the usual words in a text. */
export type FindUsual = (text: string) => UsualWord[];

/**
 * Makes what finds the words that a recipe has others for: those of some audiences, and the general ones. Undefined when the
 * recipe has no words of its own. In “student guide”, where that is its own word, “student” is none.
 */
export function usualWords(
  { audiences, terms, vocabulary }: WordSource,
  recipe: Pick<Recipe, 'vocabulary'>,
  reach: readonly string[],
): FindUsual | undefined {
  const spoken = [vocabulary, ...audiences.filter((a) => reach.includes(a.id)).map((a) => a.vocabulary)];
  const known = new Map<string, Omit<UsualWord, 'index' | 'written'> | undefined>();
  const renamed = terms.filter(({ one }) => recipe.vocabulary?.[one]);
  for (const { one } of renamed)
    for (const word of recipe.vocabulary![one]!) known.set(lower(word), undefined);
  for (const { one: term } of renamed) {
    for (const usual of formsOf(term, spoken))
      for (const form of [0, 1] as const) {
        const own = recipe.vocabulary![term]![form];
        if (!known.has(lower(usual[form]))) known.set(lower(usual[form]), { term, usual: usual[0], own });
      }
  }
  return known.size === 0 ? undefined : finder(known);
}

const lower = (word: string) => word.toLowerCase();

const formsOf = (term: string, spoken: readonly Vocabulary[]): WordForms[] =>
  spoken.map((words) => words[term] ?? [term, term]);

function finder(known: ReadonlyMap<string, Omit<UsualWord, 'index' | 'written'> | undefined>): FindUsual {
  const longestFirst = [...known.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const words = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) =>
    [...text.matchAll(words)].flatMap(({ 0: written, index }) => {
      const word = known.get(lower(written));
      return word ? [{ index, written, ...word }] : [];
    });
}

const escaped = (word: string) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
