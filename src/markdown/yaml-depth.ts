import { Lexer } from 'yaml';
import { limits } from '../diagnostics/limits.js';

/** Words of the lexer that are not in the text: a document begins, a flow collection was left open, a scalar follows. */
const signals = new Set(['\u0002', '\u0018', '\u001f']);

/**
 * The place where YAML nests deeper than is read; undefined when it does not. The parser walks in recursion and ends the
 * whole process when it runs out of stack at a bad moment, so this looks at its words, one after another.
 */
export function deepPlace(text: string): number | undefined {
  if (!mayBeDeep(text)) return undefined;
  let at = 0;
  let brackets = 0;
  let marks = 0;
  let lineStart = true;
  let scalar = false;
  for (const word of new Lexer().lex(text)) {
    if (signals.has(word) && !scalar) {
      scalar = word === '\u001f';
      continue;
    }
    if (scalar) scalar = false;
    else if (word === '[' || word === '{') brackets += 1;
    else if (word === ']' || word === '}') brackets -= 1;
    else if (brackets > 0) marks = 0;
    else if (word === '-' || word === '?' || word === ':') marks += 1;
    else if (lineStart && /^ +$/.test(word)) marks += word.length / 2;
    lineStart = word.endsWith('\n');
    if (lineStart) marks = 0;
    if (brackets > limits.depth || marks > limits.depth) return at;
    at += word.length;
  }
  return undefined;
}

/** Whether it is worth looking: sound files have few brackets, and no long runs of marks or blanks. */
function mayBeDeep(text: string): boolean {
  if (/^ {40}|(?:[-?:] +){20}/m.test(text)) return true;
  let brackets = 0;
  for (const char of text) if (char === '[' || char === '{') brackets += 1;
  return brackets > limits.depth;
}
