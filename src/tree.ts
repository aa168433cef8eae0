export type { Packet } from './compose/packet.js';
export type { TreeOptions } from './formats/html/fragment-setting.js';
export { fragmentTree } from './formats/html/tree/fragment-tree.js';
