import { withoutControls } from '../../diagnostics/controls.js';
import type { SafeAttributes, SafeTag } from './allowed.js';

/** An element that learning platforms keep. No tree of ours can be taken for one: it is made by `el` alone. */
export interface SafeElement {
  readonly tag: SafeTag;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SafeNode[];
}

/** A text or an element. */
export type SafeNode = string | SafeElement;

/** An element that platforms keep; another name, attribute or style does not compile. */
export function el<T extends SafeTag>(
  tag: T,
  attributes: SafeAttributes<T> = {},
  ...children: readonly (SafeNode | readonly SafeNode[])[]
): SafeElement {
  const written: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) written[name] = typeof value === 'string' ? value : styleText(value);
  return { tag, attributes: written, children: children.flat() };
}

const styleText = (style: object) =>
  Object.entries(style)
    .map(([property, value]) => `${property}:${value}`)
    .join(';');

/** Nodes as HTML that is well-formed XML, too. */
export const safeHtml = (nodes: readonly SafeNode[]): string => nodes.map(write).join('');

function write(node: SafeNode): string {
  if (typeof node === 'string') return escaped(node);
  const { tag, children } = node;
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const open = `<${tag}${attributes.join('')}`;
  if (voids.has(tag)) return `${open} />`;
  return `${open}>${safeHtml(children)}</${tag}>${blocks.has(tag) ? '\n' : ''}`;
}

const voids: ReadonlySet<SafeTag> = new Set(['br', 'hr', 'img']);

/** Each on a line of its own, for people who look at the source in an editor. */
const blocks: ReadonlySet<SafeTag> = new Set(
  'blockquote div h2 h3 h4 h5 h6 li ol p table tbody thead tr ul'.split(' ') as SafeTag[],
);

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => withoutControls(text).replace(/[&<>"]/g, (letter) => entities[letter]!);

/** The words of some nodes. */
export const safeWords = (nodes: readonly SafeNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : safeWords(node.children))).join('');
