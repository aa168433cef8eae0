import { replaceInvisible } from '../diagnostics/invisible.js';
import { nearest } from '../diagnostics/nearest.js';
import { kindInfo } from '../schema/kinds.js';
import { type Faulty, inLine, type Mend } from './mending.js';

/** A heading of a section that its kind does not know, where it is one that it knows but for its spelling. */
export const mendHeading: Mend = (faulty) => {
  const { line } = faulty;
  const found = /^ {0,3}#{1,2}[ \t\u00a0]*/.exec(line.text)?.[0].length ?? 0;
  const words = withoutClosing(line.text.slice(found));
  const title = declaredTitle(faulty, words);
  return title === undefined ? [] : [inLine(line, found, found + words.length, title)];
};

/** A line such as `**Debrief**`, which was meant as the heading of a section. */
export const mendUnmarked: Mend = (faulty) => {
  const { line, diagnostic } = faulty;
  const before = line.text.slice(0, diagnostic.column - 1);
  const title = titlesOf(faulty).find((t) => diagnostic.hint.includes(`\`## ${t}\``));
  if (title === undefined || before.trim() !== '' || flat(line.text) !== flat(title)) return [];
  return [inLine(line, 0, line.text.length, `## ${title}`)];
};

/** `# Debrief` in the place of `## Debrief`. */
export const mendLevel: Mend = (faulty) => {
  const { line } = faulty;
  const words = /^#[ \t\u00a0]/.test(line.text) ? flat(line.text) : undefined;
  const known = titlesOf(faulty).some((title) => flat(title) === words);
  return known ? [inLine(line, 0, 1, '##')] : [];
};

/** The headings that the kind of a file has. */
export const titlesOf = ({ kind, headings }: Pick<Faulty, 'kind' | 'headings'>): string[] =>
  kind === undefined ? [] : kindInfo(kind).sections.map((s) => headings.titleOf(s.id));

/** The one declared title that somebody meant, unless another heading has it already. */
function declaredTitle(faulty: Faulty, words: string): string | undefined {
  const titles = titlesOf(faulty);
  const title = titles.find((t) => flat(t) === flat(words)) ?? nearest(words, titles);
  const taken = faulty.lines.some(
    (l) => /^#{1,2}\s/.test(l.text) && l.text.replace(/^#+\s+/, '').trim() === title,
  );
  return taken ? undefined : title;
}

/** The words of a heading without the marks that may close it. */
function withoutClosing(words: string): string {
  const plain = words.trimEnd();
  let end = plain.length;
  while (plain[end - 1] === '#') end -= 1;
  return plain.slice(0, end).trimEnd();
}

/** What a title says, whatever its marks, capitals and blanks. */
const flat = (title: string): string =>
  replaceInvisible(title, (char) => (/\s/.test(char) ? ' ' : ''))
    .replace(/[#*_:.]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
