import type { Nodes } from 'hast';

/** Elements whose text nobody reads. */
export const unseen: ReadonlySet<string> = new Set(
  'script style template title link meta base iframe object embed canvas audio video'.split(' '),
);

/** Elements that stand inside a line; between all others words are apart. */
export const inline: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark output q ruby rb s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** The words of a tree as its readers see them. Scripts, styles and comments are no words. */
export function visibleText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && unseen.has(node.tagName)) return '';
  const inside = node.children.map((child) => visibleText(child as Nodes)).join('');
  return node.type === 'element' && inline.has(node.tagName) ? inside : `\n${inside}\n`;
}
