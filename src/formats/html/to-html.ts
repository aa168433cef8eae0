import type { ElementContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { withoutControls } from '../../diagnostics/controls.js';
import { footnoteNodes, type HtmlContext, resolve } from './resolve.js';

const writer = unified().use(rehypeStringify, { closeSelfClosing: true }).freeze();

/** Nodes as HTML text. */
export function stringify(nodes: readonly ElementContent[]): string {
  return withoutControls(writer.stringify({ type: 'root', children: [...nodes] }));
}

/** A tree of ours as HTML text. */
export function toHtml(nodes: readonly ElementContent[], context: HtmlContext): string {
  return stringify(resolve(nodes, context));
}

/** The footnotes of an entry as HTML text. Empty when there are none. */
export const footnoteList = (context: HtmlContext): string => stringify(footnoteNodes(context));
