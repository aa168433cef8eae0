import type { Element, ElementContent, Properties } from 'hast';

/** A text node. */
export const text = (value: string): ElementContent => ({ type: 'text', value });

/** An element. Properties that are undefined are left out. */
export function h(
  tagName: string,
  properties: Record<string, unknown> = {},
  ...children: (ElementContent | readonly ElementContent[] | string)[]
): Element {
  const kept = Object.fromEntries(
    Object.entries(properties).filter(([, v]) => v !== undefined),
  ) as Properties;
  return {
    type: 'element',
    tagName,
    properties: kept,
    children: children.flat().map((c) => (typeof c === 'string' ? text(c) : c)),
  };
}
