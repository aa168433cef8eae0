import type { Checked } from '../../diagnostics/diagnostic.js';
import type { Playbook } from '../../schema/playbook.js';
import type { Source } from '../source.js';
import type { KeptReadings } from './kept-readings.js';
import { type KeptResult, keptResult, openResult } from './kept-result.js';
import { type Looking, lookInto, type Seen, type SeenFiles } from './looking.js';
import { ofBytes, openPack, type Pack, packBytes, toBytes } from './pack.js';
import type { PlaybookCache } from './playbook-cache.js';

/** The files of a source as they were: all that were listed, those that were read, and whether none was missed. */
interface KeptFiles {
  readonly listed: readonly string[];
  readonly whole: boolean;
  readonly seen: readonly (readonly [path: string, mark: string, version?: string])[];
}

/**
 * Loads a playbook with a cache. When no file has changed, nothing is parsed: what came out the last time comes out again. When
 * some have, the files that would give what they gave are not read again, and all that looks at several files is done anew.
 */
export async function loadKept(source: Source, cache: PlaybookCache): Promise<Checked<Playbook>> {
  const key = source.name ?? '';
  const pack = await attempt(async () => {
    const bytes = await cache.get(key);
    return bytes && openPack(bytes);
  });
  const files = pack && (ofBytes(pack.files) as KeptFiles);
  const looking = await lookInto(source, seenIn(files));
  const keep = (now: Pack) => attempt(async () => cache.set(key, await packBytes(now)));

  if (pack && files && (await isAllAsBefore(files, looking))) {
    if (looking.knowsMore()) await keep({ ...pack, files: filesOf(looking) });
    return openResult(ofBytes(pack.result) as KeptResult, pack.bodies);
  }
  // The parsers are loaded only when something is to be parsed.
  const { readPlaybook } = await import('../read-playbook.js');
  const { keepReadings } = await import('./kept-readings.js');
  const before = pack && { readings: ofBytes(pack.readings) as KeptReadings, bodies: pack.bodies };
  const kept = keepReadings(looking, before);
  const { value, diagnostics } = await readPlaybook(looking, kept.readerFor);
  const { list, numberOf } = kept.bodies;
  await keep({
    files: filesOf(looking),
    result: toBytes(keptResult(value, diagnostics, (file) => numberOf.get(file)!)),
    readings: toBytes(kept.readings()),
    bodies: list,
  });
  return { value, diagnostics };
}

async function isAllAsBefore({ listed, whole, seen }: KeptFiles, looking: Looking): Promise<boolean> {
  const now = looking.listed;
  if (!whole || listed.length !== now.length || listed.some((path, i) => path !== now[i])) return false;
  for (const [path] of seen) if (!(await looking.isAsBefore(path))) return false;
  return true;
}

const seenIn = (files: KeptFiles | undefined): SeenFiles =>
  new Map(
    files?.seen.map(([path, mark, version]): [string, Seen] => [path, { mark, ...(version && { version }) }]),
  );

const filesOf = ({ listed, seen, missedSome }: Looking): Uint8Array => {
  const rows = [...seen].map(([path, { mark, version }]) => [path, mark, ...(version ? [version] : [])]);
  return toBytes({ listed, whole: !missedSome(), seen: rows });
};

/** A cache that fails is as good as an empty one. */
async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
