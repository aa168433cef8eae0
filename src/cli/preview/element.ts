import type { ElementContent, Properties } from 'hast';

/** What an element may hold: texts, elements, lists of them, and nothing. */
export type Child = string | ElementContent | undefined | readonly Child[];

/** An element of a page. Texts in it are never markup: they are written out by `treeToHtml`. */
export const el = (
  tagName: string,
  properties: Properties = {},
  ...children: readonly Child[]
): ElementContent => ({
  type: 'element',
  tagName,
  properties,
  children: nodesOf(children),
});

/** Children as nodes of a tree. */
const nodesOf = (child: Child): ElementContent[] => {
  if (child === undefined) return [];
  if (typeof child === 'string') return [{ type: 'text', value: child }];
  return 'type' in child ? [child] : child.flatMap(nodesOf);
};

/** A sentence of ours with its names, which stand in backticks, as code. */
export const sentence = (text: string): Child[] =>
  text.split('`').map((part, i) => (i % 2 === 1 ? el('code', {}, part) : part));
