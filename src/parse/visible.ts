import type { Nodes, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { forAudiences, isFor, type MarkdownSection } from './sections.js';

const holding = new WeakMap<readonly Nodes[], boolean>();

/** Whether any of some nodes is for certain readers only. Most texts are for all, and then there is nothing to copy. */
function isDivided(nodes: readonly Nodes[]): boolean {
  const known = holding.get(nodes) ?? nodes.some(holdsFor);
  holding.set(nodes, known);
  return known;
}

const holdsFor = (node: Nodes): boolean =>
  isFor(node) || ('children' in node && (node.children as Nodes[]).some(holdsFor));

/** The nodes one audience reads: `:::for` blocks are opened or dropped, at any depth. */
function visibleTo(nodes: readonly RootContent[], audience: string): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (isFor(node)) return forAudiences(node).includes(audience) ? visibleTo(node.children, audience) : [];
    return 'children' in node
      ? [{ ...node, children: visibleTo(node.children as RootContent[], audience) } as RootContent]
      : [node];
  });
}

/** Whether there is anything to read, look at or write on. */
export function hasContent(nodes: readonly Nodes[]): boolean {
  return nodes.some(
    (node) =>
      node.type === 'image' ||
      node.type === 'leafDirective' ||
      (node.type !== 'heading' &&
        ('children' in node ? hasContent(node.children as Nodes[]) : textOf(node).trim() !== '')),
  );
}

/** The text of all sections with that id which one audience reads; undefined means every audience. */
export function sectionNodes(
  sections: readonly MarkdownSection[],
  id: string,
  audience?: string,
): RootContent[] {
  return sections
    .filter(
      (s) =>
        s.id === id && (audience === undefined || s.audiences.length === 0 || s.audiences.includes(audience)),
    )
    .flatMap((s) => (audience === undefined || !isDivided(s.nodes) ? s.nodes : visibleTo(s.nodes, audience)));
}
