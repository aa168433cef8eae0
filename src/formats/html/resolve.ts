import type { Element, ElementContent } from 'hast';
import { insideClass } from '../../compose/inside-link.js';
import { h, text } from '../../compose/nodes.js';
import type { DrawnName } from '../../schema/blocks.js';
import { isKnownStill } from '../../schema/still.js';
import type { BlockContext } from './blocks/context.js';
import { drawBlock } from './blocks/table-of-blocks.js';

/** How trees become HTML in one place of one document. */
export interface HtmlContext extends BlockContext {
  /** Level of the heading above the tree, 1 to 5. A `###` in the text becomes the next level. */
  level: number;
  /** Put before every id and every link to one. */
  idPrefix: string;
  /** Id of the entry the tree belongs to. */
  entry: string;
  /** The address of a resource, or undefined when it cannot be linked to. Sources and terms are nowhere but inside the packet. */
  linkTo: (id: string, options?: { insideOnly?: boolean }) => string | undefined;
  /** Footnotes met so far in this entry. */
  footnotes: ElementContent[][];
  /** How footnotes are written. Default: a list with ways back. */
  notes?: NoteStyle;
}

/** One footnote of an entry: where it stands, and what it says. */
export interface Footnote {
  id: string;
  number: number;
  children: ElementContent[];
}

/** How footnotes are written: the mark in the text, whose id is `backId`, and the notes after the text. */
export interface NoteStyle {
  mark(note: Omit<Footnote, 'children'>): Element;
  list(notes: readonly Footnote[]): Element;
}

/** The id of the mark of a note, where its way back leads. */
export const backId = (id: string) => `${id}-back`;

const listed: NoteStyle = {
  mark: ({ id, number }) =>
    h('a', { id: backId(id), href: `#${id}`, className: ['pb-footnote'] }, `${number}`),
  list: (notes) =>
    h(
      'ol',
      { className: ['pb-footnotes'] },
      notes.map(({ id, number, children }) =>
        h('li', { id }, children, ' ', h('a', { href: `#${backId(id)}`, ariaLabel: `↩ ${number}` }, '↩')),
      ),
    ),
};

/** A tree of ours as the tree of its HTML: blocks drawn, links led somewhere, headings at their level. */
export function resolve(nodes: readonly ElementContent[], context: HtmlContext): ElementContent[] {
  const out: ElementContent[] = [];
  for (const node of nodes)
    if (node.type === 'text') out.push(node);
    else if (node.type === 'element') {
      if (isKnownStill(node)) out.push(node);
      else out.push(...resolveElement(node, context));
    }
  return out;
}

function resolveElement(node: Element, context: HtmlContext): ElementContent[] {
  const { tagName, properties } = node;
  if (tagName === 'pb-footnote') return footnote(node.children, context);
  const children = resolve(node.children, context);
  if (tagName.startsWith('pb-'))
    return drawBlock[tagName.slice(3) as DrawnName](properties as never, children, context);
  if (tagName === 'a') return link(String(properties.href ?? ''), node, children, context);
  if (tagName === 'input')
    return [
      h(
        'span',
        { className: ['pb-check'], role: 'img', ariaLabel: properties.checked ? '☑' : '☐' },
        properties.checked ? '☑' : '☐',
      ),
      text(' '),
    ];
  if (/^h[2-6]$/.test(tagName))
    return [{ ...node, tagName: `h${Math.min(6, Number(tagName[1]) - 2 + context.level)}`, children }];
  if (tagName === 'th') return [{ ...node, properties: { scope: 'col', ...properties }, children }];
  return [{ ...node, children }];
}

function link(
  href: string,
  node: Element,
  children: ElementContent[],
  context: HtmlContext,
): ElementContent[] {
  if (!href.startsWith('id:')) return [{ ...node, children }];
  const inside = insideClass(node);
  const target = context.linkTo(href.slice(3), { insideOnly: inside !== undefined });
  const className = inside && [inside];
  return target === undefined ? children : [h('a', { className, href: target }, children)];
}

function footnote(children: readonly ElementContent[], context: HtmlContext): ElementContent[] {
  const number = context.footnotes.push(resolve(children, context));
  return [h('sup', {}, (context.notes ?? listed).mark({ id: noteId(number, context), number }))];
}

const noteId = (number: number, { idPrefix, entry }: HtmlContext) => `${idPrefix}${entry}-note-${number}`;

/** The footnotes of an entry as one list. Empty when there are none. */
export function footnoteNodes(context: HtmlContext): Element[] {
  if (context.footnotes.length === 0) return [];
  const notes = context.footnotes.map((children, i) => ({
    id: noteId(i + 1, context),
    number: i + 1,
    children,
  }));
  return [(context.notes ?? listed).list(notes)];
}
