import { type Diagnostic, fault } from '../diagnostics/diagnostic.js';
import { show } from '../diagnostics/show.js';
import type { Source } from './source.js';

/** The bytes of a file, or the fault that says why they cannot be read. Neither when the source has no such file. */
export interface Reading {
  bytes?: Uint8Array;
  diagnostics: Diagnostic[];
}

/** Reads a file of a source. Never throws. */
export type ReadFile = (path: string) => Promise<Reading>;

/** A source whose files are known. */
export interface OpenSource {
  /** Paths of all files but hidden ones, sorted. */
  paths: string[];
  read: ReadFile;
  /** All that was listed, hidden files too, sorted; these can be read. */
  listed: string[];
  /** Why files could not be listed. When none could, nothing else about the source is worth saying. */
  diagnostics: Diagnostic[];
}

const start = { line: 1, column: 1 };

/** Lists the files of a source. Whatever its functions do, each file that cannot be read is a fault of that file and hides no other. */
export async function openSource(source: Source): Promise<OpenSource> {
  const unreadable = (file: string, why: string) =>
    fault('file-unreadable', file, start, `Found that this cannot be read: ${why}.`);
  const given = await attempt(async () => source.list());
  if ('why' in given || !Array.isArray(given.value)) {
    const why = 'why' in given ? given.why : `the list of files is \`${show(given.value)}\``;
    return {
      paths: [],
      read: async () => ({ diagnostics: [] }),
      listed: [],
      diagnostics: [unreadable('.', why)],
    };
  }
  const names = new Set<unknown>(given.value);
  const odd = [...names].filter((name) => typeof name !== 'string');
  const listed = [...names].filter((name): name is string => typeof name === 'string').sort();
  const paths = listed.filter((name) => !/(^|\/)[._]/.test(name));
  const read: ReadFile = async (path) => {
    if (!names.has(path)) return { diagnostics: [] };
    const result = await attempt(async () => source.read(path));
    if ('why' in result && result.tooLarge)
      return {
        diagnostics: [fault('file-too-large', path, start, `Found that this is too large: ${result.why}.`)],
      };
    if ('why' in result) return { diagnostics: [unreadable(path, result.why)] };
    if (isBytes(result.value)) return { bytes: result.value, diagnostics: [] };
    return {
      diagnostics: [unreadable(path, `the source gave \`${show(result.value)}\` in the place of bytes`)],
    };
  };
  // A folder that could not be listed stands in the list with a `/` at its end.
  const folders = await Promise.all(paths.filter((p) => p.endsWith('/')).map(read));
  return {
    paths: paths.filter((p) => !p.endsWith('/')),
    read,
    listed,
    diagnostics: [
      ...odd.map((name) => unreadable('.', `the list of files holds \`${show(name)}\`, which is no path`)),
      ...folders.flatMap((f) => f.diagnostics),
    ],
  };
}

/** What a function gives, or why it fails. */
async function attempt<T>(
  work: () => Promise<T>,
): Promise<{ value: T } | { why: string; tooLarge: boolean }> {
  try {
    return { value: await work() };
  } catch (error) {
    return { why: reasonOf(error), tooLarge: (error as { code?: unknown } | null)?.code === 'EFBIG' };
  }
}

/** Arrays of bytes of another window or process are no instances of our `Uint8Array`. */
const isBytes = (value: unknown): value is Uint8Array =>
  Object.prototype.toString.call(value) === '[object Uint8Array]';

/** What the codes of file systems mean. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission to',
  EPERM: 'you have no permission to',
  EISDIR: 'it is a folder',
  ENOENT: 'it is not there',
  ENOTDIR: 'it is not there',
  ENXIO: 'it is no file',
  ELOOP: 'it is a link that leads back to itself',
  EMFILE: 'too many files are open',
  EIO: 'the disk has a fault',
};

/** Why something failed, as the end of a sentence. Anything can be thrown. */
function reasonOf(error: unknown): string {
  const { code, message } = (typeof error === 'object' && error !== null ? error : {}) as Record<
    string,
    unknown
  >;
  if (typeof code === 'string' && Object.hasOwn(reasons, code)) return reasons[code]!;
  const text = typeof message === 'string' && message.trim() !== '' ? message : show(error);
  return text
    .split('\n')[0]!
    .trim()
    .slice(0, 200)
    .replace(/[.!?]+$/, '');
}
