import type { Element, ElementContent } from 'hast';
import { insideClass } from '../../compose/inside-link.js';
import { say } from '../../compose/strings.js';
import type { SafeTag } from './allowed.js';
import { imageOf, pictureNode } from './pictures.js';
import { safeBlock } from './safe-blocks.js';
import { el, type SafeNode, safeWords } from './safe-element.js';
import type { SafeSetting } from './safe-setting.js';
import { cell, headingAt, tableOf } from './safe-table.js';

/** A text as platforms keep it: blocks written out, links led somewhere or words, headings at their level. */
export const safeText = (nodes: readonly ElementContent[], setting: SafeSetting): SafeNode[] =>
  nodes.flatMap((node) => {
    if (node.type === 'text') return [node.value];
    return node.type === 'element' ? safeElement(node, setting) : [];
  });

/** Elements that are written as they are. */
const plain: ReadonlySet<string> = new Set<SafeTag>([
  ...(['blockquote', 'br', 'caption', 'code', 'del', 'div', 'em', 'hr', 'li', 'p', 'pre'] as const),
  ...(['strong', 'sub', 'sup', 'tbody', 'thead', 'tr', 'ul'] as const),
]);

function safeElement(node: Element, setting: SafeSetting): SafeNode[] {
  const { tagName, properties } = node;
  if (tagName.startsWith('pb-') && tagName !== 'pb-footnote')
    return safeBlock(tagName.slice(3), node, { ...setting, write: safeText });
  if (tagName === 'img') return image(properties, setting);
  if (tagName === 'input') return [properties.checked ? '☑ ' : '☐ '];
  const inside = safeText(node.children, setting);
  if (tagName === 'pb-footnote') return [' (', ...unwrapped(inside), ')'];
  if (tagName === 'a') return link(node, inside, setting);
  if (/^h[2-6]$/.test(tagName)) return [headingAt(setting.level + Number(tagName[1]) - 3, inside)];
  if (tagName === 'ol')
    return [el('ol', properties.start ? { start: String(properties.start) } : {}, inside)];
  if (tagName === 'table') return [tableOf(inside)];
  if (tagName === 'th' || tagName === 'td')
    return [cell(tagName, inside, tagName === 'th' ? 'col' : undefined)];
  return plain.has(tagName) ? [el(tagName as SafeTag, {}, inside)] : inside;
}

/** Paragraphs as one run of words, to stand inside another. */
const unwrapped = (nodes: readonly SafeNode[]): SafeNode[] =>
  nodes.flatMap((node) => (typeof node !== 'string' && node.tag === 'p' ? [...node.children, ' '] : [node]));

/** Addresses that both platforms keep; Moodle drops those of telephones. */
const kept = /^(?:https?:|mailto:)/i;

function link(node: Element, inside: SafeNode[], setting: SafeSetting): SafeNode[] {
  const href = String(node.properties.href ?? '');
  if (href.startsWith('id:')) {
    // Sources and terms are at no place of their own here.
    const target = insideClass(node) ? undefined : setting.linkTo(href.slice(3));
    return target === undefined ? inside : [el('a', { href: target }, inside)];
  }
  if (!kept.test(href)) return inside;
  return [el('a', { href }, isAddress(safeWords(inside)) ? openAt(href, setting) : inside)];
}

const isAddress = (words: string) => /^(?:https?:\/\/|www\.)\S+$/i.test(words.trim());

/** Words in the place of an address: who listens to a page hears where a link leads, not every letter of it. */
function openAt(href: string, { strings }: SafeSetting): string {
  const host = /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(href)?.[1] ?? href;
  // A packet of one resource has only the words that it prints everywhere.
  return Object.hasOwn(strings, 'lmsOpenAt') ? say(strings, 'lmsOpenAt', { host }) : host;
}

function image({ src, alt }: Element['properties'], setting: SafeSetting): SafeNode[] {
  const words = String(alt ?? '');
  const picture = imageOf(String(src ?? ''), words);
  const address = picture && setting.addressOf(picture);
  return picture && address !== undefined ? [pictureNode(picture, address)] : words === '' ? [] : [words];
}
