import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node.js';

/** An editor, as far as a language server sees one: it speaks the protocol over standard input and output. */
export interface LanguageClient {
  readonly started: InitializeResult;
  ask<T>(method: string, params: unknown): Promise<T>;
  tell(method: string, params: unknown): Promise<void>;
  open(file: string, languageId: string, text: string): Promise<void>;
  change(file: string, text: string): Promise<void>;
  /** The next faults that the server publishes for a file and that pass the test; those it has published already count. */
  faults(file: string, passes?: (found: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>;
  /** Asks the server to end, and gives its exit code. */
  end(): Promise<number | null>;
}

export const uriOf = (file: string): string => pathToFileURL(file).href;

/** Starts a server and says hello. `settings` answers what it asks of the editor's configuration. */
export async function startServer(
  args: readonly string[],
  { folders, settings = () => ({}) }: { folders: readonly string[]; settings?: (section: string) => unknown },
): Promise<LanguageClient> {
  const server = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const published = new Map<string, readonly Diagnostic[]>();
  const waiting = new Set<() => void>();
  connection.onNotification('textDocument/publishDiagnostics', (params) => {
    published.set(params.uri, params.diagnostics);
    for (const look of waiting) look();
  });
  connection.onRequest('workspace/configuration', ({ items }) =>
    items.map(({ section }: { section: string }) => settings(section)),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const started = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: uriOf(folders[0]!),
    workspaceFolders: folders.map((folder) => ({ uri: uriOf(folder), name: folder })),
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: { publishDiagnostics: { relatedInformation: false } },
    },
  });
  await connection.sendNotification('initialized', {});
  let version = 1;
  return {
    started,
    ask: (method, params) => connection.sendRequest(method, params),
    tell: (method, params) => connection.sendNotification(method, params),
    open: (file, languageId, text) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: uriOf(file), languageId, version, text },
      }),
    change: (file, text) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: uriOf(file), version: ++version },
        contentChanges: [{ text }],
      }),
    faults: (file, passes = () => true) =>
      new Promise((resolve) => {
        const look = () => {
          const found = published.get(uriOf(file));
          if (found === undefined || !passes(found)) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    async end() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const code = await ended;
      connection.dispose();
      return code;
    },
  };
}
