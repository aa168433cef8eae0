import type { Packet } from '../../tree.js';
import type { PlaybookTags } from './elements.js';

/** What may be written on the tags in JSX, beside what every HTML element takes. */
export interface PlaybookAttributes {
  src?: string;
  resource?: string;
  'heading-level'?: 1 | 2 | 3 | 4;
  'id-prefix'?: string;
  'link-to'?: string;
  'error-text'?: string;
  light?: boolean;
  packet?: Packet;
}

/** The tags for `JSX.IntrinsicElements` of any framework: `Common` is what its own HTML elements take. */
export type PlaybookIntrinsicElements<Common = object> = {
  [T in keyof PlaybookTags]: Common & PlaybookAttributes;
};
