import type { Element, ElementContent, Properties } from 'hast';
import { sourceLabel } from '../customize/sources.js';
import type { DrawnName } from '../schema/blocks.js';
import type { Playbook } from '../schema/playbook.js';
import { isKnownStill } from '../schema/still.js';
import { blockWords } from './block-words.js';
import { insideLink } from './inside-link.js';
import { text } from './nodes.js';

/**
 * A text as it is said, so that formats only lay it out: citations have become their labels, each a link to its source, and blocks
 * have the words that they are printed with.
 */
export function sayTree(nodes: readonly ElementContent[], playbook: Playbook): ElementContent[] {
  const out: ElementContent[] = [];
  for (const node of nodes)
    if (node.type !== 'element' || isKnownStill(node)) out.push(node);
    else out.push(...sayElement(node, playbook));
  return out;
}

function sayElement(element: Element, playbook: Playbook): ElementContent[] {
  const { tagName, properties } = element;
  if (tagName === 'pb-cite') return sayCitation(properties, playbook);
  const children = sayTree(element.children, playbook) as Element['children'];
  if (!tagName.startsWith('pb-') || tagName === 'pb-footnote') return [{ ...element, children }];
  const words = blockWords(tagName.slice(3) as DrawnName, properties, playbook);
  return [{ ...element, properties: { ...properties, ...words }, children }];
}

/** “(Chetty et al., 2022a, p. 4; Stanton-Salazar, 2011)”. */
function sayCitation({ ids, locators }: Properties, playbook: Playbook): ElementContent[] {
  const links = (ids as string[]).flatMap((id, i) => [
    ...(i > 0 ? [text('; ')] : []),
    insideLink('pb-cite', `ref-${id}`, sourceLabel(playbook, id)),
    ...((locators as string[] | undefined)?.[i] ? [text(`, ${(locators as string[])[i]}`)] : []),
  ]);
  return [text('('), ...links, text(')')];
}
