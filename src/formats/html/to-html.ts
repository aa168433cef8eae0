import type { ElementContent } from 'hast';
import { stringify } from '../stringify.js';
import { footnoteNodes, type HtmlContext, resolve } from './resolve.js';

/** A tree of ours as HTML text. */
export function toHtml(nodes: readonly ElementContent[], context: HtmlContext): string {
  return stringify(resolve(nodes, context));
}

/** The footnotes of an entry as HTML text. Empty when there are none. */
export const footnoteList = (context: HtmlContext): string => stringify(footnoteNodes(context));
