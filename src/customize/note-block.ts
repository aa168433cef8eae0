import type { Element, ElementContent } from 'hast';
import type { RecipeNote } from '../schema/recipe-edits.js';

/** The element of an organization's own note. No Markdown makes one, so nobody else's words can pass for it. */
export const ownNote = 'pb-own-note';

/** A note as a block: its text and nothing else, whatever it looks like. */
export function noteBlock({ text }: RecipeNote): Element {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n/)
    .map((p) => p.split('\n').filter((line) => line.trim() !== ''));
  return element(ownNote, paragraphs.flatMap(blocksOf));
}

/** Runs of lines that begin with `- ` are lists; other runs are paragraphs whose line ends stay. */
function blocksOf(lines: readonly string[]): Element[] {
  const blocks: Element[] = [];
  for (const line of lines) {
    const entry = /^\s*-\s+(\S.*)$/.exec(line);
    const last = blocks.at(-1);
    if (entry) {
      const li = element('li', [words(entry[1]!)]);
      if (last?.tagName === 'ul') last.children.push(li);
      else blocks.push(element('ul', [li]));
    } else if (last?.tagName === 'ul' && /^\s/.test(line)) {
      (last.children.at(-1) as Element).children.push(words(` ${line}`));
    } else if (last?.tagName === 'p') last.children.push(element('br', []), words(line));
    else blocks.push(element('p', [words(line)]));
  }
  return blocks;
}

const words = (value: string): ElementContent => ({
  type: 'text',
  value: value.startsWith(' ') ? ` ${value.trim()}` : value.trim(),
});

const element = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});
