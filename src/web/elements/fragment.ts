import type { Element } from 'hast';
import { fragmentTree, type Packet } from '../../tree.js';
import { keepSafe } from './keep-safe.js';
import { nameParts } from './name-parts.js';
import { PlaybookFault } from './read-packet.js';

/** How an element asks for its fragment. */
export interface FragmentWish {
  headingLevel: number;
  idPrefix: string;
  /** An address with `{id}`, or empty. */
  linkTo: string;
  /** Whether pieces get part names: those of a shadow root do. */
  parts: boolean;
}

/** What an element shows of a packet, as a tree. The same on a server as in a browser. @throws PlaybookFault or RangeError for a wrong wish. */
export function fragmentOf(packet: Packet, { headingLevel, idPrefix, linkTo, parts }: FragmentWish): Element {
  if (linkTo !== '' && !linkTo.includes('{id}'))
    throw new PlaybookFault(`\`link-to\` is \`${linkTo}\`, expected an address with \`{id}\`.`);
  const addressOf = (id: string) =>
    linkTo === '' ? undefined : linkTo.replaceAll('{id}', encodeURIComponent(id));
  const tree = keepSafe(fragmentTree(packet, { headingLevel, idPrefix, linkTo: addressOf }));
  return parts ? nameParts(tree) : tree;
}
