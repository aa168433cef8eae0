import type { Recipe } from '../../../index.js';
import type { MadeFormat } from './formats.js';

/** What a worker is asked to make. Addresses are absolute, because a worker has its own idea of what they start from. */
export interface MakeRequest {
  format: MadeFormat;
  recipe: Recipe;
  /** Address of the studio's folder. */
  base: string;
}

/** What a worker says, in this order: stages, then a file or a failure. */
export type MakeReply =
  | { type: 'stage'; stage: string }
  | { type: 'file'; bytes: Uint8Array; notices: string[] }
  | { type: 'failure'; message: string };
