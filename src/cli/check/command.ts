import { fileURLToPath } from 'node:url';
import {
  allResources,
  countDiagnostics,
  formatDiagnostics,
  hasErrors,
  type ReportFormat,
} from '../../index.js';
import { checkPackageFile, isPackage } from '../check-package.js';
import type { Command } from '../command.js';
import { cacheFlags, contentCache } from '../content-cache.js';
import { choiceFlag, type Given } from '../flags.js';
import { contentHere, requireFolder } from '../input.js';
import { diagnosticsFor } from '../painted.js';
import { print } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { watchFolder } from '../watch-folder.js';
import { type Checking, checkFolder, type FoundFaults } from './check-folder.js';
import { fixFolder } from './fix-folder.js';
import { namedFiles } from './named-files.js';

const formats: readonly ReportFormat[] = ['text', 'json', 'github'];

/** `check`: every mistake in a content folder, at its line, or in a package for a learning platform. */
export const check: Command = {
  usage:
    'networks-playbook check [DIR | FILE … | FILE.imscc|.mbz|.zip] [--fix [--dry-run] | --watch] [--overlay DIR] [--prose] [--format text|json|github] [--no-cache]',
  example: 'networks-playbook check content --format github',
  flags: {
    fix: {
      about:
        'Mend what can be mended without an author: no-break spaces, pasted bullets, headings in another spelling, curly quotation marks and other slips in fields. Shows what changes.',
    },
    'dry-run': { about: 'With --fix: show what would change, and change nothing.' },
    watch: { about: 'Check again after each saving, until Ctrl-C.' },
    overlay: {
      value: 'DIR',
      list: true,
      about: 'Check this overlay against the content too. Repeat it for several.',
    },
    prose: { about: 'Check how hard the texts read, and for words that may hurt or exclude. Takes seconds.' },
    format: { value: 'NAME', about: 'text (default), json or github (annotations).' },
    ...cacheFlags,
  },
  operands: 10_000,
  async run(given, operands) {
    const format = choiceFlag(given, 'format', formats, 'text');
    const paths = operands.filter((path) => path !== undefined);
    const archive = paths.find(isPackage);
    if (archive !== undefined) {
      if (paths.length > 1 || Object.keys(given).some((flag) => flag !== 'format'))
        throw new UsageError(
          `\`${archive}\` is a package, which is checked alone, with no flag but \`--format\`.`,
        );
      return checkPackageFile(archive, format);
    }
    requireFlags(given, format);
    const overlays = [given.overlay ?? []].flat() as string[];
    const what = await whatToCheck(paths);
    const { dir, only } = what;
    const cache = contentCache(dir, given);
    const checking: Checking = { ...what, overlays, prose: given.prose === true, cache };
    const fixed = given.fix ? await fixFolder(dir, only, given['dry-run'] === true) : undefined;
    const told = given['dry-run'] ? undefined : fixed;
    await tell(checking, await checkFolder(checking, told), format);
    if (given.watch)
      await watchFolder(dir, async () => {
        process.exitCode = 0;
        const found = await checkFolder(checking);
        if (process.stdout.isTTY) await print('\u001b[2J\u001b[H');
        process.stderr.write(`${new Date().toTimeString().slice(0, 8)}  `);
        await tell(checking, found, format);
      });
  },
};

/** Flags that make sense together. */
function requireFlags(given: Given, format: ReportFormat): void {
  if (given['dry-run'] && !given.fix) throw new UsageError('`--dry-run` goes with `--fix`.');
  if (given.fix && given.watch)
    throw new UsageError('`--fix` and `--watch` do not go together: a file would change under your hands.');
  if (given.fix && format !== 'text')
    throw new UsageError('`--fix` shows what it changes as text; leave `--format` out.');
}

/** The folder that is named, or that of the files that are named, or the content here, or ours. */
async function whatToCheck(paths: readonly string[]): Promise<Pick<Checking, 'dir' | 'only'>> {
  const [first] = paths;
  if (first !== undefined && (paths.length > 1 || !(await isFolder(first)))) {
    const { dir, files } = await namedFiles(paths);
    return { dir, only: files };
  }
  const dir = first ?? (await contentHere()) ?? fileURLToPath(new URL('../content', import.meta.url));
  await requireFolder(dir, 'DIR');
  return { dir, only: undefined };
}

const isFolder = (path: string) =>
  requireFolder(path, 'DIR').then(
    () => true,
    () => false,
  );

/** Prints what was found, and says so in the exit code. */
async function tell(checking: Checking, found: FoundFaults, format: ReportFormat): Promise<void> {
  const { diagnostics, prose } = found;
  if (format === 'text') {
    const parts = [diagnosticsFor(process.stdout, diagnostics), prose?.table ?? ''];
    await print(parts.filter((part) => part !== '').join('\n'));
    process.stderr.write(`${await summary(checking, found)} ${countDiagnostics(diagnostics)}.\n`);
  } else if (format === 'json' && prose)
    await print(`${JSON.stringify({ diagnostics, prose: { levels: prose.levels } }, null, 2)}\n`);
  else await print(formatDiagnostics(diagnostics, format));
  if (hasErrors(diagnostics)) process.exitCode = 1;
}

/** Files found are files loaded and files left out; nothing disappears without a word. */
async function summary({ only }: Checking, { playbook, source }: FoundFaults): Promise<string> {
  const files = await source.list().catch(() => []);
  const found = files.filter((f) => f.startsWith('steps/') && f.endsWith('.md')).length;
  const loaded = allResources(playbook).length;
  if (only)
    return `${only.length === 1 ? '1 file' : `${only.length} files`} checked, among ${found} resources.`;
  return `${found} resources found, ${loaded} loaded, ${found - loaded} left out.`;
}
