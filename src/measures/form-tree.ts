import type { Element, ElementContent } from 'hast';

/** Elements of a form, as a body that was read has them. */
const element = (
  tagName: string,
  properties: Element['properties'],
  children: readonly ElementContent[] = [],
): Element => ({ type: 'element', tagName, properties, children: [...children] });

const textOf = (value: string): ElementContent => ({ type: 'text', value });

export const paragraph = (text: string): Element => element('p', {}, [textOf(text)]);

/** A blank line with what belongs there. */
export const blank = (label: string): Element => element('pb-lines', { count: 1, label });

/** Answers to circle one of. */
export const choice = (label: string, options: readonly string[]): Element =>
  element('pb-circle', { options: [...options], label });

export const list = (lines: readonly string[]): Element =>
  element(
    'ul',
    {},
    lines.map((line) => element('li', {}, [textOf(line)])),
  );

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): Element => {
  const row = (tag: string, cells: readonly string[]) =>
    element(
      'tr',
      {},
      cells.map((cell) => element(tag, {}, [textOf(cell)])),
    );
  return element('table', {}, [
    element('thead', {}, [row('th', head)]),
    element(
      'tbody',
      {},
      rows.map((cells) => row('td', cells)),
    ),
  ]);
};
