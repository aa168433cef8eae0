import { toDom } from 'hast-util-to-dom';
import { fragmentTree, type Packet } from '../../tree.js';
import { keepSafe } from './keep-safe.js';
import type { PlaybookElement } from './playbook-element.js';
import { PlaybookFault } from './read-packet.js';

/** A packet as the element of a document, as an element of ours asks for it. @throws PlaybookFault or RangeError for wrong attributes. */
export function drawFragment(packet: Packet, element: PlaybookElement): HTMLElement {
  const { headingLevel, idPrefix, linkTo: pattern, ownerDocument } = element;
  if (pattern !== '' && !pattern.includes('{id}'))
    throw new PlaybookFault(`\`link-to\` is \`${pattern}\`, expected an address with \`{id}\`.`);
  const linkTo = (id: string) =>
    pattern === '' ? undefined : pattern.replaceAll('{id}', encodeURIComponent(id));
  const tree = fragmentTree(packet, { headingLevel, idPrefix, linkTo });
  const content = toDom(keepSafe(tree), { document: ownerDocument }) as HTMLElement;
  const around = element.closest('[lang]')?.getAttribute('lang');
  if (packet.language && packet.language !== around) content.lang = packet.language;
  return content;
}
