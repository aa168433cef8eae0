import type { Recipe } from '../../../index.js';
import type { Openable, Opened } from '../state/open-recipe.js';
import type { Wanted } from './formats.js';

/** What a worker is asked to make. */
export interface MakeRequest {
  type: 'make';
  wanted: Wanted;
  recipe: Recipe;
  /** Address of the studio's folder, absolute: a worker has its own idea of what addresses start from. */
  base: string;
}

/** What a worker is asked to open. */
export interface OpenRequest {
  type: 'open';
  what: Openable;
  base: string;
}

export type WorkRequest = MakeRequest | OpenRequest;

/** How the work ended. */
export type WorkResult =
  | { type: 'file'; name: string; bytes: Uint8Array; notices: string[] }
  | { type: 'opened'; opened: Opened };

/** What a worker says, in this order: stages, then a result or a failure. */
export type WorkReply = { type: 'stage'; stage: string } | WorkResult | { type: 'failure'; message: string };
