import type { Nodes, Parent, Root } from 'mdast';
import { htmlFlow } from 'micromark-core-commonmark';
import type { Construct, Extension } from 'micromark-util-types';

/** What opens a comment, and the end that belongs to it: `<!-->` opens and ends one. */
const opening = '<!--';
const endOf = (text: string, from: number) => text.indexOf('-->', from + 2);

/**
 * Where comments begin that have words behind them on the line of their end. Markdown takes that line to be part of the comment,
 * and nobody would ever read it.
 */
export function commentsBeforeWords(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  let end = -1;
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
    // Ends are looked for once, however many comments one of them ends.
    if (end < at + 2) end = endOf(text, at);
    if (end < 0) break;
    const line = text.slice(end + 3, lineEnd(text, end));
    if (line.trim() !== '') found.add(at);
  }
  return found;
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/** Syntax by which these comments are parts of a paragraph, as they are in the middle of a line. */
export function asPartsOfLines(comments: ReadonlySet<number>): Extension {
  const flow: Construct = {
    ...htmlFlow,
    name: 'htmlFlowOfItsOwn',
    tokenize(effects, ok, nok) {
      return comments.has(this.now().offset) ? nok : htmlFlow.tokenize.call(this, effects, ok, nok);
    },
  };
  return { flow: { 60: flow }, disable: { null: ['htmlFlow'] } };
}

const isParent = (node: Nodes): node is Nodes & Parent => 'children' in node;

/** Whether a node is a comment that ends. */
const isComment = (node: Nodes): boolean =>
  node.type === 'html' && node.value.startsWith(opening) && endOf(node.value, 0) >= 0;

/** What nobody misses when nothing is left in it. */
const holds: ReadonlySet<string> = new Set(['paragraph', 'listItem', 'list', 'blockquote']);

/** Takes all comments out of a tree just parsed, with the blanks on one side of them, and what held nothing else. */
export function dropComments(root: Root): void {
  const visit = (parent: Parent) => {
    const kept: Nodes[] = [];
    let dropped = false;
    for (const node of parent.children as Nodes[]) {
      if (isComment(node)) {
        dropped = true;
        continue;
      }
      if (isParent(node)) {
        const before = node.children.length;
        visit(node);
        if (holds.has(node.type) && before > 0 && node.children.length === 0) continue;
      }
      const last = kept.at(-1);
      if (dropped && node.type === 'text') {
        const spaced = !last || (last.type === 'text' && /\s$/.test(last.value));
        if (spaced) node.value = node.value.trimStart();
        dropped = false;
        if (node.value === '') continue;
      }
      kept.push(node);
    }
    const last = kept.at(-1);
    if (dropped && last?.type === 'text') last.value = last.value.trimEnd();
    (parent as { children: Nodes[] }).children = kept;
  };
  visit(root);
}
