/** The part of Vite's server that is used here. Written out, so that the types of this package need no Vite. */
export interface ViteServer {
  config: { logger: { error(text: string): void } };
  watcher: {
    add(path: string): unknown;
    on(event: 'all', listener: (event: string, path: string) => void): unknown;
  };
  ws: {
    on(event: 'connection', listener: () => void): unknown;
    send(payload: { type: 'full-reload' } | { type: 'error'; err: ViteError }): void;
  };
}

/** A fault as Vite shows it over the page. */
export interface ViteError {
  message: string;
  stack: string;
  id?: string;
  plugin?: string;
  loc?: { file?: string; line: number; column: number };
}

/** A plugin, as Vite 5 and later take it. */
export interface VitePlugin {
  name: string;
  configResolved(config: { root: string; logger: { warn(text: string): void } }): void;
  buildStart(): Promise<void>;
  configureServer(server: ViteServer): void;
}
