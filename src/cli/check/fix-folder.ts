import { folderSource, writeFiles } from '../../node.js';
import { inPath } from '../in-folder.js';
import { print, warn, withProgress } from '../terminal.js';
import { untilSignal } from '../write-out.js';

/** Mends what can be mended without an author, shows what changes, and writes it unless somebody only wants to see. Gives back what is left. */
export async function fixFolder(dir: string, only: readonly string[] | undefined, dryRun: boolean) {
  const { fixPlaybook, textDiff } = await import('../../authoring.js');
  const source = folderSource(dir);
  const asked = only && new Set(only);
  const fixing = fixPlaybook(source, (file) => asked === undefined || asked.has(file));
  const { files, before, fixed, value, diagnostics } = await withProgress(`Checking ${dir}`, fixing);
  for (const [file, text] of Object.entries(files))
    await print(textDiff(inPath(dir, file), before[file]!, text));
  if (!dryRun) await untilSignal((signal) => writeFiles(dir, files, { force: true, signal }));
  const count = Object.keys(files).length;
  const what = `${fixed.length === 1 ? '1 fault' : `${fixed.length} faults`} in ${count === 1 ? '1 file' : `${count} files`}`;
  if (count === 0) warn('Found nothing that can be mended without an author.');
  else warn(dryRun ? `Nothing was written. Without --dry-run it would mend ${what}.` : `Mended ${what}.`);
  return { value, diagnostics };
}
