import type { Playbook } from '../schema/playbook.js';
import { searchIndex } from '../search/search-index.js';
import { literal, parsed } from './literal.js';
import { moduleHead } from './module-head.js';

/** The module of the words of all texts, for `search`. */
export const searchModule = (playbook: Playbook): string =>
  `${moduleHead(playbook)}export const index = ${parsed(searchIndex(playbook))};\n`;

/** Its types. */
export const searchTypes = (playbook: Playbook, library: string): string =>
  `${moduleHead(playbook)}import type { SearchIndex } from ${literal(library)};

/** The words of all texts of this playbook, as it was before tailoring. */
export declare const index: SearchIndex;
`;
