/** The part of Vite's server that is used here. Written out, so that the types of this package need no Vite. */
export interface ViteServer {
  readonly config: { readonly logger: { error(text: string): void } };
  readonly watcher: {
    add(path: string): unknown;
    on(event: 'all', listener: (event: string, path: string) => void): unknown;
  };
  readonly ws: {
    on(event: 'connection', listener: () => void): unknown;
    send(
      payload: { readonly type: 'full-reload' } | { readonly type: 'error'; readonly err: ViteError },
    ): void;
  };
}

/** A fault as Vite shows it over the page. */
export interface ViteError {
  readonly message: string;
  readonly stack: string;
  readonly id?: string;
  readonly plugin?: string;
  readonly loc?: { readonly file?: string; readonly line: number; readonly column: number };
}

/** A plugin, as Vite 5 and later take it. */
export interface VitePlugin {
  readonly name: string;
  configResolved(config: { readonly root: string; readonly logger: { warn(text: string): void } }): void;
  buildStart(): Promise<void>;
  configureServer(server: ViteServer): void;
}
