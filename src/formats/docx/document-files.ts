import { type Document, Packer } from 'docx';

/** The files of a document by their paths. */
export type DocumentFiles = Map<string, string | Uint8Array>;

/**
 * The files that the library makes of a document. It would zip them too, only for us to unpack, change and zip them again: a
 * tenth of the time. Its types do not name what makes them, so a version without it is told by every test that writes a document.
 */
export const filesOf = (document: Document): DocumentFiles =>
  (Packer as unknown as { compiler: { compile(file: Document): DocumentFiles } }).compiler.compile(document);
