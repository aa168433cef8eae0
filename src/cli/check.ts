import { stat } from 'node:fs/promises';
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
import { folderSource } from '../node.js';
import type { Command } from './command.js';
import { choiceFlag } from './flags.js';
import { requireFolder } from './input.js';
import { diagnosticsFor, print, withProgress } from './terminal.js';

const formats: readonly ReportFormat[] = ['text', 'json', 'github'];

/** `check`: every mistake in a content folder, at its line. */
export const check: Command = {
  name: 'check',
  summary: 'Check content and overlays, and name every mistake at its line.',
  usage: 'networks-playbook check [DIR] [--overlay DIR] [--format text|json|github]',
  example: 'networks-playbook check content --format github',
  flags: {
    overlay: {
      value: 'DIR',
      list: true,
      about: 'Check this overlay against the content too. Repeat it for several.',
    },
    format: { value: 'NAME', about: 'text (default), json or github (annotations).' },
  },
  words: 1,
  async run(given, [folder]) {
    const format = choiceFlag(given, 'format', formats, 'text');
    const dir = folder ?? (await defaultFolder());
    await requireFolder(dir, 'DIR');
    const { loadPlaybook, loadOverlay } = await import('../load.js');
    const source = folderSource(dir);
    const { value, diagnostics } = await withProgress(`Checking ${dir}`, loadPlaybook(source));
    const found: Diagnostic[] = diagnostics.map((d) => under(dir, d));
    for (const overlay of [given.overlay ?? []].flat() as string[]) {
      await requireFolder(overlay, '--overlay');
      const result = await loadOverlay(folderSource(overlay), value);
      // Whether a change fits shows only when it is made.
      const made = customize(value, {}, { overlays: [result.value] });
      found.push(...[...result.diagnostics, ...made.diagnostics].map((d) => under(overlay, d)));
    }
    if (format === 'text') {
      await print(diagnosticsFor(process.stdout, found));
      process.stderr.write(`${summary(await source.list(), value)} ${countDiagnostics(found)}.\n`);
    } else await print(formatDiagnostics(found, format));
    if (hasErrors(found)) process.exitCode = 1;
  },
};

const under = (dir: string, d: Diagnostic): Diagnostic => ({
  ...d,
  file: `${dir.replace(/\/$/, '')}/${d.file}`,
});

/** The `content` folder here, or the one that comes along. */
async function defaultFolder(): Promise<string> {
  const here = await stat('content').catch(() => undefined);
  return here?.isDirectory() ? 'content' : fileURLToPath(new URL('../content', import.meta.url));
}

/** Files found are files loaded and files left out; nothing disappears without a word. */
function summary(files: readonly string[], playbook: Playbook): string {
  const found = files.filter((f) => f.startsWith('steps/') && f.endsWith('.md')).length;
  const loaded = allResources(playbook).length;
  return `${found} resources found, ${loaded} loaded, ${found - loaded} left out.`;
}
