import type { WordParts } from './unzip-word.js';

/** The words in one kind of part of a Word document. */
export interface WordText {
  /** Where a reader of the document sees them. */
  readonly where: string;
  readonly text: string;
}

/** The main text. What is made of it is compared with it. */
const main = /^word\/(?:document\d*|footnotes|endnotes)\.xml$/;

/** What Word shows beside its text, and no draft has a place for. */
const besides: readonly (readonly [where: string, part: RegExp])[] = [
  ['the headers and footers of its pages', /^word\/(?:header|footer)\d*\.xml$/],
  ['its comments', /^word\/comments\.xml$/],
  ['its diagrams and charts', /^word\/(?:diagrams\/data|charts\/chart)\d*\.xml$/],
];

/** All words of the main text. */
export const mainWords = (parts: WordParts): string => textOf(parts, main);

/** All words that stand beside it. */
export const wordsBeside = (parts: WordParts): WordText[] =>
  besides.map(([where, part]) => ({ where, text: textOf(parts, part) })).filter(({ text }) => text !== '');

/** What the document says in its properties that it is called. */
export function titleOf(parts: WordParts): string | undefined {
  const core = parts.get('docProps/core.xml');
  const [, title] = /<dc:title>([^<]*)</.exec(core ? decode(core) : '') ?? [];
  return title === undefined ? undefined : plain(title);
}

function textOf(parts: WordParts, part: RegExp): string {
  const texts = [...parts].filter(([path]) => part.test(path)).map(([, bytes]) => wordsIn(decode(bytes)));
  return texts.join('\n').trim();
}

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Texts, and what parts two words: the ends of paragraphs, tabs and breaks. */
const pieces =
  /<(?:\w+:)?(?:t|v)(?: [^<>]*)?>([^<]*)<|<(?:\/\w+:p|\w+:tab|\w+:br|\w+:cr|\w+:noBreakHyphen)[\s/>]/g;

/** Without the second copies of text boxes, which older programs read. */
const withoutCopies = (xml: string): string =>
  xml
    .split('<mc:Fallback>')
    .map((part, i) => (i === 0 ? part : part.slice(part.indexOf('</mc:Fallback>') + 1)))
    .join('');

function wordsIn(xml: string): string {
  const found = withoutCopies(xml).matchAll(pieces);
  return Array.from(found, ([, text]) => (text === undefined ? '\n' : plain(text))).join('');
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
