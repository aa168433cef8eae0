import type { XmlElement } from '../../../pictures/xml-tags.js';

/** All elements of a name, at any depth, in the order of the file; of any name when none is given. */
export function elementsOf(root: XmlElement | undefined, name?: string): XmlElement[] {
  if (!root) return [];
  const found: XmlElement[] = [];
  const open = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    if (name === undefined || element.name === name) found.push(element);
    open.push(...element.children.toReversed());
  }
  return found;
}

/** The value of an attribute, by its name without prefix. */
export const attribute = (element: XmlElement, name: string): string | undefined =>
  element.attributes.find((a) => a.name.toLowerCase() === name)?.value;

/** The text of the first child of a name. */
export const childText = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.children.find((child) => child.name === name)?.text.trim();

/** What stands more than once in a list, each once. */
export const repeated = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, at) => names.indexOf(name) !== at)),
];
