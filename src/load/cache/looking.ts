import { type OpenSource, openSource } from '../open-source.js';
import type { Source } from '../source.js';
import { digest } from './digest.js';

/** How a file was when it was read: the digest of its bytes, and its version where its source tells one. */
export interface Seen {
  readonly mark: string;
  readonly version?: string;
}

/** Files that were read, by path. */
export type SeenFiles = ReadonlyMap<string, Seen>;

/** A source that remembers what it was asked for, and tells which files are as they were. */
export interface Looking extends OpenSource {
  /** Whether a file is as it was, or is still not there. Its bytes are read only when its version does not tell. */
  isAsBefore(path: string): Promise<boolean>;
  /** What was read, or found to be as before. */
  readonly seen: SeenFiles;
  /** Whether something could not be read: it may be there the next time. */
  missedSome(): boolean;
  /** Whether more versions are known of files than before. */
  knowsMore(): boolean;
}

/** Opens a source. `before` is what was seen in it at an earlier time. */
export async function lookInto(source: Source, before: SeenFiles): Promise<Looking> {
  const open = await openSource(source);
  const listed = new Set(open.listed);
  const seen = new Map<string, Seen>();
  /** Bytes that were read to compare, for who reads them next. */
  const atHand = new Map<string, Uint8Array>();
  let failed = open.diagnostics.length > 0;
  let more = false;

  const versionOf = async (path: string) => {
    try {
      const version: unknown = await source.version?.(path);
      return typeof version === 'string' ? version : undefined;
    } catch {
      return undefined;
    }
  };
  /** The version is asked for before the bytes are read, so that a change in between is seen the next time. */
  const look = async (path: string, version: string | undefined) => {
    const reading = await open.read(path);
    if (reading.bytes) seen.set(path, { mark: await digest(reading.bytes), ...(version && { version }) });
    else failed ||= reading.diagnostics.length > 0;
    return reading;
  };
  const compared = new Map<string, Promise<boolean>>();
  const compare = async (path: string): Promise<boolean> => {
    const was = before.get(path);
    if (!was || !listed.has(path)) return !was && !listed.has(path);
    const version = await versionOf(path);
    if (version !== undefined && version === was.version) {
      seen.set(path, was);
      return true;
    }
    const { bytes } = await look(path, version);
    if (!bytes) return false;
    more ||= version !== undefined;
    if (seen.get(path)!.mark === was.mark) return true;
    atHand.set(path, bytes);
    return false;
  };
  return {
    ...open,
    async read(path) {
      const bytes = atHand.get(path);
      if (!bytes) return look(path, listed.has(path) ? await versionOf(path) : undefined);
      atHand.delete(path);
      return { bytes, diagnostics: [] };
    },
    isAsBefore(path) {
      const found = compared.get(path) ?? compare(path);
      compared.set(path, found);
      return found;
    },
    seen,
    missedSome: () => failed,
    knowsMore: () => more,
  };
}
