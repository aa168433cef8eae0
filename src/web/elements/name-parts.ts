import type { Element } from 'hast';
import { kinds } from '../../tree.js';

/** What a site can reach with `::part(…)`, by the class or the tag that it has. */
const byClass: Readonly<Record<string, string>> = {
  'pb-title': 'title',
  'pb-entry': 'entry',
  ...Object.fromEntries(kinds.map(({ kind }) => [`pb-${kind}`, kind])),
  'pb-plan-question': 'question',
  'pb-label': 'label',
  'pb-summary': 'summary',
  'pb-facts': 'facts',
  'pb-remark': 'remark',
  'pb-for': 'remark',
  'pb-plan': 'plan',
  'pb-sources': 'sources',
};

const byTag: Readonly<Record<string, string>> = { a: 'link', table: 'table' };

/** A fragment whose pieces have their part names. */
export const nameParts = (tree: Element): Element => named(tree, ['content']);

function named(element: Element, own: readonly string[]): Element {
  const { properties, children } = element;
  return {
    ...element,
    properties: own.length > 0 ? { ...properties, part: [...own] } : properties,
    children: children.map((child) => (child.type === 'element' ? named(child, partsOf(child)) : child)),
  };
}

function partsOf({ tagName, properties }: Element): string[] {
  const classes = [properties.className ?? []].flat().map(String);
  const names = [
    /^h[1-6]$/.test(tagName) ? 'heading' : undefined,
    ...classes.map((name) => (Object.hasOwn(byClass, name) ? byClass[name] : undefined)),
    Object.hasOwn(byTag, tagName) ? byTag[tagName] : undefined,
  ];
  return [...new Set(names.filter((name) => name !== undefined))];
}
