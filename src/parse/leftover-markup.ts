import { show } from '../diagnostics/show.js';
import { blockNames } from '../schema/blocks.js';
import { hiding } from './block-like-text.js';
import { inlineMarks } from './inline-marks.js';

/** Something in a text that looks like markup, and what was probably meant. */
export interface Leftover {
  /** As it stands in the text. */
  found: string;
  offset: number;
  hint: string;
}

/** What is said of it. */
export const looksLikeMarkup = (found: string): string =>
  `Found \`${show(found)}\`, which looks like markup and would be printed as it is.`;

/** What a pattern looks for, and the fix for what it has found. */
interface Shape {
  pattern: RegExp;
  hint: string | ((found: RegExpExecArray) => string);
}

const emphasis =
  'Put the marks directly around the words, and a space or a punctuation mark outside of them.';
const link = 'Write `[words](id:…)` or `[words](https://…)`, without a space between the brackets.';
const imageName =
  'Write `%20` for each space in the name of the file, or give the file a name without spaces.';

/** In the middle of lines. Each is bounded, so that no text takes long. */
const inLines: readonly Shape[] = [
  { pattern: /\*\*[^\s*](?:[^*\n]{0,200}[^\s*])?\*\*/g, hint: emphasis },
  {
    pattern: /(?<![\w*])\*\*(?=[^\s*])|(?<=[^\s*])\*\*(?![\w*])/g,
    hint: 'Close the bold words with `**`, or take it away.',
  },
  { pattern: /(?<![\w*])\*\p{L}[^*\n]{0,200}\*(?!\*)/gu, hint: emphasis },
  { pattern: /(?<![\w_])__[^\s_][^_\n]{0,200}__/g, hint: emphasis },
  { pattern: /(?<![\w_])_[^\s_][^_\n]{0,100}[^\w\s_]_(?=\w)/g, hint: emphasis },
  { pattern: /~~[^~\n]{1,200}~~/g, hint: emphasis },
  { pattern: /==[^=\s][^=\n]{0,200}==/g, hint: 'Write `**bold**`: there is no marker pen.' },
  { pattern: /!?\[\[[^[\]\n]{1,200}\]\]/g, hint: ([found]) => wiki(found!) },
  {
    pattern: /!\[[^[\]\n]{0,200}\] ?\([^()\n]{0,300}\)/g,
    hint: ([found]) => (/\([^()]*\s/.test(found!) ? imageName : link),
  },
  {
    pattern: /\[[^[\]\n]{1,200}\]\([^()\n]{0,300}\)/g,
    hint: ([found]) => (/\([^()]*\s/.test(found!) ? 'Write `%20` for each space in the address.' : link),
  },
  { pattern: /\[[^[\]\n]{1,200}\]\s{1,3}\((?:(?:id|https?|mailto|tel):|www\.)[^()\n]{0,300}\)/g, hint: link },
  {
    pattern: /\[[^[\]\n]{1,200}\]\[[^[\]\n]{0,200}\]/g,
    hint: 'Write the address in parentheses, or define the name on a line of its own: `[name]: https://…`.',
  },
  {
    pattern: /\^\[[^[\]\n]{1,200}\]/g,
    hint: 'Write `[^note]` there, and `[^note]: …` on a line of its own.',
  },
  {
    pattern: /\[[^[\]\n]{0,200}(?<![\w.])@[A-Za-z][^[\]\n]{0,200}\]/g,
    hint: 'Write `[@lee-2021]`, `[@lee-2021, p. 4]` or `[@lee-2021; @ng-2020]`, and other words outside of the brackets.',
  },
  {
    pattern: /(?<![\w.@/])@[A-Za-z][A-Za-z-]{0,60}-?(?:19|20)\d\d[a-z]?\b/g,
    hint: ([found]) => `Write \`[${found}]\` to cite a source.`,
  },
  {
    pattern: /\{\{[^{}\n]{0,60}\}?|\{[^{}\n]{0,60}\}\}|\}\}/g,
    hint: 'Write a variable with two braces on either side: `{{learner}}`.',
  },
  {
    pattern: /(?<![{:]|: )\{\s{0,3}([A-Za-z][A-Za-z-]{0,60})\s{0,3}\}(?!\})/g,
    hint: ([, name]) => `Write \`{{${name}}}\` for a variable, or \`\\{${name}}\` to print a brace.`,
  },
  { pattern: /(?<!:|: )\{[.#%:][^{}\n]{1,80}\}/g, hint: 'Take it away: nothing here reads it.' },
  {
    pattern: /(?<![\w:])::?[a-z][a-z-]{0,40}(?:\[[^\]\n]{0,200}\]|\{[^}\n]{0,200}\})/g,
    hint: ([found]) => directive(found!),
  },
  {
    pattern: /(?<![\w:]):[a-z][a-z0-9_+-]{1,40}:(?![\w:])/g,
    hint: 'Put the sign itself there, or leave it out.',
  },
  {
    pattern: /(?<!\w)`(?=\S)|(?<=\S)`(?!\w)/g,
    hint: 'Close the code with as many backticks as open it, or take them away.',
  },
  { pattern: /&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,6});/gi, hint: 'Type the letter itself.' },
];

/** A citation without its brackets, where that is the id of a source. */
const bareSource: Shape = {
  pattern: /(?<![\w.@/])@[a-z0-9][a-z0-9-]{0,100}/g,
  hint: ([found]) => `Write \`[${found}]\` to cite a source.`,
};

/** At the beginning of lines of a paragraph. */
const atLines: readonly Shape[] = [
  { pattern: /^[^\S\n]{0,3}[•◦▪‣●∙·]/gm, hint: 'Begin each entry of a list with `- `.' },
  {
    pattern: /^#{2,6}(?=\p{L})[^\n]{1,80}/gmu,
    hint: ([found]) => `Write a space behind the marks: \`${found!.replace(/^#+/, '$& ')}\`.`,
  },
  {
    pattern: /^\[![A-Za-z]+\]/gm,
    hint: 'Write `:::caution`, `:::tip` or `:::note` above the text and `:::` below it.',
  },
  {
    pattern: /^(?:!!!|\?\?\?)\+? ?\w+/gm,
    hint: 'Write `:::caution`, `:::tip` or `:::note` above the text and `:::` below it.',
  },
  {
    pattern: /^:[^\S\n]{1,3}(?=\S)/gm,
    hint: 'Write the word in bold and what it means behind it: there are no lists of definitions.',
  },
  {
    pattern: /^\\(?:newpage|pagebreak|clearpage)\b/gm,
    hint: 'Take it away: pages are broken where they are laid out.',
  },
  { pattern: /^-\[[ xX]?\]/gm, hint: 'Write `- [ ] ` with a space behind each mark.' },
  {
    pattern: /^(?:[-+*]|\d{1,2}[.)]|#{1,6})\u00a0/gm,
    hint: 'Type a plain space behind the mark: what stands there is a no-break space.',
  },
];

/** Where a mistake in one line may be meant, and in two is not. */
const atManyLines: readonly Shape[] = [
  { pattern: /^[-+](?=\p{L})/gmu, hint: 'Write a space behind the mark: `- like this`.' },
  { pattern: /^\d{1,2}[.)](?=\p{L})/gmu, hint: 'Write a space behind the number: `1. like this`.' },
];

const printedAsIs = 'Take the marks away: this text is printed as it is.';

/** In what is no Markdown, such as a title: these marks are printed, too. */
const inFields: readonly Shape[] = [
  { pattern: /`[^`\n]{1,200}`/g, hint: printedAsIs },
  {
    pattern: /(?<![\w_])_\p{L}[^_\n]{0,100}_(?![\w_])/gu,
    hint: printedAsIs,
  },
  { pattern: /<\/?[a-z][^<>\n]{0,80}>/gi, hint: printedAsIs },
  { pattern: /\[\^[^[\]\s]{1,80}\]/g, hint: printedAsIs },
];

const wiki = (found: string) => {
  const name = found
    .replace(/[![\]]/g, '')
    .split('|')[0]!
    .trim();
  return `Write \`[words](id:${name.toLowerCase().replace(/\s+/g, '-')})\`.`;
};

const directive = (found: string) =>
  blockNames.includes(/[a-z][a-z-]*/.exec(found)![0])
    ? 'Write the block on a line of its own, with two colons before its name, or three when text stands in it.'
    : 'Take it away: nothing here reads it.';

/** A value in marks that only look like those of YAML. */
const inCurlyMarks: readonly Shape[] = [
  {
    pattern: /^(?:[“„][^“”„]*[”“]?|‘[^‘’]*’)$/g,
    hint: 'Type straight quotation marks around the value, or none.',
  },
];

/** What is left of markup in the text of one node, once variables and citations are read. */
export function leftInText(value: string, sources: ReadonlySet<string>): Leftover[] {
  if (!marks.test(value)) return [];
  const text = blanked(value, inlineMarks(value));
  if (!marks.test(text)) return [];
  const bare = matches(text, value, [bareSource]).filter(({ found }) => sources.has(found.slice(1)));
  const found = matches(text, value, inLines).filter(({ found }) => !hiding.test(found));
  return [...found, ...bare.filter((b) => !found.some((f) => f.found.includes(b.found)))];
}

/** What is left at the beginning of lines of a paragraph. */
export function leftAtLines(value: string): Leftover[] {
  if (!lineMarks.test(value)) return [];
  const many = atManyLines.flatMap((shape) => {
    const found = matches(value, value, [shape]);
    return found.length > 1 ? found.slice(0, 1) : [];
  });
  return [...matches(value, value, atLines), ...many];
}

/** What looks like markup in a text that is printed as it is. */
export function leftInField(value: string): Leftover[] {
  const curly = /^[“„‘]/.test(value) ? matches(value, value, inCurlyMarks) : [];
  if (curly.length > 0) return curly;
  if (/^https?:\S*$/.test(value) || !marks.test(value)) return [];
  const variables = inlineMarks(value).filter((mark) => mark.variable !== undefined);
  const found = matches(blanked(value, variables), value, [...inFields, ...inLines]);
  return found.map((left) => (/[{}]/.test(left.found) ? left : { ...left, hint: printedAsIs }));
}

/** A text without any of these has nothing to look at. */
const marks = /[*_~=[\]{}`@<>&^]|:[a-z:]/;

/** The same for the beginnings of lines. */
const lineMarks =
  /^(?:[^\S\n]{0,3}[•◦▪‣●∙·]|#{2}|\[!|!!!|\?\?\?|:|\\|[-+*][\p{L}[\u00a0]|\d{1,2}[.)][\p{L}\u00a0]|#\u00a0)/mu;

function blanked(value: string, places: readonly { offset: number; length: number }[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { offset, length } of places) {
    parts.push(value.slice(from, offset), ' '.repeat(length));
    from = offset + length;
  }
  return parts.join('') + value.slice(from);
}

/** How many are told of one text. */
const most = 20;

/** One for each place: what a second pattern finds in the same words is no news. */
function matches(value: string, source: string, shapes: readonly Shape[]): Leftover[] {
  const found: (Leftover & { end: number })[] = [];
  for (const { pattern, hint } of shapes)
    for (const match of value.matchAll(pattern)) {
      if (found.length >= most) break;
      const [offset, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => offset < other.end && other.offset < Math.max(end, offset + 1))) continue;
      const text = typeof hint === 'string' ? hint : hint(match as RegExpExecArray);
      found.push({ found: wordsAt(source, offset, end), offset, end, hint: text });
    }
  return found.sort((a, b) => a.offset - b.offset);
}

/** What was found, with the rest of its words when it is a mark alone. */
function wordsAt(source: string, from: number, to: number): string {
  if (to - from > 3) return source.slice(from, to);
  return /^[^\n]{0,30}/.exec(source.slice(from))![0].trimEnd();
}
