import type { Element, ElementContent, Properties, Text } from 'hast';

/** A text of a tree. */
export const text = (value: string): Text => ({ type: 'text', value });

/** An element of a tree. */
export const h = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/** Where a tree is cleaned: `line` where no paragraph may begin, `flow` where headings may not. */
export type Inside = 'body' | 'flow' | 'line';
