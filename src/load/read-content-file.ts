import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { limits } from '../diagnostics/limits.js';
import type { Uses } from '../parse/check-text.js';
import type { Context } from './context.js';
import { embedImages } from './images.js';
import type { ReadFile } from './open-source.js';
import { type PackedBody, packBody } from './packed-body.js';
import type { ResourcePlace } from './place.js';
import { type ReadDraft, readResource } from './read-resource.js';

/** A resource as its file tells. The trees it was read into are packed, so that thousands of files fit in memory at once. */
export interface Draft extends Omit<ReadDraft, 'trees'> {
  body: PackedBody;
}

/** What one content file gives. */
export interface ContentFile {
  /** Undefined when the file has an error, but for one of its images. */
  draft: Draft | undefined;
  /** What its text leads to, as far as it could be read. */
  uses: Uses | undefined;
  /** Everything in a text with errors that may be an id: it may mention what is then not to be called unused. */
  words: readonly string[];
  /** Whether its bytes could not be had. */
  unread: boolean;
  diagnostics: Diagnostic[];
}

/** Reads one content file, and looks at its images. */
export type ReadContentFile = (file: string, place: ResourcePlace) => Promise<ContentFile>;

/** Reads content files from a source. */
export function contentReader(read: ReadFile, context: Context): ReadContentFile {
  return async (file, place) => {
    const { bytes, diagnostics: unreadable } = await read(file);
    const nothing = { draft: undefined, uses: undefined, words: [] };
    if (!bytes) return { ...nothing, unread: unreadable.length > 0, diagnostics: unreadable };
    const { draft, uses, diagnostics } = readResource(file, bytes, place, context);
    const { trees, ...rest } = draft ?? { trees: { intro: [], sections: [] } };
    const found = [...diagnostics, ...(uses ? await embedImages(file, trees, uses.images, read) : [])];
    if (!draft) return { ...nothing, uses, words: slugsIn(bytes), unread: false, diagnostics: found };
    const packed = { ...(rest as Omit<ReadDraft, 'trees'>), body: packBody(trees) };
    return { draft: packed, uses, words: [], unread: false, diagnostics: found };
  };
}

const slugsIn = (bytes: Uint8Array): string[] => {
  const text = new TextDecoder().decode(bytes.subarray(0, limits.fileBytes));
  return [...new Set(text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g))];
};
