import { Lexer } from 'yaml';
import type { Point } from '../diagnostics/diagnostic.js';
import { limits } from '../diagnostics/limits.js';
import type { Report } from '../diagnostics/reporter.js';

/** Words of the lexer that are not in the text: a document begins, a flow collection was left open, a scalar follows. */
const signals = new Set(['\u0002', '\u0018', '\u001f']);

/**
 * Reports where YAML nests deeper than is read, or has more words than are. The parser walks in recursion and ends the whole process
 * when it runs out of stack at a bad moment, and it takes its time for every word, be it a comma or an empty line. So this
 * looks at the lexer's words, one after another, and stops at the first that is too many.
 */
export function checkYamlSize(text: string, point: (offset: number) => Point, report: Report): void {
  const tooLow = lineAfter(text, limits.lines);
  if (tooLow !== undefined) {
    const message = `Found more than ${limits.lines} lines, expected at most that many.`;
    report('file-too-large', point(tooLow), message);
    return;
  }
  if (!mayBeDeep(text) && text.length <= limits.yamlWords) return;
  let at = 0;
  let words = 0;
  let brackets = 0;
  let marks = 0;
  let lineStart = true;
  let scalar = false;
  for (const word of new Lexer().lex(text)) {
    if (signals.has(word) && !scalar) {
      scalar = word === '\u001f';
      continue;
    }
    words += 1;
    if (words > limits.yamlWords) {
      const message = `Found more than ${limits.yamlWords} names, values and marks, expected at most that many.`;
      report('file-too-large', point(at), message);
      return;
    }
    if (scalar) scalar = false;
    else if (word === '[' || word === '{') brackets += 1;
    else if (word === ']' || word === '}') brackets -= 1;
    else if (brackets > 0) marks = 0;
    else if (word === '-' || word === '?' || word === ':') marks += 1;
    else if (lineStart && /^ +$/.test(word)) marks += word.length / 2;
    lineStart = word.endsWith('\n');
    if (lineStart) marks = 0;
    if (brackets > limits.depth || marks > limits.depth) {
      const message = `Found more than ${limits.depth} levels of fields and lists inside each other.`;
      report('nesting-too-deep', point(at), message);
      return;
    }
    at += word.length;
  }
}

/** Where the line after so many lines begins; undefined when there are no more. */
function lineAfter(text: string, lines: number): number | undefined {
  let at = 0;
  for (let left = lines; left > 0; left -= 1) {
    at = text.indexOf('\n', at) + 1;
    if (at === 0) return undefined;
  }
  return at;
}

/** Whether it is worth looking: sound files have few brackets, and no long runs of marks or blanks. */
function mayBeDeep(text: string): boolean {
  if (/^ {40}|(?:[-?:] +){20}/m.test(text)) return true;
  let brackets = 0;
  for (const char of text) if (char === '[' || char === '{') brackets += 1;
  return brackets > limits.depth;
}
