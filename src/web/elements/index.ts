export type { Packet } from '../../tree.js';
export {
  defineElements,
  PlaybookActivityElement,
  PlaybookPlanElement,
  PlaybookResourceElement,
  PlaybookStepElement,
  type PlaybookTags,
} from './elements.js';
export type { PlaybookAttributes, PlaybookIntrinsicElements } from './jsx.js';
export { type ErrorDetail, PlaybookElement, type RenderDetail } from './playbook-element.js';
export { PlaybookFault } from './read-packet.js';
export type { PlaybookTag } from './subjects.js';
