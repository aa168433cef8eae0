import { isEnglish } from '../schema/is-english.js';
import type { Playbook, Vocabulary, WordForms } from '../schema/playbook.js';
import type { Recipe } from '../schema/recipe.js';

/** Terms that a recipe gives by its `organization`. What an audience has for them only keeps their place. */
const given = new Set(['organization', 'contact']);

/** Finds the word for a variable, as readers of the reached audiences say it. */
export interface Words {
  /** The value of a variable, with its capital. `set` is false when neither the recipe nor the audiences say anything. */
  lookUp(name: string, reach: readonly string[]): { value: string; set: boolean };
  /** The text before a word, with the article that the word asks for. */
  leadTo: LeadTo;
}

/** Fits the end of a text to the word that follows. */
type LeadTo = (before: string, word: string) => string;

/** What knows what things are called: a playbook, or the `words` of `networks-playbook/content/index`. */
export type WordSource = Pick<Playbook, 'audiences' | 'terms' | 'vocabulary'> & {
  readonly info: Pick<Playbook['info'], 'language'>;
};

/** The words of a playbook under a recipe: the recipe's own, else those all reached audiences share, else the general ones. */
export function wordsFor(playbook: WordSource, recipe: Pick<Recipe, 'organization' | 'vocabulary'>): Words {
  const { name, contact } = recipe.organization ?? {};
  const own: Vocabulary = {
    ...recipe.vocabulary,
    ...(name !== undefined && { organization: [name, name] as const }),
    ...(contact !== undefined && { contact: [contact, contact] as const }),
  };
  const forms = new Map<string, { term: string; form: 0 | 1 }>();
  for (const { one, many } of playbook.terms) {
    forms.set(many, { term: one, form: 1 });
    forms.set(one, { term: one, form: 0 });
  }
  const find = (term: string, reach: readonly string[]): { words: WordForms; set: boolean } => {
    if (Object.hasOwn(own, term)) return { words: own[term]!, set: true };
    const shared = playbook.audiences.filter((a) => reach.includes(a.id)).map((a) => a.vocabulary[term]);
    const [first] = shared;
    const agree = first !== undefined && shared.every((w) => w?.[0] === first[0] && w[1] === first[1]);
    return agree
      ? { words: first, set: !given.has(term) }
      : { words: playbook.vocabulary[term] ?? [term, term], set: false };
  };
  return {
    leadTo: isEnglish(playbook.info.language) ? withArticle : (before) => before,
    lookUp(variable, reach) {
      const plain = variable.charAt(0).toLowerCase() + variable.slice(1);
      const form = forms.get(plain);
      if (!form) return { value: variable, set: false };
      const { words, set } = find(form.term, reach);
      const word = words[form.form];
      return { value: plain === variable ? word : word.charAt(0).toUpperCase() + word.slice(1), set };
    },
  };
}

/** Text before a variable, with the article its word asks for: “an ” before “educator”, “a ” before “teacher”. */
function withArticle(before: string, word: string): string {
  // Most words follow no article, and to look for one takes longer than to see that none can be there.
  const text = before.trimEnd();
  if (text === before || !/[AaNn]$/.test(text.slice(-1))) return before;
  return before.replace(
    /(^|[^\p{L}\p{N}'’-])([Aa])n?(\s+)$/u,
    (_all, lead: string, a: string, space: string) => `${lead}${a}${takesAn(word) ? 'n' : ''}${space}`,
  );
}

/** Whether a word begins with a vowel sound. Letters said one by one (“an MBA”) count by their names. */
function takesAn(word: string): boolean {
  if (/^(?:[AEFHILMNORSX](?:[A-Z]{0,2}|[B-DF-HJ-NP-TV-Z]+U?)(?![A-Za-z])|8|1[18](?!\d))/.test(word))
    return true;
  if (
    /^(?:eu|ew|one(?![a-z])|once|ubiq|uni(?!n[^ai]|m)|use|usu|ut[ei])/i.test(word) ||
    /^U(?![a-z])/.test(word)
  )
    return false;
  return /^(?:[aeiou]|hon(?:est|or|our)|hour|heir)/i.test(word);
}

const variable = /\{\{\s*([A-Za-z][A-Za-z-]*)\s*\}\}/;

/** Fills the variables in a plain string, such as a title. `leadTo` is that of the words. */
export function fillText(text: string, value: (name: string) => string, leadTo: LeadTo): string {
  if (!text.includes('{{')) return text;
  let rest = text;
  let out = '';
  for (let match = variable.exec(rest); match; match = variable.exec(rest)) {
    const word = value(match[1]!);
    out = leadTo(out + rest.slice(0, match.index), word) + word;
    rest = rest.slice(match.index + match[0].length);
  }
  return out + rest;
}
