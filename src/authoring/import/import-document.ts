import type { ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { hasErrors } from '../../diagnostics/diagnostic.js';
import { memoryCache } from '../../load/cache/playbook-cache.js';
import { loadPlaybook } from '../../load/load-playbook.js';
import type { Source } from '../../load/source.js';
import { headingsIn } from '../../schema/headings.js';
import type { Kind } from '../../schema/kinds.js';
import { beginIn } from '../begin/begin-resource.js';
import { sourceWith } from '../source-with.js';
import { applyEdits, type TextEdit } from '../text-edit.js';
import { textOf } from '../text-of.js';
import { arrange, likelyKind, takeTitle } from './arrange.js';
import { cleanAll } from './clean-tree.js';
import { draftBody } from './draft-body.js';
import { withFields } from './draft-fields.js';
import { draftTitle } from './draft-title.js';
import { takeNotes } from './footnotes.js';
import { missingWords } from './missing-words.js';
import { addressesIn, type Pictures } from './pictures.js';
import { readDocument } from './read-document.js';
import { markdownNodes, noteNode } from './to-mdast.js';
import { visibleText } from './visible-text.js';
import { wordsOfDraft } from './words-of-draft.js';

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
  const cache = memoryCache();
  const { value: playbook } = await loadPlaybook(source, { cache });
  const headings = headingsIn(playbook.strings);
  const read = await readDocument(document.name, document.bytes);
  const { nodes, notes } = takeNotes(read.tree);
  const pictures = await picturesOf(nodes, document);
  const text = markdownNodes(cleanAll(nodes, pictures, 'body'));
  const footnotes = notes.map((note, i) => noteNode(i + 1, cleanAll(note.children, pictures, 'flow')));
  if (text.length === 0 && footnotes.length === 0 && read.lost.length === 0)
    throw new RangeError(`Found nothing to read in ${document.name}.`);

  const titled = draftTitle(document, read, takeTitle(text), text);
  const kind = document.kind ?? likelyKind(titled.nodes, headings);
  const begun = await beginIn(source, playbook, { ...document, kind, title: titled.title });
  const arranged = arrange(withPictures(titled.nodes, begun.id), kind, headings);
  const front = /^---\n([\s\S]*?)\n---\n/.exec(begun.text)![1]!;
  const parts = { ...arranged, footnotes: withPictures(footnotes, begun.id) };
  const draft = (lost: readonly string[], withoutFields: boolean) =>
    `---\n${withFields(front, kind, read.fields ?? {}, withoutFields)}\n---\n\n${draftBody(kind, headings, parts, lost)}\n`;

  const seen = [...nodes, ...notes].map((node) => visibleText(node)).join('\n');
  const missing = missingWords(seen, wordsOfDraft(draft(read.lost, true), arranged.respelled));
  const told =
    missing.length === 0 ? [] : [`These words of the document found no place here: ${missing.join(' ')}`];
  const lost = [...read.lost, ...told];
  const folder = begun.file.slice(0, begun.file.lastIndexOf('/') + 1);
  const images = Object.fromEntries(
    [...pictures.files].map(([name, bytes]) => [`${folder}${begun.id}-${name}`, bytes]),
  );
  const listed = await edited(source, begun.edits);
  const checked = async (withoutFields: boolean) => {
    const files = { ...images, [begun.file]: draft(lost, withoutFields) };
    const { diagnostics } = await loadPlaybook(sourceWith(source, { ...files, ...listed }), { cache });
    const own = diagnostics.filter((d) => d.file === begun.file);
    return { files, diagnostics: own };
  };
  const first = await checked(false);
  // A field may be sound and yet name what is not there.
  const whole = read.fields && hasErrors(first.diagnostics) ? await checked(true) : first;
  return { id: begun.id, kind, file: begun.file, edits: begun.edits, ...whole };
}

/** The files that become others by edits, as they are then. */
async function edited(source: Source, edits: readonly TextEdit[]): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const { file } of edits)
    files[file] = applyEdits(
      (await textOf(source, file)) ?? '',
      edits.filter((edit) => edit.file === file),
    );
  return files;
}

async function picturesOf(
  nodes: readonly ElementContent[],
  { readPicture }: DocumentToImport,
): Promise<Pictures> {
  const beside = new Map<string, Uint8Array>();
  for (const address of readPicture ? addressesIn(nodes) : []) {
    const bytes = await readPicture!(address);
    if (bytes) beside.set(address, bytes);
  }
  return { beside, files: new Map() };
}

/** Pictures are files of the draft, and named after it. */
function withPictures<T extends RootContent>(nodes: readonly T[], id: string): T[] {
  return nodes.map((node): T => {
    if (node.type === 'image') return { ...node, url: `${id}-${node.url}` };
    return 'children' in node
      ? { ...node, children: withPictures(node.children as RootContent[], id) }
      : node;
  });
}
