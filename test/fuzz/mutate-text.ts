import { longRun, markdownPieces, marks, names, yamlLines, yamlValues } from './hostile.js';
import type { Random } from './random.js';

/** What edits of a text may draw on. */
export interface TextSupply {
  /** Other texts, of which pieces or the whole are put in. */
  others: readonly string[];
  /** Characters of the longest run. */
  longest: number;
  /** Pieces that mean something in this kind of file. */
  pieces?: readonly string[];
}

type Edit = (text: string, random: Random, supply: TextSupply) => string;

const replaceAt = (text: string, from: number, to: number, put: string) =>
  text.slice(0, from) + put + text.slice(to);

/** Changes the lines of a text. */
const ofLines =
  (change: (lines: string[], at: number, random: Random) => void): Edit =>
  (text, random) => {
    const lines = text.split('\n');
    change(lines, random.below(lines.length), random);
    return lines.join('\n');
  };

const lineEdits: readonly Edit[] = [
  ofLines((lines, at) => lines.splice(at, 1)),
  ofLines((lines, at, random) => lines.splice(at, 1 + random.below(8))),
  ofLines((lines, at) => lines.splice(at, 0, lines[at]!)),
  ofLines((lines, at, random) => lines.splice(random.below(lines.length), 0, ...lines.splice(at, 1))),
  ofLines((lines, at, random) => lines.splice(at, 1, ' '.repeat(random.below(9)) + lines[at]!.trimStart())),
  ofLines((lines, at, random) => lines.splice(at, 0, indentOf(lines[at]!) + random.pick(yamlLines))),
];

const indentOf = (line: string) => /^[ \t]*/.exec(line)![0];

/** Puts another value behind a `key:` or `- `. */
const changeValue = ofLines((lines, _, random) => {
  const at = lines.flatMap((line, i) => (/^\s*(?:- |[\w"-]+:)/.test(line) ? [i] : []));
  if (at.length === 0) return;
  const line = random.pick(at);
  const head = /^\s*(?:- )?(?:[\w"-]+:)?/.exec(lines[line]!)![0];
  lines[line] = `${head} ${random.pick(yamlValues)}`;
});

/** Puts another value in the place of one word or number anywhere, such as inside a flow list. */
const changeWord: Edit = (text, random) => {
  const words = [...text.matchAll(/[\w-]+/g)];
  if (words.length === 0) return text;
  const { index, 0: word } = random.pick(words);
  return replaceAt(text, index, index + word.length, random.pick([...names, ...yamlValues, ...marks]));
};

const splice: Edit = (text, random, { pieces = [] }) => {
  const from = random.below(text.length + 1);
  const put = random.pick(
    random.pick([markdownPieces, marks, yamlValues, pieces.length > 0 ? pieces : marks]),
  );
  return replaceAt(text, from, from + (random.chance(0.5) ? 0 : random.below(40)), put);
};

const edits: readonly Edit[] = [
  ...lineEdits,
  changeValue,
  changeValue,
  changeWord,
  changeWord,
  splice,
  splice,
  splice,
  (text, random, { longest }) => {
    const from = random.below(text.length + 1);
    return replaceAt(text, from, from, longRun(random, longest));
  },
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random, { others }) => text + random.pick(['', '\n', '\n---\n']) + random.pick(others),
  (text, random, { others }) => {
    const other = random.pick(others);
    const from = random.below(other.length);
    const at = random.below(text.length + 1);
    return replaceAt(text, at, at, other.slice(from, from + random.below(200)));
  },
  (text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n', '\u2028', ' \n'])),
  (text, random) => random.pick(marks) + text,
];

/** A text with a few edits, each of a kind that files are given by slips, by other programs, or by bad intent. */
export function mutateText(text: string, random: Random, supply: TextSupply): string {
  let result = text;
  for (let left = 1 + random.below(random.pick([1, 2, 5])); left > 0; left -= 1)
    result = random.pick(edits)(result, random, supply);
  return result;
}

/** The bytes of a text, now and then in another encoding or with some of them changed. */
export function toBytes(text: string, random: Random): string | Uint8Array {
  if (random.chance(0.9)) return text;
  const bytes = new TextEncoder().encode(text);
  const way = random.below(4);
  if (way === 0) return new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]);
  if (way === 1) return Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff);
  if (way === 2)
    return new Uint8Array(new Uint16Array([0xfeff, ...Array.from(text, (c) => c.charCodeAt(0))]).buffer);
  for (let left = 1 + random.below(4); left > 0 && bytes.length > 0; left -= 1)
    bytes[random.below(bytes.length)]! ^= 1 << random.below(8);
  return bytes;
}
