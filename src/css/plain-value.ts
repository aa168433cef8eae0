import { cssTokens } from './css-tokens.js';

const words = (list: string) => new Set(list.split(' '));

/** Functions whose result is a color or a length. None of them can name a file. */
const functions = /* @__PURE__ */ words(
  'rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark calc min max clamp round abs var',
);
const marks = /* @__PURE__ */ words(', /');
const sums = /* @__PURE__ */ words('+ - *');

/** Levels of brackets and letters: more than anybody writes, and few enough for every browser. */
const mostLevels = 8;
const mostLetters = 1000;

/**
 * Why a text is no plain CSS value, as the piece of it that is not: plain are colors, lengths, numbers, keywords, names of typefaces,
 * and sums and mixtures of those. Undefined when it is plain.
 */
export function unplainIn(value: string): string | undefined {
  if (value.length > mostLetters) return `more than ${mostLetters} characters`;
  let level = 0;
  let isEmpty = true;
  for (const { kind, text } of cssTokens(value)) {
    if (kind !== 'space') isEmpty = false;
    const isInner = kind === 'mark' && text === '(' && level > 0;
    if (kind === 'function' || isInner) {
      if (!isInner && !functions.has(text)) return `\`${text}(\``;
      level += 1;
      if (level > mostLevels) return `more than ${mostLevels} levels of brackets`;
    } else if (kind === 'mark' && text === ')') {
      level -= 1;
      if (level < 0) return '`)` without `(`';
    } else if (kind === 'mark' ? !marks.has(text) && !(level > 0 && sums.has(text)) : !isPlain[kind](text))
      return `\`${text.slice(0, 40)}\``;
  }
  if (isEmpty) return 'nothing';
  return level > 0 ? '`(` without `)`' : undefined;
}

const never = () => false;
const isPlain = {
  space: () => true,
  word: (text: string) => /^[\p{L}\p{N}_-]+$/u.test(text),
  number: (text: string) => /^[+-]?[\d.]+(?:[a-z]{1,8}|e[+-]?\d{1,3}[a-z]{0,8}|%)?$/i.test(text),
  hash: (text: string) => /^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(text),
  string: (text: string) => /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._&+'-]*$/u.test(text),
  url: never,
  at: never,
  bad: never,
} as const;
