export type { Packet } from '../../tree.js';
export { PlaybookFault } from './read-packet.js';
export { type ElementOptions, renderElement } from './render-element.js';
export type { PlaybookTag } from './subjects.js';
