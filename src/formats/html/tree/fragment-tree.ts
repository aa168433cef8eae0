import type { Element } from 'hast';
import type { Packet } from '../../../compose/packet.js';
import { type TreeOptions, treeSetting } from '../fragment-setting.js';
import { block, classed } from './layout.js';
import { hasTree, partTree } from './part-tree.js';

/**
 * What `renderFragment` writes, as a tree (hast) for programs that build their document without HTML text: steps, entries,
 * handouts, the plan and the sources of a packet. Parts that are made for paper, such as contents, agendas and cards, are
 * left out.
 *
 * @throws RangeError for a heading level or an id prefix out of range.
 */
export function fragmentTree(packet: Packet, options: TreeOptions = {}): Element {
  const setting = treeSetting({ ...packet, parts: packet.parts.filter(hasTree) }, options);
  const parts = packet.parts
    .filter(hasTree)
    .map((part) =>
      partTree(
        part,
        part.type === 'sources' && !packet.cover ? { ...setting, level: setting.level + 1 } : setting,
      ),
    );
  return block('div', classed('pb'), ...parts.flat());
}
