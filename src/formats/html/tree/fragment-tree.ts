import type { Element } from 'hast';
import type { Packet } from '../../../compose/packet.js';
import { partLevel } from '../../../compose/part-level.js';
import { requirePacket } from '../../../schema/guards.js';
import { onlyRightToLeft, writtenIn } from '../../written-in.js';
import { type TreeOptions, treeSetting } from '../fragment-setting.js';
import { cleanTree } from './clean-tree.js';
import { block, classed } from './layout.js';
import { hasTree, partTree } from './part-tree.js';

/**
 * What `renderFragment` writes, as a tree (hast) for programs that build their document without HTML text: steps, entries,
 * handouts, the plan and the sources of a packet. Parts that are made for paper, such as contents, agendas and cards, are
 * left out.
 *
 * @throws RangeError for a packet that `packetFault` finds fault with.
 * @throws RangeError for a heading level or an id prefix out of range.
 */
export function fragmentTree(packet: Packet, options: TreeOptions = {}): Element {
  requirePacket(packet, 'fragmentTree');
  const drawn = { ...packet, parts: packet.parts.filter(hasTree) };
  const setting = treeSetting(drawn, options);
  const parts = drawn.parts.map((part, i) =>
    partTree(part, { ...setting, level: partLevel(drawn, i, setting.level) }),
  );
  const dir = onlyRightToLeft(packet.language);
  const around = dir ? { lang: writtenIn(packet.language).language, dir } : {};
  return cleanTree(block('div', { ...classed('pb'), ...around }, ...parts.flat()));
}
