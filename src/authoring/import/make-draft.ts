import type { ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import { hasErrors } from '../../diagnostics/diagnostic.js';
import { memoryCache } from '../../load/cache/playbook-cache.js';
import { loadPlaybook } from '../../load/load-playbook.js';
import type { Source } from '../../load/source.js';
import { fieldSchemas } from '../../schema/fields.js';
import { headingsIn } from '../../schema/headings.js';
import { valuesOf } from '../../schema/own-values.js';
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
import type { DocumentToImport, ImportedDocument } from './import-document.js';
import { missingWords } from './missing-words.js';
import { addressesIn, type Pictures } from './pictures.js';
import { readDocument } from './read-document.js';
import { markdownNodes, noteNode } from './to-mdast.js';
import { visibleText } from './visible-text.js';
import { wordsOfDraft } from './words-of-draft.js';

/** Reads a document, makes a draft of it, and looks at the draft as `check` does. */
export async function makeDraft(source: Source, document: DocumentToImport): Promise<ImportedDocument> {
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
  const schema = fieldSchemas(valuesOf(playbook))[kind];
  const front = /^---\n([\s\S]*?)\n---\n/.exec(begun.text)![1]!;
  const parts = { ...arranged, footnotes: withPictures(footnotes, begun.id) };
  const draft = (lost: readonly string[], withoutFields: boolean) =>
    `---\n${withFields(front, schema, read.fields ?? {}, withoutFields)}\n---\n\n${draftBody(kind, headings, parts, lost)}\n`;

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
