import { pathToFileURL } from 'node:url';
import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type DocumentLink,
  type Hover,
  InsertTextFormat,
  type Location,
  MarkupKind,
  type Range,
} from 'vscode-languageserver/node.js';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { fixesOf } from '../../authoring.js';
import {
  completionsAt,
  faultRange,
  hoverAt,
  linksIn,
  type NameOf,
  suggestedFix,
  targetAt,
} from '../../language.js';
import type { ShownFaults } from './shown-faults.js';
import type { AskedFile, Workspace } from './workspace.js';

/** The sign that an editor shows beside a name. */
const signs: Readonly<Record<NameOf, CompletionItemKind>> = {
  resource: CompletionItemKind.File,
  reference: CompletionItemKind.Reference,
  audience: CompletionItemKind.EnumMember,
  tag: CompletionItemKind.Keyword,
  section: CompletionItemKind.Struct,
  field: CompletionItemKind.Field,
  value: CompletionItemKind.EnumMember,
  variable: CompletionItemKind.Variable,
  block: CompletionItemKind.Module,
  attribute: CompletionItemKind.Property,
};

/** What the server answers, in the words of the protocol. */
export const answers = (workspace: Workspace, faults: ShownFaults) => ({
  async completion(
    document: TextDocument,
    { folder, path }: AskedFile,
    offset: number,
  ): Promise<CompletionItem[]> {
    const found = completionsAt(await folder.known(), path, document.getText(), offset);
    return found.map(({ label, type, insert, start, end, detail, about }) => ({
      label,
      kind: signs[type],
      ...(detail && { detail }),
      ...(about && { documentation: { kind: MarkupKind.Markdown, value: about } }),
      insertTextFormat: InsertTextFormat.Snippet,
      textEdit: { range: rangeIn(document, { start, end }), newText: insert },
    }));
  },

  async hover(document: TextDocument, { folder, path }: AskedFile, offset: number): Promise<Hover | null> {
    const found = hoverAt(await folder.known(), path, document.getText(), offset);
    return found
      ? { contents: { kind: MarkupKind.Markdown, value: found.text }, range: rangeIn(document, found) }
      : null;
  },

  async definition(
    document: TextDocument,
    { folder, path }: AskedFile,
    offset: number,
  ): Promise<Location | null> {
    const known = await folder.known();
    const found = targetAt(known, path, document.getText(), offset, await folder.declaring());
    if (!found) return null;
    const at = { line: found.line - 1, character: 0 };
    const place = await workspace.placeOf(folder, found.file);
    return { uri: pathToFileURL(place).href, range: { start: at, end: at } };
  },

  async links(document: TextDocument, { folder, path }: AskedFile): Promise<DocumentLink[]> {
    const found = linksIn(await folder.known(), path, document.getText());
    return Promise.all(
      found.map(async (link) => ({
        range: rangeIn(document, link),
        target: pathToFileURL(await workspace.placeOf(folder, link.file)).href,
      })),
    );
  },

  async fixes(document: TextDocument, { folder, path }: AskedFile, range: Range): Promise<CodeAction[]> {
    const text = document.getText();
    const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    const near = faults.of(folder, path).filter((fault) => {
      const at = faultRange(text, fault);
      return at.start <= to && at.end >= from;
    });
    const { strings } = await folder.playbook();
    const certain = fixesOf(path, text, near, strings);
    const mended = new Set(certain.map((fix) => fix.diagnostic));
    const suggested = near
      .filter((fault) => !mended.has(fault))
      .map((fault) => suggestedFix(text, fault))
      .filter((fix) => fix !== undefined)
      .map((fix) => ({ title: fix.title, edits: [fix] }));
    return [...certain, ...suggested].map(({ title, edits }) => ({
      title,
      kind: CodeActionKind.QuickFix,
      edit: {
        changes: {
          [document.uri]: edits.map((edit) => ({ range: rangeIn(document, edit), newText: edit.text })),
        },
      },
    }));
  },
});

const rangeIn = (document: TextDocument, { start, end }: { start: number; end: number }): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});
