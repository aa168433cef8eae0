import type { Element, ElementContent, Properties } from 'hast';
import { fillWeights } from '../../compose/fill-weights.js';
import { insideClass, saysPage } from '../../compose/inside-link.js';
import type { DrawnName } from '../../schema/blocks.js';
import type { DrawingContext } from '../drawings/context.js';
import { draw } from '../drawings/draw.js';
import { drawnIn } from './drawn-in.js';
import { fitsPage, type PageMeasure } from './fits-page.js';
import type { Block, Inline, ListEntry, RemarkKind } from './print-model.js';
import { sheetBlock } from './sheet-blocks.js';
import { blockWords, columnWeights } from './tables.js';

/** What turning trees into blocks needs. */
export interface PrintContext extends DrawingContext {
  strings: Readonly<Record<string, string>>;
  /** Whether a link inside the packet leads anywhere. */
  hasTarget: (id: string) => boolean;
  /** Takes in an image and gives its index. */
  image: (address: string) => number;
  page: PageMeasure;
}

const inlineNames = new Set('a br code del em img strong sub sup pb-footnote'.split(' '));

/** A tree of ours as blocks. Runs of text that stand between blocks become paragraphs. */
export function toBlocks(nodes: readonly ElementContent[], context: PrintContext): Block[] {
  const out: Block[] = [];
  let run: ElementContent[] = [];
  const close = () => {
    const c = toInlines(run, context);
    if (c.some((i) => i.t !== 'text' || i.v.trim() !== '')) out.push({ t: 'p', c });
    run = [];
  };
  for (const node of nodes) {
    if (node.type === 'text' || (node.type === 'element' && inlineNames.has(node.tagName))) run.push(node);
    else if (node.type === 'element' && node.tagName !== 'input') {
      close();
      out.push(...toBlock(node, context));
    }
  }
  close();
  return out;
}

/** A tree as text; what is no text is left out. */
export function toInlines(nodes: readonly ElementContent[], context: PrintContext): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'text')
      return node.value === '' ? [] : [{ t: 'text', v: node.value.replace(/\n/g, ' ') }];
    return node.type === 'element' ? toInline(node, context) : [];
  });
}

function toInline(element: Element, context: PrintContext): Inline[] {
  const { tagName, properties } = element;
  const inner = () => toInlines(element.children, context);
  switch (tagName) {
    case 'strong':
    case 'em':
    case 'del':
    case 'sub':
    case 'sup':
      return [{ t: tagName, c: inner() }];
    case 'code':
      return [{ t: 'code', v: blockWords(element.children) }];
    case 'br':
      return [{ t: 'br' }];
    case 'img':
      return [
        { t: 'image', image: context.image(String(properties.src)), alt: String(properties.alt ?? '') },
      ];
    case 'a':
      return link(element, inner(), context);
    case 'pb-footnote':
      return [{ t: 'footnote', c: inner() }];
    default:
      return inner();
  }
}

function link(element: Element, c: Inline[], context: PrintContext): Inline[] {
  const href = String(element.properties.href ?? '');
  if (!href.startsWith('id:')) return [{ t: 'url', to: href, c }];
  const to = href.slice(3);
  if (!context.hasTarget(to)) return c;
  const page = saysPage(element) && { page: true };
  return [{ t: 'link', to, term: insideClass(element) === 'pb-term', ...page, c }];
}

function toBlock(element: Element, context: PrintContext): Block[] {
  const { tagName, children } = element;
  if (tagName.startsWith('pb-')) return ownBlock(tagName.slice(3) as DrawnName, element, context);
  if (/^h[2-6]$/.test(tagName))
    return [{ t: 'heading', depth: Number(tagName[1]) - 2, c: toInlines(children, context) }];
  switch (tagName) {
    case 'ul':
    case 'ol':
      return [list(element, context)];
    case 'table':
      return [table(element, context)];
    case 'pre':
      return [{ t: 'pre', v: blockWords(children).replace(/\n$/, '') }];
    case 'hr':
      return [{ t: 'rule' }];
    case 'blockquote':
      return [{ t: 'quote', c: toBlocks(children, context) }];
    default:
      return toBlocks(children, context);
  }
}

const elements = (nodes: readonly ElementContent[], name: RegExp) =>
  nodes.filter((n): n is Element => n.type === 'element' && name.test(n.tagName));

function list(element: Element, context: PrintContext): Block {
  const entries = elements(element.children, /^li$/).map((li): ListEntry => {
    const box = findBox(li.children);
    const c = toBlocks(li.children, context);
    const entry = { c: box ? trimmed(c) : c, keep: fitsPage(c, context.page, 0.4) };
    return box ? { ...entry, done: box.properties.checked === true } : entry;
  });
  return {
    t: 'list',
    ordered: element.tagName === 'ol',
    task: entries.length > 0 && entries.every((e) => e.done !== undefined),
    start: Number(element.properties.start ?? 1),
    entries,
  };
}

/** The box of a task stands first in its list entry, or first in the paragraph that does. */
function findBox([first]: readonly ElementContent[]): Element | undefined {
  if (first?.type !== 'element') return undefined;
  return first.tagName === 'input' ? first : first.tagName === 'p' ? findBox(first.children) : undefined;
}

/** Without the blank that Markdown leaves between a box and its text. */
function trimmed(blocks: Block[]): Block[] {
  const [first, ...others] = blocks;
  if (first?.t !== 'p' || first.c[0]?.t !== 'text') return blocks;
  const [text, ...run] = first.c;
  return [{ t: 'p', c: [{ t: 'text', v: (text as { v: string }).v.trimStart() }, ...run] }, ...others];
}

function table(element: Element, context: PrintContext): Block {
  const rows = elements(element.children, /^(?:thead|tbody)$/).flatMap((part) =>
    elements(part.children, /^tr$/),
  );
  const cells = rows.map((row) => elements(row.children, /^t[hd]$/));
  const [head = [], ...body] = cells.map((row) => row.map((cell) => toInlines(cell.children, context)));
  return {
    t: 'table',
    align: (cells[0] ?? []).map((cell) => (cell.properties.align as 'left' | undefined) ?? 'start'),
    weights: columnWeights(cells, context.page.letters),
    head,
    rows: body,
  };
}

function ownBlock(name: DrawnName, element: Element, context: PrintContext): Block[] {
  const { properties } = element;
  const alt = String(properties.alt ?? '');
  const label = typeof properties.label === 'string' ? properties.label : '';
  switch (name) {
    case 'lines':
      return [{ t: 'lines', count: Number(properties.count), label, alt }];
    case 'box':
      return [{ t: 'box', height: Number(properties.height), label, alt }];
    case 'table':
      return [fillTable(properties)];
    case 'slips':
    case 'cutouts':
    case 'bubbles':
    case 'circle':
    case 'cut-line':
      return [sheetBlock(name, element, insideOf(context))];
    case 'network-map':
      return [networkMap(properties, context)];
    case 'timeline':
    case 'grid':
    case 'web-code':
      return [drawnIn(draw[name](properties as never, context))];
    default:
      return [remark(name, element, context)];
  }
}

const insideOf = (context: PrintContext) => ({
  blocks: (nodes: readonly ElementContent[]) => toBlocks(nodes, context),
  words: (nodes: readonly ElementContent[]) => toInlines(nodes, context),
  page: context.page,
});

/** In large print, a map that may be smaller when that saves a page. */
function networkMap(properties: Properties, context: PrintContext): Block {
  const sized = (size: number) => drawnIn(draw['network-map']({ ...properties, size } as never, context));
  const asked = Number(properties.size ?? 150);
  const least = Math.min(asked, Math.max(95, asked * 0.8));
  return context.largePrint && least < asked ? { ...sized(asked), least: sized(least) } : sized(asked);
}

function fillTable(properties: Properties): Block {
  const {
    columns,
    rows,
    height = 10,
    first = [],
  } = properties as {
    columns: string[];
    rows: number;
    height?: number;
    first?: string[];
  };
  return {
    t: 'fill',
    columns,
    weights: fillWeights(columns, first),
    rows: Math.max(rows, first.length),
    height,
    first,
  };
}

function remark(kind: RemarkKind, { properties, children }: Element, context: PrintContext): Block {
  const c = toBlocks(children, context);
  return { t: 'remark', kind, title: String(properties.title ?? ''), keep: fitsPage(c, context.page), c };
}
