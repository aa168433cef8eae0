import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.js';
import { formatDiagnostics } from '../diagnostics/report.js';
import { memoryCache } from '../load/cache/playbook-cache.js';
import { folderSource } from '../node/folder-source.js';
import { writeFolder } from '../node/owned-folder/write-folder.js';
import { buildContent, contentList } from '../prebuild/build-content.js';
import { overlayError } from './overlay-error.js';
import type { VitePlugin, ViteServer } from './vite-types.js';

/** Which playbook, and where its modules go. Paths start from the root of the Vite project. */
export interface PlaybookModulesOptions {
  /** The folder of the content. */
  content: string;
  /** The folder for the modules and their types. It holds nothing else. */
  out: string;
}

/** Milliseconds of quiet after a change: editors save in several steps, and so do programs that change many files. */
const quiet = 100;

/**
 * A plugin for Vite, and for what is made with it such as Astro and SvelteKit: the modules of your playbook, as
 * `networks-playbook build` makes them, before each build and again whenever a file of the content changes. Faults are shown in
 * the browser and at the terminal, each at its line; with an error among them a build fails, and a page that is being worked on
 * keeps what it had.
 */
export function playbookModules({ content, out }: PlaybookModulesOptions): VitePlugin {
  let from = content;
  let to = out;
  let warn = (text: string) => console.warn(text);
  let serving: ViteServer | undefined;
  let latest: readonly Diagnostic[] = [];
  let running = Promise.resolve();
  const cache = memoryCache();

  const build = async () => {
    const { value: files, diagnostics } = await buildContent(folderSource(from), { cache });
    latest = diagnostics.map((d) => ({ ...d, file: join(from, d.file) }));
    if (latest.length > 0) warn(formatDiagnostics(latest, 'text'));
    if (hasErrors(latest)) return;
    const { kept } = await writeFolder(to, files, { list: contentList });
    for (const path of kept)
      warn(`Kept ${join(to, path)}: the playbook no longer has it, but it was changed since it was written.`);
  };
  /** One run after another, whether or not the one before went well. */
  const make = () => {
    const made = running.then(build);
    running = made.catch(() => {});
    return made;
  };
  const show = () => {
    if (serving && hasErrors(latest)) serving.ws.send({ type: 'error', err: overlayError(latest) });
  };
  const again = async (server: ViteServer) => {
    const failed = hasErrors(latest);
    await make().catch((error: Error) => server.config.logger.error(error.message));
    show();
    // What the modules hold is loaded anew by itself when it changed; what is told over the page goes only with a reload.
    if (failed && !hasErrors(latest)) server.ws.send({ type: 'full-reload' });
  };

  return {
    name: 'networks-playbook',
    configResolved({ root, logger }) {
      from = resolve(root, content);
      to = resolve(root, out);
      if (isInside(from, to))
        throw new Error(
          `\`out\` is \`${out}\`, which lies in the content itself; name a folder outside of \`${content}\`.`,
        );
      warn = (text) => logger.warn(text);
    },
    async buildStart() {
      await make();
      if (!serving && hasErrors(latest)) throw new Error(formatDiagnostics(latest, 'text'));
    },
    configureServer(server) {
      serving = server;
      let timer: NodeJS.Timeout | undefined;
      server.watcher.add(from);
      server.watcher.on('all', (_event, path) => {
        if (!isInside(from, path)) return;
        clearTimeout(timer);
        timer = setTimeout(() => void again(server), quiet);
      });
      server.ws.on('connection', show);
    },
  };
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
}
