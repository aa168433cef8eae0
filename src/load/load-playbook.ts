import type { Checked } from '../diagnostics/diagnostic.js';
import type { Playbook } from '../schema/playbook.js';
import { canDigest } from './cache/digest.js';
import { loadKept } from './cache/load-kept.js';
import type { PlaybookCache } from './cache/playbook-cache.js';
import { openSource } from './open-source.js';
import type { Source } from './source.js';

/** How to load. */
export interface LoadOptions {
  /**
   * Where to keep what was read, so that the next load does again only what has changed: `memoryCache()`, or `folderCache()`
   * of `networks-playbook/node`. What comes out is the same as without.
   */
  readonly cache?: PlaybookCache;
}

/**
 * Loads a playbook from a source: every Markdown file in `steps/`, and the files that go with them.
 *
 * All faults of all files come back in one run, each at its line and column in the original file. A file with an error
 * is left out of the value, which is frozen; the rest loads. Nothing throws: what a source fails to list or to read is a fault too.
 */
export async function loadPlaybook(source: Source, { cache }: LoadOptions = {}): Promise<Checked<Playbook>> {
  if (cache && canDigest()) return loadKept(source, cache);
  // The parsers are loaded when something is to be parsed: with a cache, mostly nothing is.
  const { readPlaybook } = await import('./read-playbook.js');
  const { value, diagnostics } = await readPlaybook(await openSource(source));
  return { value, diagnostics };
}
