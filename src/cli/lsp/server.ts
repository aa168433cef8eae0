import { fileURLToPath } from 'node:url';
import {
  type Connection,
  createConnection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node.js';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { version } from '../version.js';
import { answers } from './answers.js';
import { shownFaults } from './shown-faults.js';
import { openWorkspace } from './workspace.js';

/** What an editor may ask. */
const capabilities: InitializeResult['capabilities'] = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  completionProvider: { triggerCharacters: [':', '@', '{', '"', '[', ' ', '#', ','] },
  hoverProvider: true,
  definitionProvider: true,
  documentLinkProvider: {},
  codeActionProvider: { codeActionKinds: ['quickfix'] },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/** Serves an editor until it says that it ends; then the process ends with 0, or with 1 when it went without a word. */
export async function serve(from: NodeJS.ReadableStream, to: NodeJS.WritableStream): Promise<void> {
  const connection = createConnection(from, to);
  const documents = new TextDocuments(TextDocument);
  const faults = shownFaults((uri, diagnostics) => void connection.sendDiagnostics({ uri, diagnostics }));
  const workspace = await openWorkspace((folder, found) => void faults.show(folder, found));
  let asked: InitializeParams | undefined;

  connection.onInitialize((params) => {
    asked = params;
    return { capabilities, serverInfo: { name: 'networks-playbook', version } };
  });
  connection.onInitialized(async () => {
    const roots = asked!.workspaceFolders?.map((f) => f.uri) ?? [asked!.rootUri ?? []].flat();
    await workspace.openRoots(roots.flatMap(pathOf));
    if (asked!.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration)
      await watchFiles(connection);
    if (!asked!.capabilities.workspace?.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
      for (const { uri } of removed)
        for (const path of pathOf(uri)) for (const folder of workspace.closeRoot(path)) faults.forget(folder);
      await workspace.openRoots(added.flatMap((f) => pathOf(f.uri)));
    });
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) for (const path of pathOf(uri)) workspace.changedAt(path);
  });

  const fileOf = async (uri: string) => {
    const [path] = pathOf(uri);
    return path === undefined ? undefined : workspace.fileAt(path);
  };
  documents.onDidChangeContent(async ({ document }) => {
    const file = await fileOf(document.uri);
    if (!file) return;
    file.folder.open.set(file.path, document.getText());
    file.folder.changed();
  });
  documents.onDidClose(async ({ document }) => {
    const file = await fileOf(document.uri);
    if (!file) return;
    file.folder.open.delete(file.path);
    file.folder.changed();
  });

  const answer = answers(workspace, faults);
  const about =
    <P extends { textDocument: { uri: string } }, T>(
      say: (
        document: TextDocument,
        file: NonNullable<Awaited<ReturnType<typeof fileOf>>>,
        params: P,
      ) => T | Promise<T>,
    ) =>
    async (params: P): Promise<T | null> => {
      const document = documents.get(params.textDocument.uri);
      const file = await fileOf(params.textDocument.uri);
      return document && file ? say(document, file, params) : null;
    };
  connection.onCompletion(about((d, file, { position }) => answer.completion(d, file, d.offsetAt(position))));
  connection.onHover(about((d, file, { position }) => answer.hover(d, file, d.offsetAt(position))));
  connection.onDefinition(about((d, file, { position }) => answer.definition(d, file, d.offsetAt(position))));
  connection.onDocumentLinks(about((d, file) => answer.links(d, file)));
  connection.onCodeAction(about((d, file, { range }) => answer.fixes(d, file, range)));
  documents.listen(connection);
  connection.listen();
  await new Promise(() => {});
}

/** The path behind an address; none for what is no file, such as a text that has never been saved. */
const pathOf = (uri: string): string[] => (uri.startsWith('file:') ? [fileURLToPath(uri)] : []);

const watchFiles = (connection: Connection) =>
  connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [{ globPattern: '**/*.{md,yaml,yml,json,png,jpg,jpeg,svg}' }],
  });
