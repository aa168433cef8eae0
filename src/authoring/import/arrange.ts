import type { Heading, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Headings } from '../../schema/headings.js';
import { type Kind, kindInfo, kinds, slugify } from '../../schema/kinds.js';

/** A document cut into the sections of a kind. */
export interface Arranged {
  /** What stands before the first section. */
  readonly intro: readonly RootContent[];
  /** What stands in each section that the kind declares and the document has, by its id. */
  readonly sections: ReadonlyMap<string, readonly RootContent[]>;
  /** Words of headings that were written otherwise. */
  readonly respelled: readonly string[];
}

/** The title that a document gives itself: its first heading, where nothing but a prompt stands before it or it is of the first level. */
export function takeTitle(nodes: readonly RootContent[]): { title?: string; rest: RootContent[] } {
  const at = nodes.findIndex((node) => node.type === 'heading');
  const first = nodes[at];
  if (first?.type !== 'heading') return { rest: [...nodes] };
  const leads = nodes.slice(0, at).every((node) => wordsIn(node) === '');
  const alone = nodes.filter((n) => n.type === 'heading' && n.depth === 1).length === 1;
  const title = textOf(first).replace(/\s+/g, ' ').trim();
  if (title === '' || !(first.depth === 1 ? leads || alone : leads && isAbove(first, nodes.slice(at + 1))))
    return { rest: [...nodes] };
  // What a title cannot hold stays where it was.
  const marks = first.children.filter(
    (c) => c.type !== 'text' && c.type !== 'strong' && c.type !== 'emphasis',
  );
  const kept = marks.length > 0 ? [{ type: 'paragraph', children: marks } as RootContent] : [];
  return { title, rest: [...nodes.slice(0, at), ...kept, ...nodes.slice(at + 1)] };
}

const wordsIn = (node: RootContent): string =>
  textOf(node, { includeHtml: false, includeImageAlt: false }).trim();

const isAbove = (heading: Heading, after: readonly RootContent[]): boolean =>
  after.every((node) => node.type !== 'heading' || node.depth > heading.depth);

/** The kind whose sections the headings of a document name; a handout when they name none. */
export function likelyKind(nodes: readonly RootContent[], headings: Headings): Kind {
  // A document that reads like a whole step is still no step of this playbook.
  const counts = kinds.slice(1).map(({ kind }) => {
    const found = nodes.map((node) =>
      node.type === 'heading' ? sectionOf(node, kind, headings) : undefined,
    );
    return { kind, count: new Set(found.filter(Boolean)).size };
  });
  const [most] = counts.sort((a, b) => b.count - a.count);
  return most && most.count > 1 ? most.kind : 'handout';
}

/** Cuts a document at the headings that name sections. Others stay below the section before them, one level after the other. */
export function arrange(nodes: readonly RootContent[], kind: Kind, headings: Headings): Arranged {
  const intro: RootContent[] = [];
  const sections = new Map<string, RootContent[]>();
  const respelled: string[] = [];
  let current = intro;
  for (const node of nodes) {
    const id = node.type === 'heading' ? sectionOf(node, kind, headings) : undefined;
    if (id === undefined) {
      current.push(node);
      continue;
    }
    const words = textOf(node);
    respelled.push(words);
    current = sections.get(id) ?? [];
    sections.set(id, current);
  }
  const level = kindInfo(kind).free ? 2 : 3;
  const stepped = new Map([...sections].map(([id, part]) => [id, inLevels(part, 3)] as const));
  return { intro: inLevels(intro, level), sections: stepped, respelled };
}

/** The section that a heading names, whatever its case, its number and what ends it. */
function sectionOf(node: Heading, kind: Kind, headings: Headings): string | undefined {
  const name = (words: string) => slugify(words.replace(/^\s*(?:\d{1,3}(?:\.\d{1,3})*|[a-z])[.):]\s+/i, ''));
  const wanted = name(textOf(node));
  return kindInfo(kind).sections.find(({ id }) => name(headings.titleOf(id)) === wanted)?.id;
}

/** Headings from a level on, each at most one below the one before it. */
function inLevels(nodes: readonly RootContent[], from: number): RootContent[] {
  const open: number[] = [];
  const sections = new Set<string>();
  return nodes.flatMap((node): RootContent[] => {
    if (node.type !== 'heading') return [node];
    if (textOf(node).trim() === '')
      return node.children.length > 0 ? [{ type: 'paragraph', children: node.children }] : [];
    while (open.length > 0 && open.at(-1)! >= node.depth) open.pop();
    open.push(node.depth);
    const depth = Math.min(6, from + open.length - 1) as Heading['depth'];
    // No two sections are called alike; the second is a part of the one before it.
    const twin = depth === 2 && sections.has(slugify(textOf(node)));
    sections.add(slugify(textOf(node)));
    return [{ ...node, depth: twin ? 3 : depth }];
  });
}
