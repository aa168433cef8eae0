import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Source } from '../../load/source.js';
import type { Kind } from '../../schema/kinds.js';
import type { TextEdit } from '../text-edit.js';

/** A document of somebody, and what to make of it. */
export interface DocumentToImport {
  /** The name of its file. Its ending says what it is: `.docx`, `.html`, `.htm`, `.md` or `.markdown`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Default: the kind whose sections its headings name, and a handout when they name none. */
  readonly kind?: Kind;
  /** Default: the title in its own fields, its first heading, or its name. */
  readonly title?: string;
  /** The id of its step. May be left out in a playbook with one step, and for a step. */
  readonly step?: string;
  /** Its id. Default: the title as a slug. */
  readonly id?: string;
  /** Ids of the audiences it serves. All when left out. */
  readonly audiences?: readonly string[];
  /** The year of what an example says, as `2026`. */
  readonly year: string;
  /** Reads a picture that lies beside the document, by the address by which the document shows it. Without it such pictures are told. */
  readonly readPicture?: (address: string) => Promise<Uint8Array | undefined>;
}

/** A document that has become a draft. */
export interface ImportedDocument {
  readonly id: string;
  readonly kind: Kind;
  /** Path of the draft. */
  readonly file: string;
  /** All files to write, by path: the draft, and its pictures beside it. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** What else to change: a step is entered in `playbook.md`. */
  readonly edits: readonly TextEdit[];
  /** What `check` says of the draft: all that is still to be done, and what was not understood, each at its line. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes a draft of a Word document, a page of HTML or somebody's Markdown. No word is lost: headings that name sections of the kind become
 * these, everything else stays below the section before it, and what has no place in a text of ours is said in a comment at its place
 * (`<!-- unfinished: … -->`). Scripts and styles are no words. Nothing is written to disk.
 * @throws RangeError with a sentence when the document cannot be read, is empty or too large, or when its kind, step or title cannot
 * be, or its id is taken.
 */
export async function importDocument(source: Source, document: DocumentToImport): Promise<ImportedDocument> {
  // Readers of HTML and Word are loaded when there is something to read.
  const { makeDraft } = await import('./make-draft.js');
  return makeDraft(source, document);
}
