import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { memoryCache } from '../load/cache/playbook-cache.js';
import { loadPlaybook } from '../load/load-playbook.js';
import type { Source } from '../load/source.js';
import type { Playbook } from '../schema/playbook.js';
import { type Fix, fixesOf } from './fixes.js';
import { sourceWith } from './source-with.js';
import { applyEdits } from './text-edit.js';
import { textOf } from './text-of.js';

/** A playbook with its plain slips mended. */
export interface FixedPlaybook {
  /** The text of each file that changes, by its path. */
  readonly files: Readonly<Record<string, string>>;
  /** What those files said before. */
  readonly before: Readonly<Record<string, string>>;
  /** The faults that are mended. */
  readonly fixed: readonly Diagnostic[];
  /** The playbook as it is then. */
  readonly value: Playbook;
  /** What is left to mend by hand. */
  readonly diagnostics: readonly Diagnostic[];
}

/** How often a playbook is read again: a mended line can bring to light what it hid. */
const mostRounds = 20;

/** Faults that hide others of their file. */
const hiding = /^(?:yaml-syntax|frontmatter-\w+)$/;

/**
 * Mends what `fixesOf` can mend, and reads the playbook again until nothing is left that it can. Where a file would have more faults
 * than before, it stays as it was. Nothing is written to disk, and a playbook that is fixed has nothing more to fix.
 *
 * @param only Whether a file is to be fixed; all when left out.
 */
export async function fixPlaybook(
  source: Source,
  only: (file: string) => boolean = () => true,
): Promise<FixedPlaybook> {
  const before: Record<string, string> = {};
  const files: Record<string, string> = {};
  const fixed: Diagnostic[] = [];
  const given = new Set<string>();
  const cache = memoryCache();
  let read = await loadPlaybook(source, { cache });
  for (let round = 0; round < mostRounds; round += 1) {
    const tried: Record<string, { text: string; fixes: Fix[] }> = {};
    for (const file of new Set(read.diagnostics.map((d) => d.file))) {
      if (!only(file) || given.has(file)) continue;
      const text = files[file] ?? (await textOf(source, file));
      if (text === undefined) continue;
      const fixes = fixesOf(file, text, read.diagnostics, read.value.strings);
      const edited = applyEdits(
        text,
        fixes.flatMap((f) => f.edits),
      );
      if (edited === text) continue;
      before[file] ??= text;
      tried[file] = { text: edited, fixes };
    }
    if (Object.keys(tried).length === 0) break;
    const texts = Object.fromEntries(Object.entries(tried).map(([file, { text }]) => [file, text]));
    const after = await loadPlaybook(sourceWith(source, { ...files, ...texts }), { cache });
    const worse = Object.keys(tried).filter((file) => isWorse(file, read.diagnostics, after.diagnostics));
    for (const file of worse) given.add(file);
    for (const [file, { text, fixes }] of Object.entries(tried)) {
      if (given.has(file)) continue;
      files[file] = text;
      fixed.push(...fixes.map((f) => f.diagnostic));
    }
    read = worse.length === 0 ? after : await loadPlaybook(sourceWith(source, files), { cache });
  }
  const changed = Object.keys(files);
  return {
    files,
    before: Object.fromEntries(changed.map((file) => [file, before[file]!])),
    fixed,
    value: read.value,
    diagnostics: read.diagnostics,
  };
}

/** Whether a file has more faults than before, those aside that one of its own had hidden. */
function isWorse(file: string, before: readonly Diagnostic[], after: readonly Diagnostic[]): boolean {
  const [was, is] = [before, after].map((list) => list.filter((d) => d.file === file));
  const hid = (list: readonly Diagnostic[]) => list.filter((d) => hiding.test(d.rule)).length;
  return hid(is!) > hid(was!) || (hid(is!) === hid(was!) && is!.length > was!.length);
}
