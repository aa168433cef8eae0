import type { Element } from 'hast';

const known = new WeakMap<Element, boolean>();

/**
 * Whether an element of a loaded text is printed as it is written, whoever reads it, under whatever heading: nothing in it is
 * tailored, said, drawn or led somewhere. Most of a text is still; it is handed on as it is, and its HTML is written once.
 */
export function isStill(element: Element): boolean {
  const found = known.get(element) ?? look(element);
  known.set(element, found);
  return found;
}

/** The same for what has been looked at; what was made since is not still. */
export const isKnownStill = (element: object): boolean => known.get(element as Element) === true;

function look({ tagName, properties: { href }, children }: Element): boolean {
  if (moving.test(tagName) || (typeof href === 'string' && href.startsWith('id:'))) return false;
  // Every one is looked at, so that all below are known. Texts beside each other are joined.
  const still = children.map((node, i) =>
    node.type === 'element' ? isStill(node) : node.type === 'text' && children[i - 1]?.type !== 'text',
  );
  return still.every(Boolean);
}

/** What formats or tailoring make something else of, wherever it stands. */
const moving = /^(?:pb-.*|h[1-6]|th|input|svg)$/;
