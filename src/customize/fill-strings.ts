import type { GlossaryTerm, Playbook } from '../schema/playbook.js';
import type { Recipe } from '../schema/recipe.js';
import { type OwnName, ownStrings } from './own-names.js';

type Strings = Readonly<Record<string, string>>;

/** Variables may also stand in the glossary and in the words of the templates; mostly they do not. Notes say who wrote them. */
export function fillStrings(
  { glossary, strings }: Playbook,
  recipe: Recipe,
  fill: (text: string) => string,
  named: OwnName,
): Pick<Playbook, 'glossary' | 'strings'> {
  const filled = mentions(strings, stringsMention)
    ? Object.fromEntries(Object.entries(strings).map(([k, v]) => [k, fill(v)]))
    : strings;
  return {
    glossary: mentions(glossary, termsMention)
      ? glossary.map((t) => ({ ...t, term: fill(t.term), definition: fill(t.definition) }))
      : glossary,
    strings: signed(ownStrings(filled, named), recipe),
  };
}

const has = (text: string) => text.includes('{{');
const stringsMention = (strings: Strings) => Object.values(strings).some(has);
const termsMention = (terms: readonly GlossaryTerm[]) => terms.some((t) => has(t.term) || has(t.definition));

/** Looked for once in what a playbook is made of, however often that is tailored. */
function mentions<T extends object>(words: T, look: (words: T) => boolean): boolean {
  const known = looked.get(words) ?? look(words);
  looked.set(words, known);
  return known;
}
const looked = new WeakMap<object, boolean>();

/** Notes say who wrote them, when the recipe names the organization. */
function signed(strings: Record<string, string>, { organization }: Recipe): Record<string, string> {
  const from = strings['own-note-from'];
  const name = organization?.name;
  if (name === undefined || from === undefined) return strings;
  return { ...strings, 'own-note': from.replace('{organization}', () => name) };
}
