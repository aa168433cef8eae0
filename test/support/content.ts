import { fileURLToPath } from 'node:url';
import { loadPlaybook } from '../../src/load.js';
import { folderSource } from '../../src/node.js';

let loaded: ReturnType<typeof loadPlaybook> | undefined;

/** The content that ships, loaded once for all who only look at it: it takes seconds. */
export const loadContent = () =>
  (loaded ??= loadPlaybook(folderSource(fileURLToPath(new URL('../../content', import.meta.url)))));
