import type { Nodes } from 'mdast';
import { parseMarkdown } from '../../parse/parse-markdown.js';

/** All words of a draft as they are read from it again, what its comments say included; and those that were respelled. */
export function wordsOfDraft(draft: string, respelled: readonly string[]): string {
  const fence = draft.indexOf('\n---\n');
  return [draft.slice(0, fence), wordsIn(parseMarkdown(draft.slice(fence + 5))), ...respelled].join('\n');
}

function wordsIn(node: Nodes): string {
  if ('value' in node) return node.value;
  if (!('children' in node)) return node.type === 'break' ? '\n' : '';
  const inside = node.children.map((child) => wordsIn(child as Nodes)).join('');
  return lineNodes.has(node.type) ? inside : `\n${inside}\n`;
}

const lineNodes: ReadonlySet<string> = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference']);
