export type { Entry, Packet, Part } from './compose/packet.js';
export { packetFault } from './compose/packet-fault.js';
export type { TreeOptions } from './formats/html/fragment-setting.js';
export { fragmentTree } from './formats/html/tree/fragment-tree.js';
export { stringify as treeToHtml } from './formats/stringify.js';
export { type Kind, kinds } from './schema/kinds.js';
