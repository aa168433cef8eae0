import { addFaults, type Checked, type Diagnostic } from '../diagnostics/diagnostic.js';
import { limits } from '../diagnostics/limits.js';
import type { Uses } from '../parse/check-text.js';
import type { Context } from './context.js';
import { embedImages } from './images.js';
import type { ReadFile } from './open-source.js';
import { type PackedBody, packBody } from './packed-body.js';
import { placeOf, type ResourcePlace } from './place.js';
import { type ReadDraft, readResource } from './read-resource.js';

/** A resource as its file tells. The trees it was read into are packed, so that thousands of files fit in memory at once. */
export interface Draft extends Omit<ReadDraft, 'trees'> {
  body: PackedBody;
}

/** What reading all content files gives. @internal */
interface ReadResources {
  drafts: Draft[];
  /** What the texts of files with errors lead to, which is looked at all the same. */
  others: { file: string; uses: Uses }[];
  places: (ResourcePlace & { file: string })[];
  /** Whether a file with errors may mention an id, which is then not to be called unused. */
  mentioned: (id: string) => boolean;
}

/** Names that authors give to Markdown files. Content files end in `.md`; of the others they are told. */
const markdownFile = /\.(md|markdown|mdown|mkd|mdx)$/i;

/** Reads every Markdown file below `steps/`, and names those that lie where nothing is looked for. @internal */
export async function readResources(
  paths: readonly string[],
  read: ReadFile,
  context: Context,
): Promise<Checked<ReadResources>> {
  const found: Diagnostic[] = [];
  const drafts: Draft[] = [];
  const others: { file: string; uses: Uses }[] = [];
  const places: (ResourcePlace & { file: string })[] = [];
  const words = new Set<string>();
  let unread = false;
  for (const file of paths) {
    if (!markdownFile.test(file) || file === 'playbook.md' || /(^|\/)(README|LICENSE)[^/]*$/.test(file))
      continue;
    const place = placeOf(file);
    if ('diagnostics' in place) {
      addFaults(found, place.diagnostics);
      continue;
    }
    places.push({ ...place, file });
    const { bytes, diagnostics: unreadable } = await read(file);
    addFaults(found, unreadable);
    if (!bytes) {
      unread ||= unreadable.length > 0;
      continue;
    }
    const { draft, uses, diagnostics } = readResource(file, bytes, place, context);
    addFaults(found, diagnostics);
    const trees = draft?.trees ?? { intro: [], sections: [] };
    if (uses) addFaults(found, await embedImages(file, trees, uses.images, read));
    if (draft) {
      const { trees, ...rest } = draft;
      drafts.push({ ...rest, body: packBody(trees) });
      continue;
    }
    if (uses) others.push({ file, uses });
    for (const word of slugsIn(bytes)) words.add(word);
  }
  const mentioned = (id: string) => unread || words.has(id);
  return { value: { drafts, others, places, mentioned }, diagnostics: found };
}

/** Everything in a text that may be an id. */
const slugsIn = (bytes: Uint8Array) =>
  new TextDecoder().decode(bytes.subarray(0, limits.fileBytes)).match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? [];
