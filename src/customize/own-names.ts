import type { FindUsual } from './usual-words.js';
import type { Words } from './words.js';

type Strings = Readonly<Record<string, string>>;

/** Puts the recipe's own words into a name, such as the title of a step. */
export type OwnName = (name: string) => string;

/**
 * Names that must read well before anybody tailors them have no variables: the title of a step stands in lists
 * and on sites as it is written. It gets the words of a recipe all the same.
 */
export function ownNames(find: FindUsual | undefined, leadTo: Words['leadTo']): OwnName {
  if (!find) return (name) => name;
  return (name) => {
    let end = 0;
    let out = '';
    for (const { index, written, own } of find(name)) {
      // “Long-term” is a word of its own.
      if (name[index - 1] === '-' || name[index + written.length] === '-') continue;
      const word = /^\p{Lu}/u.test(written) ? own.charAt(0).toUpperCase() + own.slice(1) : own;
      out = leadTo(out + name.slice(end, index), word) + word;
      end = index + written.length;
    }
    return out + name.slice(end);
  };
}

/** The strings that name people and meetings of this packet: “Who takes part: learners”, “For families”, “Session 2”. */
const naming = ['learners', 'educators', 'leaders', 'families', 'family', 'letters', 'sessionNumber'];

/** The words of the templates, with the recipe's own words in those that name people and meetings. */
export function ownStrings<S extends Strings>(strings: S, named: OwnName): S {
  const changed = naming
    .filter((key) => strings[key] !== undefined)
    .map((key) => [key, named(strings[key]!)] as const)
    .filter(([key, text]) => text !== strings[key]);
  return changed.length === 0 ? strings : { ...strings, ...Object.fromEntries(changed) };
}
