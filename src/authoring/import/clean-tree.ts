import type { Element, ElementContent } from 'hast';
import { h, type Inside, text } from './nodes.js';
import { type Pictures, pictureNode } from './pictures.js';
import { plainTable } from './plain-table.js';
import { prompt } from './prompt.js';
import { inline, unseen, visibleText } from './visible-text.js';

/** What Markdown has a form for under another name. */
const renamed: Readonly<Record<string, string>> = {
  b: 'strong',
  i: 'em',
  cite: 'em',
  dfn: 'em',
  var: 'em',
  s: 'del',
  strike: 'del',
  tt: 'code',
  kbd: 'code',
  samp: 'code',
  menu: 'ul',
  dir: 'ul',
  listing: 'pre',
  xmp: 'pre',
};

/** What Markdown has a form for. */
const kept: ReadonlySet<string> = new Set(
  'p ul ol li blockquote pre code em strong del br hr pb-note'.split(' '),
);

/** Elements that say how the words in them look. Blanks at their edges belong outside of them. */
const marks: ReadonlySet<string> = new Set(['em', 'strong', 'del', 'a']);

/** Blocks that hold one line here. */
const oneLine: ReadonlySet<string> = new Set(['p', 'pre', 'dt', 'summary']);

const blocks = /^(?:p|div|h[1-6]|[uod]l|table|blockquote|pre|section|article|hr)$/;

/** Whether marks stand around whole blocks, as in what is pasted out of Google Docs. */
const holdsBlocks = (node: Element): boolean =>
  node.children.some((c) => c.type === 'element' && (blocks.test(c.tagName) || holdsBlocks(c)));

/** What is nothing without something in it. */
const holders: ReadonlySet<string> = new Set(['p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code']);

const holdsSomething = (nodes: readonly ElementContent[]): boolean =>
  nodes.some((n) =>
    n.type === 'text' ? n.value.trim() !== '' : n.type === 'element' ? n.tagName !== 'br' : true,
  );

/** Somebody's HTML as what a text of ours may hold. Every word that is seen stays; what else is lost is said in its place. */
export function cleanAll(
  nodes: readonly ElementContent[],
  pictures: Pictures,
  inside: Inside,
): ElementContent[] {
  return nodes.flatMap((node) => clean(node, pictures, inside));
}

function clean(node: ElementContent, pictures: Pictures, inside: Inside): ElementContent[] {
  if (node.type === 'text') return [text(node.value)];
  if (node.type !== 'element') return [];
  const name = renamed[node.tagName] ?? node.tagName;
  if (unseen.has(name)) return leftOut(node);
  if (name === 'img') return pictureNode(node, pictures);
  if (name === 'svg')
    return [prompt('A drawing stood here; save it as SVG or PNG and put it in.'), ...words(node)];
  if (name === 'math')
    return [...words(node), prompt('A formula stood here; say it in words or put a picture of it in.')];
  if (name === 'input') return field(node, inside);
  if (name === 'table') return plainTable(node, (nodes, within) => cleanAll(nodes, pictures, within), inside);
  if (/^h[1-6]$/.test(name)) return heading(node, name, pictures, inside);
  if (name === 'sup' || name === 'sub') return [...raised(node, name, pictures)];
  if (name === 'rt') return [text(' ('), ...cleanAll(node.children, pictures, 'line'), text(')')];
  if (name === 'rp') return [];
  if (name === 'q') return [text('“'), ...cleanAll(node.children, pictures, 'line'), text('”')];
  if (inside !== 'line' && inline.has(name) && name !== 'a' && holdsBlocks(node))
    return [h('div', {}, cleanAll(node.children, pictures, inside))];
  const lineHere = inside === 'line' || inline.has(name) || oneLine.has(name);
  const inner = lineHere ? 'line' : inside === 'body' && !kept.has(name) ? 'body' : 'flow';
  const children = cleanAll(node.children, pictures, inner);
  if (name === 'a') return link(node, children);
  if (marks.has(name)) return around(children, (within) => [h(name, {}, within)]);
  if (inside === 'line') return inLine(name, node, children);
  if (holders.has(name) && !holdsSomething(children)) return [];
  if (name === 'ol') return [h('ol', { start: numberOf(node) }, children)];
  if (kept.has(name)) return [h(name, name === 'pb-note' ? node.properties : {}, children)];
  if (name === 'dt' || name === 'summary') return [h('p', {}, [h('strong', {}, children)])];
  return [h(inline.has(name) ? 'span' : 'div', {}, children)];
}

/** A block in a line becomes its words, apart from those beside it. */
function inLine(name: string, node: Element, children: ElementContent[]): ElementContent[] {
  if (name === 'br' || name === 'pb-note') return [h(name, node.properties, [])];
  if (name === 'code') return [h('code', {}, children)];
  if (name === 'hr') return [];
  return inline.has(name) ? children : [text(' '), ...children, text(' ')];
}

const words = (node: Element): ElementContent[] => {
  const seen = visibleText(node).replace(/\s+/g, ' ').trim();
  return seen === '' ? [] : [text(` ${seen} `)];
};

const framed: ReadonlySet<string> = new Set(['iframe', 'object', 'embed', 'audio', 'video']);

/** What is shown from elsewhere is said; scripts, styles and their like were never seen. */
function leftOut({ tagName, properties }: Element): ElementContent[] {
  if (!framed.has(tagName)) return [];
  const address = String(properties.src ?? properties.data ?? '');
  const from = /^https?:/.test(address) ? ` from ${address}` : '';
  return [prompt(`Something was shown here${from} (\`${tagName}\`); link to it, or say what it shows.`)];
}

function heading(node: Element, name: string, pictures: Pictures, inside: Inside): ElementContent[] {
  const children = cleanAll(node.children, pictures, 'line');
  if (inside === 'line') return [text(' '), ...children, text(' ')];
  if (inside === 'flow')
    return [
      h(
        'p',
        {},
        around(children, (within) => [h('strong', {}, within)]),
      ),
    ];
  return [h(name, {}, children)];
}

/** Boxes to tick begin entries of lists; elsewhere they are signs. What is written in a field is seen. */
function field({ properties }: Element, inside: Inside): ElementContent[] {
  const type = String(properties.type ?? 'text').toLowerCase();
  const checked = Boolean(properties.checked);
  if (type === 'checkbox' && inside !== 'body')
    return [h('input', { type: 'checkbox', checked, disabled: true }, [])];
  if (type === 'checkbox' || type === 'radio') return [text(checked ? '☑ ' : '☐ ')];
  return [];
}

function link({ properties }: Element, children: ElementContent[]): ElementContent[] {
  const href = String(properties.href ?? '').trim();
  const address = /^(https?|mailto|tel):/i.exec(href);
  const label = children
    .map((c) => visibleText(c))
    .join('')
    .trim();
  const target = address ? address[0].toLowerCase() + href.slice(address[0].length) : undefined;
  if (target !== undefined && label !== '' && !vague.test(label) && !/\s/.test(target))
    return around(children, (within) => [h('a', { href: target }, within)]);
  if (target !== undefined) return [...children, prompt(`Say in words where this link leads: ${target}`)];
  const lost = href !== '' && !href.startsWith('#') && !/^(?:javascript|vbscript|data):/i.test(href);
  return lost
    ? [...children, prompt(`A link led from here to ${href.slice(0, 200)}, which is no address of the web.`)]
    : children;
}

/** Link texts that say nothing, as `check` knows them. */
const vague = /^(?:here|click here|this|this link|link|more|read more|learn more|page|website|see)$/i;

/** Small digits have letters of their own; what has none is told. */
function raised(node: Element, name: 'sup' | 'sub', pictures: Pictures): ElementContent[] {
  const children = cleanAll(node.children, pictures, 'line');
  const seen = visibleText(node);
  const signs = name === 'sup' ? '⁰¹²³⁴⁵⁶⁷⁸⁹' : '₀₁₂₃₄₅₆₇₈₉';
  const digits = /^\d+$/.test(seen) && children.every((c) => c.type === 'text');
  return digits ? [text(seen.replace(/\d/g, (d) => signs[Number(d)]!))] : children;
}

/** Puts marks around words, and the blanks at their edges outside of them. Nothing is put around no words. */
function around(
  children: ElementContent[],
  mark: (within: ElementContent[]) => ElementContent[],
): ElementContent[] {
  const whole = children.map((c) => visibleText(c)).join('');
  if (whole.trim() === '') return children;
  const [first, last] = [children[0]!, children.at(-1)!];
  // A mark of punctuation there would keep Markdown from seeing that the words begin.
  const before = first.type === 'text' ? /^[\s:;,.!?)…–—-]*/.exec(first.value)![0] : '';
  const after = last.type === 'text' ? last.value.slice(last.value.trimEnd().length) : '';
  if (first.type === 'text') first.value = first.value.slice(before.length);
  if (last.type === 'text') last.value = last.value.trimEnd();
  return [...(before ? [text(before)] : []), ...mark(children), ...(after ? [text(after)] : [])];
}

const numberOf = ({ properties }: Element): number | undefined => {
  const start = Number(properties.start);
  return Number.isInteger(start) && start >= 0 && start < 100_000 && start !== 1 ? start : undefined;
};
