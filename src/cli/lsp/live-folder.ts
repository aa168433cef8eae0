import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sourceWith } from '../../authoring.js';
import type { Diagnostic, Playbook } from '../../index.js';
import { type Declaring, type FieldSchema, type Known, knownOf } from '../../language.js';
import { loadPlaybook, memoryCache, type PlaybookCache, type Source } from '../../load.js';
import { folderSource } from '../../node.js';
import { layOverlay } from '../lay-overlay.js';
import type { ContentFolder } from './folders.js';

/** Milliseconds of quiet after a change: nobody wants to be told of every letter. */
const quiet = 120;

/** A folder of content that is loaded again after each change. */
export interface LiveFolder extends ContentFolder {
  /** Texts that are open in the editor, by path in the folder. */
  readonly open: Map<string, string>;
  /** What is known after the last loading; the first one is waited for. */
  known(): Promise<Known>;
  /** What the folder itself says, not what lies below it. */
  playbook(): Promise<Playbook>;
  /** Texts of the files that declare names, as they are now. */
  declaring(): Promise<Declaring>;
  /** Loads again soon. */
  changed(): void;
  close(): void;
}

/** What a live folder needs of the world around it. */
export interface Around {
  schemas: Readonly<Record<string, FieldSchema>>;
  /** The playbook that an overlay is laid over. */
  base(): Promise<Playbook>;
  /** Is told all faults after each loading. */
  found(faults: readonly Diagnostic[]): void;
}

interface Loaded {
  playbook: Playbook;
  known: Known;
}

/** Opens a folder and loads it. */
export function openFolder(folder: ContentFolder, around: Around): LiveFolder {
  const open = new Map<string, string>();
  const cache = memoryCache();
  const saved = folderSource(folder.dir);
  let timer: NodeJS.Timeout | undefined;
  let waiting = false;
  let latest: Promise<Loaded> | undefined;
  let running = Promise.resolve();
  const load = () => {
    waiting = false;
    const loading = running.then(() =>
      loadFolder(folder, sourceWith(saved, Object.fromEntries(open)), cache, around),
    );
    // Faults of files that changed meanwhile would be told of texts that are no more.
    running = loading.then(
      ({ faults }) => {
        if (!waiting) around.found(faults);
      },
      () => undefined,
    );
    latest ??= loading;
    loading.then(
      () => {
        latest = loading;
      },
      () => undefined,
    );
  };
  load();
  return {
    ...folder,
    open,
    known: async () => (await latest!).known,
    playbook: async () => (await latest!).playbook,
    declaring: async () => {
      const textOf = (file: string) =>
        open.get(file) ?? readFile(join(folder.dir, file), 'utf8').catch(() => undefined);
      return {
        'references.json': await textOf('references.json'),
        'audiences.yaml': await textOf('audiences.yaml'),
      };
    },
    changed() {
      waiting = true;
      clearTimeout(timer);
      timer = setTimeout(load, quiet);
    },
    close: () => clearTimeout(timer),
  };
}

async function loadFolder(
  { holds }: ContentFolder,
  source: Source,
  cache: PlaybookCache,
  { schemas, base }: Around,
): Promise<Loaded & { faults: readonly Diagnostic[] }> {
  const files = await source.list().catch(() => []);
  if (holds === 'playbook') {
    const { value, diagnostics } = await loadPlaybook(source, { cache });
    return { playbook: value, known: knownOf(value, files, schemas), faults: diagnostics };
  }
  const { playbook, diagnostics } = await layOverlay(source, await base());
  return { playbook, known: knownOf(playbook, files, schemas), faults: diagnostics };
}
