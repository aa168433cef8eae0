import { diffArrays } from 'diff';
import { htmlTokens } from './html-tokens.js';

/** A word of some HTML, and where it stands. */
interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words that are put in or taken out at most, before two texts are simply two texts. */
const most = 1_500;

/** The same HTML for several readers, with what is not the same for all of them marked. */
export function markDifferences(htmls: readonly string[]): string[] {
  const [first, ...others] = htmls;
  if (first === undefined || others.every((html) => html === first)) return [...htmls];
  const words = htmls.map(wordsOf);
  const differing = words.map(() => new Set<number>());
  for (let i = 1; i < htmls.length; i += 1) compare(words[0]!, words[i]!, differing[0]!, differing[i]!);
  return htmls.map((html, i) => marked(html, words[i]!, differing[i]!));
}

function compare(
  ours: readonly Word[],
  theirs: readonly Word[],
  left: Set<number>,
  right: Set<number>,
): void {
  const texts = (words: readonly Word[]) => words.map((w) => w.text);
  const changes = diffArrays(texts(ours), texts(theirs), { maxEditLength: most });
  let [a, b] = [0, 0];
  for (const { value, added, removed } of changes ?? [
    { value: texts(ours), removed: true, added: false },
    { value: texts(theirs), removed: false, added: true },
  ]) {
    for (const _ of value) {
      if (removed) left.add(a);
      if (added) right.add(b);
      if (!added) a += 1;
      if (!removed) b += 1;
    }
  }
}

/** Words of texts; those of drawings cannot be marked. */
function wordsOf(html: string): Word[] {
  const words: Word[] = [];
  let drawn = 0;
  for (const { type, name, start, end } of htmlTokens(html)) {
    if (name === 'svg') drawn += type === 'open' ? 1 : type === 'close' ? -1 : 0;
    if (type !== 'text' || drawn > 0) continue;
    for (const found of html.slice(start, end).matchAll(/\S+/g))
      words.push({ text: found[0], start: start + found.index, end: start + found.index + found[0].length });
  }
  return words;
}

function marked(html: string, words: readonly Word[], differing: ReadonlySet<number>): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < words.length; i += 1) {
    if (!differing.has(i)) continue;
    const { start } = words[i]!;
    // Words that follow each other in one text are one mark.
    while (differing.has(i + 1) && html.slice(words[i]!.end, words[i + 1]!.start).trim() === '') i += 1;
    const { end } = words[i]!;
    out += `${html.slice(from, start)}<mark class="preview-differs">${html.slice(start, end)}</mark>`;
    from = end;
  }
  return out + html.slice(from);
}
