import { join } from 'node:path';
import { hasErrors } from '../../index.js';
import type { PlaybookCache } from '../../load.js';
import { folderSource, writeFolder } from '../../node.js';
import { inFolder } from '../in-folder.js';
import { diagnosticsFor } from '../painted.js';
import { warn, withProgress } from '../terminal.js';
import { untilSignal } from '../write-out.js';

/**
 * Builds once. Faults are printed as `check` has them.
 * @returns what was done, in a sentence; undefined when the content has errors, and then everything stays as it was.
 */
export async function buildFolder(
  dir: string,
  out: string,
  force: boolean,
  cache: PlaybookCache | undefined,
): Promise<string | undefined> {
  const { buildContent, contentList } = await import('../../build.js');
  const { value: files, diagnostics } = await withProgress(
    `Reading ${dir}`,
    buildContent(folderSource(dir), { cache }),
  );
  const found = inFolder(dir, diagnostics);
  if (found.length > 0) process.stderr.write(diagnosticsFor(process.stderr, found));
  if (hasErrors(found)) return undefined;
  const { count, changed, kept } = await untilSignal((signal) =>
    writeFolder(out, files, { list: contentList, force, signal }),
  );
  for (const path of kept)
    warn(`Kept ${join(out, path)}: the playbook no longer has it, but it was changed since it was written.`);
  return `Built ${out.replace(/[/\\]$/, '')} from ${dir.replace(/[/\\]$/, '')}: ${count} files, ${changed.length} of them new or changed.`;
}
