import { type Checked, hasErrors } from '../diagnostics/diagnostic.js';
import { type LoadOptions, loadPlaybook } from '../load/load-playbook.js';
import type { Source } from '../load/source.js';
import type { Playbook } from '../schema/playbook.js';
import { indexModule, indexTypes } from './index-module.js';
import { pieces } from './pieces.js';
import { playbookModule } from './playbook-module.js';
import { playbookTypes } from './playbook-types.js';
import { searchModule, searchTypes } from './search-module.js';

/** Modules and their types, by path. */
export type ContentFiles = Record<string, string>;

/** The list of files, with fingerprints, that stands beside them where they are written: `writeFolder` keeps it. */
export const contentList = 'networks-playbook-build.json';

/** How to build. With a cache, files that have not changed since it was last used are not read again. */
export interface BuildOptions extends LoadOptions {
  /** What the types import the types of the library from. Default: `networks-playbook`. A relative path starts at the folder of the files. */
  library?: string;
}

/**
 * The modules of a playbook, as `networks-playbook/content` has them of the one that comes along: `playbook.js` is the whole,
 * `index.js` lists it without its texts, `search.js` knows the words of its texts, and `activities/<id>.js`, `steps/<id>.js` and so
 * on are the playbook of one resource. Beside each stand its types, which name every id. The modules import nothing but each other, and need no parser.
 */
export function contentFiles(
  playbook: Playbook,
  { library = 'networks-playbook' }: BuildOptions = {},
): ContentFiles {
  return {
    'playbook.js': playbookModule(playbook),
    'playbook.d.ts': playbookTypes(playbook, library),
    'index.js': indexModule(playbook),
    'index.d.ts': indexTypes(playbook, library),
    'search.js': searchModule(playbook),
    'search.d.ts': searchTypes(playbook, library),
    ...pieces(playbook),
  };
}

/**
 * Loads a playbook and makes its modules. All faults come back, as from `loadPlaybook`; with an error among them there are no
 * files, because half a playbook would be shown as if it were whole.
 */
export async function buildContent(
  source: Source,
  options: BuildOptions = {},
): Promise<Checked<ContentFiles>> {
  const { value, diagnostics } = await loadPlaybook(source, options);
  return { value: hasErrors(diagnostics) ? {} : contentFiles(value, options), diagnostics };
}
