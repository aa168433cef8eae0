import type { Element, ElementContent } from 'hast';
import { smartenData, smartQuotes } from './smart-quotes.js';
import { inlineElements } from './to-tree.js';

/**
 * Gives the texts of a tree just made the marks of English print; it is changed in place. A quotation may begin in one node
 * and end in another, so a line of text is read as one.
 */
export function smartenTree(nodes: readonly ElementContent[]): void {
  const line: TextPart[] = [];
  for (const node of nodes) read(node, line);
  finish(line);
}

/** A text node of a line, or a sign that stands for what lies between two. */
type TextPart = { value: string } | string;

function read(node: ElementContent, line: TextPart[]): void {
  if (node.type === 'text') line.push(node);
  else if (node.type === 'element') readElement(node, line);
}

function readElement({ tagName, properties, children }: Element, line: TextPart[]): void {
  // Blocks print some of their attributes, such as the label of a box.
  if (tagName.startsWith('pb-')) Object.assign(properties, smartenData(properties));
  if (tagName === 'img') properties.alt = smartenData(properties.alt);
  if (tagName === 'br') line.push(' ');
  else if (tagName === 'code') line.push('x');
  else if (tagName === 'pb-footnote') smartenTree(children);
  else if (inlineElements.has(tagName)) {
    if (children.length === 0) line.push('x');
    for (const child of children) read(child, line);
  } else {
    finish(line);
    if (tagName !== 'pre') smartenTree(children);
  }
}

function finish(line: TextPart[]): void {
  const text = smartQuotes(line.map((piece) => (typeof piece === 'string' ? piece : piece.value)).join(''));
  let at = 0;
  for (const piece of line.splice(0)) {
    const { length } = typeof piece === 'string' ? piece : piece.value;
    if (typeof piece !== 'string') piece.value = text.slice(at, at + length);
    at += length;
  }
}
