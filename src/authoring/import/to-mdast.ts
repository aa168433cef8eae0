import type { ElementContent } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { FootnoteDefinition, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { inlineMarks } from '../../parse/inline-marks.js';
import { leftAtLines, leftInText } from '../../parse/leftover-markup.js';
import { withBullets } from './typed-lists.js';

/** A cleaned tree as Markdown nodes. What only looks like marks of ours is code, so that it is printed as it stands. */
export function markdownNodes(nodes: readonly ElementContent[]): RootContent[] {
  const tree = toMdast(
    { type: 'root', children: [...nodes] },
    {
      document: true,
      handlers: {
        'pb-note': (_state, { properties }) => {
          const identifier = String(properties.number);
          return { type: 'footnoteReference', identifier, label: identifier };
        },
      },
    },
  ) as Root;
  const root = { ...tree, children: withBullets(tree.children) };
  guard(root);
  return root.children;
}

/** A footnote. It is printed in a line, so what is more than paragraphs becomes its words. */
export function noteNode(number: number, nodes: readonly ElementContent[]): FootnoteDefinition {
  const identifier = String(number);
  const children = markdownNodes(nodes).flatMap((node): Paragraph[] => {
    if (node.type === 'paragraph') return [node];
    const value = textOf(node).replace(/\s+/g, ' ').trim();
    return value === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', value }] }];
  });
  return { type: 'footnoteDefinition', identifier, label: identifier, children };
}

const noSources: ReadonlySet<string> = new Set();

function guard(node: Nodes): void {
  if (!('children' in node)) return;
  const first = node.children[0];
  if (node.type === 'paragraph' && first?.type === 'text') {
    const [mark] = leftAtLines(first.value);
    if (mark)
      node.children.splice(
        0,
        1,
        ...asCode(first.value, [{ offset: mark.offset, length: mark.found.length }]),
      );
  }
  const children = (node.children as RootContent[]).flatMap((child): RootContent[] => {
    if (child.type === 'text') return guarded(child.value);
    guard(child);
    return [child];
  });
  node.children = joined(children) as never;
}

/** Two codes side by side would be read as one with other marks, so they are one. */
function joined(nodes: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (node.type === 'inlineCode' && last?.type === 'inlineCode')
      out[out.length - 1] = { ...last, value: last.value + node.value };
    else out.push(node);
  }
  return out;
}

/** What a block of ours begins with, wherever it stands. */
const blockLike = /(?<!:):{2,9}[\w-]{0,40}|(?<![\w:]):(?:facilitator\b|for(?=[[{]))/g;

function guarded(value: string): PhrasingContent[] {
  const marks = inlineMarks(value);
  const left = leftInText(value, noSources).map(({ offset, found }) => ({ offset, length: found.length }));
  const blocks = Array.from(value.matchAll(blockLike), ({ index, 0: { length } }) => ({
    offset: index,
    length,
  }));
  return asCode(value, [...marks, ...left, ...blocks]);
}

function asCode(value: string, places: readonly { offset: number; length: number }[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  let from = 0;
  for (const { offset, length } of [...places].sort((a, b) => a.offset - b.offset)) {
    if (offset < from) continue;
    if (offset > from) out.push({ type: 'text', value: value.slice(from, offset) });
    out.push({ type: 'inlineCode', value: value.slice(offset, offset + length) });
    from = offset + length;
  }
  if (from < value.length || out.length === 0) out.push({ type: 'text', value: value.slice(from) });
  return out;
}
