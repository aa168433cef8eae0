import type { Nodes } from 'mdast';
import { parseMarkdown } from '../../parse/parse-markdown.js';
import type { Mended } from '../mending.js';

/** Changes of all links of a body that lead to a resource, with offsets from `base`. Code and comments stay as they are. */
export function linkEdits(body: string, base: number, from: string, to: string): Mended[] {
  const old = `id:${from}`;
  if (!body.includes(old)) return [];
  const edits: Mended[] = [];
  const visit = (node: Nodes) => {
    if ('children' in node) for (const child of node.children) visit(child);
    if ((node.type !== 'link' && node.type !== 'definition') || node.url !== old) return;
    const { start, end } = node.position!;
    const words = node.type === 'link' ? node.children.at(-1)?.position?.end.offset : undefined;
    const behind = body.indexOf(old, words ?? start.offset);
    const at = behind >= 0 && behind < end.offset! ? behind : body.indexOf(old, start.offset);
    if (at >= 0) edits.push({ start: base + at, end: base + at + old.length, text: `id:${to}` });
  };
  visit(parseMarkdown(body));
  return edits;
}

/** The same in Markdown that stands inside of YAML, where it may be folded and indented. */
export const linksRenamed = (markdown: string, from: string, to: string): string =>
  markdown.replace(/\bid:([\w-]+)/g, (link, id: string) => (id === from ? `id:${to}` : link));
