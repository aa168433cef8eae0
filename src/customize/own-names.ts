import type { Vocabulary } from '../schema/playbook.js';
import type { Recipe } from '../schema/recipe.js';
import { type FindUsual, usualWords } from './usual-words.js';
import { type WordSource, type Words, wordsFor } from './words.js';

type Strings = Readonly<Record<string, string>>;

/** Puts the recipe's own words into a name, such as the title of a step. */
export type OwnName = (name: string) => string;

/**
 * Names that must read well before anybody tailors them have no variables: the title of a step stands in lists
 * and on sites as it is written. It gets the words of a recipe all the same: its own, and for people those of its audience.
 * `chosen` are the audiences it names.
 */
export function ownNames(
  words: WordSource,
  recipe: Pick<Recipe, 'vocabulary'>,
  chosen: readonly string[],
  leadTo: Words['leadTo'],
): OwnName {
  const everybody = words.audiences.map((a) => a.id);
  const vocabulary = { ...peopleOf(words, chosen), ...recipe.vocabulary };
  const find = usualWords(words, { vocabulary }, everybody);
  return find ? (name) => renamed(name, find, leadTo) : (name) => name;
}

/** Terms for people. Those for places and times (“class”, “session”) mean more than one thing in a name. */
const people = ['learner', 'educator', 'leader', 'adviser', 'family'];

/** What some audiences call people; nothing for the general edition. */
function peopleOf(words: WordSource, chosen: readonly string[]): Vocabulary {
  const { lookUp } = wordsFor(words, {});
  const terms = words.terms.filter(({ one }) => people.includes(one) && chosen.length > 0);
  return Object.fromEntries(
    terms
      .filter(({ one }) => lookUp(one, chosen).set)
      .map(({ one, many }) => [one, [lookUp(one, chosen).value, lookUp(many, chosen).value] as const]),
  );
}

function renamed(name: string, find: FindUsual, leadTo: Words['leadTo']): string {
  let end = 0;
  let out = '';
  for (const { index, written, own } of find(name)) {
    // “Long-term” is a word of its own.
    if (name[index - 1] === '-' || name[index + written.length] === '-') continue;
    const word = /^\p{Lu}/u.test(written) ? own.charAt(0).toUpperCase() + own.slice(1) : own;
    out = leadTo(out + name.slice(end, index), word) + word;
    end = index + written.length;
    // “Students’” has its s already; “young people’s” has not.
    if (/^['’](?![\p{L}])/u.test(name.slice(end)) && written.endsWith('s') && !word.endsWith('s')) {
      out += `${name[end]}s`;
      end += 1;
    }
  }
  return out + name.slice(end);
}

/** The strings that name people and meetings of this packet: “Who takes part: learners”, “For families”, “Session 2”. */
const naming = ['learners', 'educators', 'leaders', 'families', 'family', 'letters', 'sessionNumber'];

/** The words of the templates, with the recipe's own words in those that name people and meetings. */
export function ownStrings<S extends Strings>(strings: S, named: OwnName): S {
  const changed = naming
    .filter((key) => strings[key] !== undefined)
    .map((key) => [key, named(strings[key]!)] as const)
    .filter(([key, text]) => text !== strings[key]);
  if (changed.length === 0) return strings;
  // Copied as they are, because the build watches which of them are read.
  const said = changed.map(([key, value]) => [key, { value, enumerable: true }] as const);
  return Object.defineProperties(
    {},
    { ...Object.getOwnPropertyDescriptors(strings), ...Object.fromEntries(said) },
  ) as S;
}
