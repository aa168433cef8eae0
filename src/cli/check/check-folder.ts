import { customize, type Diagnostic, hasErrors, type Playbook } from '../../index.js';
import type { PlaybookCache, Source } from '../../load.js';
import { folderSource } from '../../node.js';
import { inFolder, inPath } from '../in-folder.js';
import { requireFolder } from '../input.js';
import { withProgress } from '../terminal.js';
import { today } from '../today.js';

/** What to check. */
export interface Checking {
  dir: string;
  overlays: readonly string[];
  prose: boolean;
  /** Paths in the folder, when only their faults are asked for. */
  only: readonly string[] | undefined;
  /** What earlier runs have read, or none. */
  cache?: PlaybookCache;
}

/** All that was found wrong, with the playbook as far as it could be read. */
export interface FoundFaults {
  playbook: Playbook;
  source: Source;
  diagnostics: Diagnostic[];
  prose: { levels: unknown; table: string } | undefined;
}

/** Checks a folder of content, or some files of it in the midst of the rest. Reading it may have been done already. */
export async function checkFolder(
  { dir, overlays, prose, only, cache }: Checking,
  read?: { value: Playbook; diagnostics: readonly Diagnostic[] },
): Promise<FoundFaults> {
  const { loadPlaybook, loadOverlay } = await import('../../load.js');
  const { checkReviewed } = await import('../../authoring.js');
  const source = folderSource(dir);
  const { value, diagnostics } =
    read ?? (await withProgress(`Checking ${dir}`, loadPlaybook(source, { cache })));
  const found = inFolder(dir, [...diagnostics, ...(await checkReviewed(value, source, today()))]);
  for (const overlay of overlays) {
    await requireFolder(overlay, '--overlay');
    const result = await loadOverlay(folderSource(overlay), value);
    // Whether a change fits shows only when it is made.
    const made = customize(value, {}, { overlays: [result.value] });
    found.push(...inFolder(overlay, [...result.diagnostics, ...made.diagnostics]));
  }
  const levels = prose ? await proseOf(dir, value, source) : undefined;
  // A file with an error was not read, so an exception for it may well be needed.
  const wait = hasErrors(found) ? 'prose-exception' : '';
  found.push(...(levels?.diagnostics ?? []).filter((d) => d.rule !== wait));
  const asked = only && new Set(only.map((file) => inPath(dir, file)));
  return {
    playbook: value,
    source,
    diagnostics: asked ? found.filter((d) => asked.has(d.file)) : found,
    prose: levels,
  };
}

/** The prose check, whose libraries nobody else waits for. */
async function proseOf(dir: string, playbook: Playbook, source: Source) {
  const { checkProse, formatLevels } = await import('../../review.js');
  const { levels, diagnostics } = await withProgress(`Reading ${dir}`, checkProse(playbook, source));
  return { levels, diagnostics: inFolder(dir, diagnostics), table: formatLevels(levels) };
}
