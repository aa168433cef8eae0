import { JSDOM } from 'jsdom';

const { window } = new JSDOM('');

/** HTML text as the elements of a document. */
export const parseHtml = (html: string): Element =>
  new window.DOMParser().parseFromString(html, 'text/html').body.firstElementChild!;

/**
 * An element as text to compare: attributes sorted, runs of blanks as one blank. What makes a difference on the screen, such as
 * a blank between two words, makes one here.
 */
export function plainDom(node: Node, without: readonly string[] = []): string {
  if (node.nodeType === 3)
    return (node.nodeValue ?? '').replace(/\s+/g, ' ').replace(/[&<>]/g, (c) => `&${c};`);
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  const attributes = [...element.attributes]
    .filter(({ name }) => !without.includes(name))
    .map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`)
    .sort()
    .join('');
  const inside = [...element.childNodes].map((child) => plainDom(child, without)).join('');
  return `\n<${element.namespaceURI?.endsWith('svg') ? 'svg:' : ''}${element.localName}${attributes}>${inside}</>`;
}
