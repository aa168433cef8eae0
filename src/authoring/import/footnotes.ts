import type { Element, ElementContent, Root } from 'hast';
import { h } from './nodes.js';
import { visibleText } from './visible-text.js';

/** A document whose footnotes are taken out of its text. */
export interface WithNotes {
  readonly nodes: ElementContent[];
  /** What each says, in the order in which they are mentioned. Mentions are `pb-note` elements that hold its number from 1. */
  readonly notes: readonly Element[];
}

/** What the mention of a footnote looks like, and the way back from it. */
const mention = /^\[?\s*(?:\d{1,4}|[ivxl]{1,6}|[*†‡§]+)\s*\]?$/i;
const back = /^(?:[\s\d[\]ivxl*†‡§^↑←⏎↩]{0,12}|back|return)$/iu;

/** Finds footnotes as Word, its HTML and converters of Markdown write them: a number that leads to an entry which leads back. */
export function takeNotes(tree: Root): WithNotes {
  const targets = targetsIn(tree.children as ElementContent[]);
  const numbers = new Map<Element, number>();
  const mentioned = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.map((node): ElementContent => {
      if (node.type !== 'element') return node;
      const target = targetOf(node, targets);
      if (!target) return { ...node, children: mentioned(node.children) };
      const number = numbers.get(target) ?? numbers.size + 1;
      numbers.set(target, number);
      return h('pb-note', { number }, []);
    });
  const nodes = mentioned(tree.children as ElementContent[]);
  const notes = [...numbers.keys()].map((note) => withoutWayBack(note));
  const isNote = new Set([...numbers.keys()].map((note) => note.properties.id));
  return { nodes: without(nodes, isNote), notes };
}

/** Entries that an address inside the document leads to, and that lead back. */
function targetsIn(
  nodes: readonly ElementContent[],
  found = new Map<string, Element>(),
): Map<string, Element> {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const { id } = node.properties;
    const entry = /^(?:li|p|div|aside)$/.test(node.tagName) && typeof id === 'string';
    if (entry && linksIn(node).some(leadsBack) && !found.has(id)) found.set(id, node);
    else targetsIn(node.children, found);
  }
  return found;
}

function linksIn(node: Element): Element[] {
  return node.children.flatMap((child) =>
    child.type !== 'element' ? [] : [...(child.tagName === 'a' ? [child] : []), ...linksIn(child)],
  );
}

const hrefOf = ({ properties }: Element): string => String(properties.href ?? '');

const leadsBack = (link: Element): boolean =>
  hrefOf(link).startsWith('#') && back.test(visibleText(link).replaceAll('\ufe0e', '').trim());

function targetOf(node: Element, targets: ReadonlyMap<string, Element>): Element | undefined {
  if (node.tagName !== 'a' || !mention.test(visibleText(node).trim())) return undefined;
  const href = hrefOf(node);
  // Word names the entry a little differently from its anchor.
  return href.startsWith('#') ? (targets.get(href.slice(1)) ?? targets.get(href.slice(2))) : undefined;
}

function withoutWayBack(note: Element): Element {
  const children = note.children.filter((c) => !(c.type === 'element' && c.tagName === 'a' && leadsBack(c)));
  return { ...note, children: children.map((c) => (c.type === 'element' ? withoutWayBack(c) : c)) };
}

function without(nodes: readonly ElementContent[], ids: ReadonlySet<unknown>): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const { id } = node.properties;
    return id !== undefined && ids.has(id) ? [] : [{ ...node, children: without(node.children, ids) }];
  });
}
