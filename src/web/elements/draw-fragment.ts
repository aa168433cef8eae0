import { toDom } from 'hast-util-to-dom';
import type { Packet } from '../../tree.js';
import { fragmentOf } from './fragment.js';
import type { PlaybookElement } from './playbook-element.js';

/** A packet as the element of a document, as an element of ours asks for it. @throws PlaybookFault or RangeError for wrong attributes. */
export function drawFragment(packet: Packet, element: PlaybookElement): HTMLElement {
  const { headingLevel, idPrefix, linkTo, light, ownerDocument } = element;
  const tree = fragmentOf(packet, { headingLevel, idPrefix, linkTo, parts: !light });
  const content = toDom(tree, { document: ownerDocument }) as HTMLElement;
  const around = element.closest('[lang]')?.getAttribute('lang');
  if (packet.language && packet.language !== around) content.lang = packet.language;
  return content;
}
