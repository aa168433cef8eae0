import type { Element, ElementContent } from 'hast';
import type { Packet } from '../../src/index.js';

/** Fields whose strings are names for programs, printed as something else, or words for those who do not see what is drawn. */
const silent = new Set('id type kind key name shortTitle between href logo start end time alt'.split(' '));

/** Attributes of blocks that are printed. */
const printed = 'title label columns first rings center sectors start end labels starts options'.split(' ');

/** Every string of a packet that somebody is meant to read, with all the places where it stands. Walks whatever is there, so that a new part is seen too. */
export function visibleStrings({ cover, parts }: Pick<Packet, 'cover' | 'parts'>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (words: string, where: string) => {
    const key = words.trim();
    if (key !== '') found.set(key, [...(found.get(key) ?? []), where]);
  };
  const walk = (value: unknown, where: string): void => {
    if (typeof value === 'string') add(value, where);
    else if (Array.isArray(value)) for (const inner of value) walk(inner, where);
    else if (isNode(value)) walkNode(value, where);
    else if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) if (!silent.has(key)) walk(inner, `${where}.${key}`);
  };
  const walkNode = (node: ElementContent, where: string): void => {
    if (node.type === 'text') add(node.value, where);
    if (node.type !== 'element') return;
    if (node.tagName.startsWith('pb-'))
      for (const name of printed) walk(node.properties[name], `${where} ${node.tagName} ${name}`);
    for (const inner of node.children) walkNode(inner, `${where} ${node.tagName}`);
  };
  walk(cover, 'cover');
  for (const { title, ...part } of parts) {
    // What these are called is the title of what is in them.
    if (part.type !== 'step' && part.type !== 'entries') add(title, `${part.type}.title`);
    walk(part, part.type);
  }
  return found;
}

const isNode = (value: unknown): value is Element =>
  value !== null &&
  typeof value === 'object' &&
  ((value as Element).type === 'element' || (value as { type: string }).type === 'text') &&
  ('children' in value || 'value' in value);

/** Text as it is compared: formats may break lines, write other blanks, print titles in capitals, and Markdown has marks of its own. */
export const folded = (text: string): string =>
  text
    .replace(/[\u00ad\u200b*_`|>\\]/g, '')
    .replace(/[\s\u00a0\u2002]+/g, '')
    .toLowerCase();
