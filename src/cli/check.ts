import { fileURLToPath } from 'node:url';
import {
  allResources,
  countDiagnostics,
  customize,
  type Diagnostic,
  formatDiagnostics,
  hasErrors,
  type Playbook,
  type ReportFormat,
} from '../index.js';
import type { Source } from '../load.js';
import { folderSource } from '../node.js';
import { checkPackageFile, isPackage } from './check-package.js';
import type { Command } from './command.js';
import { cacheFlags, contentCache } from './content-cache.js';
import { choiceFlag } from './flags.js';
import { inFolder } from './in-folder.js';
import { contentHere, requireFolder } from './input.js';
import { diagnosticsFor } from './painted.js';
import { print, withProgress } from './terminal.js';
import { UsageError } from './usage-error.js';

const formats: readonly ReportFormat[] = ['text', 'json', 'github'];

/** `check`: every mistake in a content folder, at its line, or in a package for a learning platform. */
export const check: Command = {
  usage:
    'networks-playbook check [DIR | FILE.imscc|.mbz|.zip] [--overlay DIR] [--prose] [--format text|json|github] [--no-cache]',
  example: 'networks-playbook check content --format github',
  flags: {
    overlay: {
      value: 'DIR',
      list: true,
      about: 'Check this overlay against the content too. Repeat it for several.',
    },
    prose: { about: 'Check how hard the texts read, and for words that may hurt or exclude. Takes seconds.' },
    format: { value: 'NAME', about: 'text (default), json or github (annotations).' },
    ...cacheFlags,
  },
  operands: 1,
  async run(given, [folder]) {
    const format = choiceFlag(given, 'format', formats, 'text');
    if (folder !== undefined && isPackage(folder)) {
      if (given.overlay !== undefined || given.prose)
        throw new UsageError(
          `\`--overlay\` and \`--prose\` go with a folder of content; found \`${folder}\`.`,
        );
      return checkPackageFile(folder, format);
    }
    const dir = folder ?? (await contentHere()) ?? fileURLToPath(new URL('../content', import.meta.url));
    await requireFolder(dir, 'DIR');
    const { loadPlaybook, loadOverlay } = await import('../load.js');
    const source = folderSource(dir);
    const { value, diagnostics } = await withProgress(
      `Checking ${dir}`,
      loadPlaybook(source, { cache: contentCache(dir, given) }),
    );
    const found: Diagnostic[] = inFolder(dir, diagnostics);
    for (const overlay of [given.overlay ?? []].flat() as string[]) {
      await requireFolder(overlay, '--overlay');
      const result = await loadOverlay(folderSource(overlay), value);
      // Whether a change fits shows only when it is made.
      const made = customize(value, {}, { overlays: [result.value] });
      found.push(...inFolder(overlay, [...result.diagnostics, ...made.diagnostics]));
    }
    const prose = given.prose === true ? await proseOf(dir, value, source) : undefined;
    // A file with an error was not read, so an exception for it may well be needed.
    const wait = hasErrors(found) ? 'prose-exception' : '';
    found.push(...(prose?.diagnostics ?? []).filter((d) => d.rule !== wait));
    if (format === 'text') {
      const parts = [diagnosticsFor(process.stdout, found), prose?.table ?? ''];
      await print(parts.filter((part) => part !== '').join('\n'));
      process.stderr.write(
        `${summary(await source.list().catch(() => []), value)} ${countDiagnostics(found)}.\n`,
      );
    } else if (format === 'json' && prose)
      await print(`${JSON.stringify({ diagnostics: found, prose: { levels: prose.levels } }, null, 2)}\n`);
    else await print(formatDiagnostics(found, format));
    if (hasErrors(found)) process.exitCode = 1;
  },
};

/** The prose check, whose libraries nobody else waits for. */
async function proseOf(dir: string, playbook: Playbook, source: Source) {
  const { checkProse, formatLevels } = await import('../review.js');
  const { levels, diagnostics } = await withProgress(`Reading ${dir}`, checkProse(playbook, source));
  return {
    levels,
    diagnostics: inFolder(dir, diagnostics),
    table: formatLevels(levels),
  };
}

/** Files found are files loaded and files left out; nothing disappears without a word. */
function summary(files: readonly string[], playbook: Playbook): string {
  const found = files.filter((f) => f.startsWith('steps/') && f.endsWith('.md')).length;
  const loaded = allResources(playbook).length;
  return `${found} resources found, ${loaded} loaded, ${found - loaded} left out.`;
}
