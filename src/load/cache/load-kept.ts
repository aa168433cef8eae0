import type { Checked } from '../../diagnostics/diagnostic.js';
import type { Playbook } from '../../schema/playbook.js';
import type { Source } from '../source.js';
import { handedOut, type KeptFiles, keptOf, withFiles } from './kept.js';
import { type Looking, lookInto, type Seen, type SeenFiles } from './looking.js';
import type { PlaybookCache } from './playbook-cache.js';
import { shelfOf } from './shelf.js';

/**
 * Loads a playbook with a cache. When no file has changed, nothing is parsed: what came out the last time comes out again. When
 * some have, the files that would give what they gave are not read again, and all that looks at several files is done anew.
 */
export async function loadKept(source: Source, cache: PlaybookCache): Promise<Checked<Playbook>> {
  const key = source.name ?? '';
  const shelf = shelfOf(cache);
  const before = await shelf.take(key);
  const looking = await lookInto(source, seenIn(before?.files), before?.made);

  if (before && (await isAllAsBefore(before.files, looking))) {
    if (looking.knowsMore()) await shelf.put(key, withFiles(before, filesOf(looking)));
    return before.result();
  }
  // The parsers are loaded only when something is to be parsed.
  const { readPlaybook } = await import('../read-playbook.js');
  const { keepReadings } = await import('./kept-readings.js');
  const kept = keepReadings(looking, before && { readings: before.readings(), bodies: before.bodies });
  const { value, diagnostics } = await readPlaybook(looking, kept.readerFor);
  await shelf.put(
    key,
    keptOf(filesOf(looking), value, diagnostics, kept.readings(), kept.bodies, looking.made),
  );
  return handedOut({ value, diagnostics });
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

const filesOf = ({ listed, seen, missedSome }: Looking): KeptFiles => {
  const rows = [...seen].map(([path, { mark, version }]): KeptFiles['seen'][number] =>
    version ? [path, mark, version] : [path, mark],
  );
  return { listed, whole: !missedSome(), seen: rows };
};
