import type { ElementContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { withoutControls } from '../diagnostics/controls.js';

const writer = unified().use(rehypeStringify, { closeSelfClosing: true }).freeze();

/** Nodes as the text of their elements, well-formed as HTML and as XML. */
export function stringify(nodes: readonly ElementContent[]): string {
  return withoutControls(writer.stringify({ type: 'root', children: [...nodes] }));
}
