import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import {
  type Diagnostic,
  formatDiagnostics,
  hasErrors,
  limits,
  PlainError,
  type Playbook,
  type ReportFormat,
  recipeFaults,
} from '../../index.js';
import { readFont, readThrough } from '../../node.js';
import type { Command } from '../command.js';
import { contentFlags } from '../content-flags.js';
import { earlierSentence } from '../earlier-files.js';
import { choiceFlag, type Given, numberFlag } from '../flags.js';
import { formatNames, pageNumberings, pageNumbersFlag } from '../formats.js';
import { loadInput, loadRecipe, type RecipeFile, sayChanges } from '../input.js';
import { diagnosticsFor } from '../painted.js';
import { pdfFlags, recipeFromFlags, refusePdfFlags } from '../recipe-flags.js';
import { print, withProgress } from '../terminal.js';
import { CommandError, UsageError } from '../usage-error.js';
import { version } from '../version.js';
import { printOf } from './assets.js';
import type { Setup } from './make.js';
import { type Plan, pathsOf, planBatch, type Shared } from './plan.js';
import { batchProgress } from './progress.js';
import { runJobs } from './run.js';
import { type BatchState, openState } from './state.js';

const faultFormats: readonly ReportFormat[] = ['text', 'json', 'github'];

/** `batch`: a packet for each row of a roster. */
export const batch: Command = {
  usage: 'networks-playbook batch ROSTER.csv --out DIR [--recipe FILE] [--format NAME] …',
  example: 'networks-playbook batch schools.csv --recipe base.yaml --out packets --format pdf',
  flags: {
    recipe: {
      value: 'FILE',
      about: 'The recipe below all rows: a file, or the name of one that comes along. Cells win over it.',
    },
    ...pdfFlags,
    set: { value: 'KEY=VALUE', list: true, about: 'Set any field of the recipe below all rows.' },
    ...contentFlags,
    format: { value: 'NAME', about: `${formatNames.join(', ')}. Default: html.` },
    bundle: { about: 'Make a bundle for each row: the same as `--format zip`.' },
    font: { value: 'FILE', list: true, about: 'A TrueType font of your own for PDF. Repeat it for several.' },
    'page-numbers': pageNumbersFlag,
    out: {
      value: 'DIR',
      about: 'The folder to write into. What has not changed since the last run is skipped.',
    },
    jobs: { value: 'N', about: 'Packets to make at once. Default: as many as the machine has cores.' },
    shard: { value: 'I/N', about: 'Every Nth row only, from the Ith: one machine’s share, such as 2/8.' },
    'dry-run': { about: 'Say what would be made and what skipped, and write nothing.' },
    faults: { value: 'NAME', about: 'How faults in the roster are told: text (default), json or github.' },
    force: { about: 'Replace files that this program did not make.' },
  },
  operands: 1,
  async run(given, [roster]) {
    const started = performance.now();
    const { out, format, pageNumbers, shard, jobs } = await readCall(given, roster);
    refusePdfFlags(given, format);
    const playbook = await loadInput(given);
    const base = await readBase(given, playbook);
    const plan = await withProgress(
      'Checking the rows',
      readPlan(roster!, base, { format, pageNumbers }, given, playbook),
    );
    await tell(plan.diagnostics, choiceFlag(given, 'faults', faultFormats, 'text'), `The roster ${roster}`);
    const mine = plan.jobs.filter((_, i) => i % shard.of === shard.index - 1);
    const name = shard.of > 1 ? `${shard.index}-of-${shard.of}` : '';
    const state = await withProgress(
      'Checking what the last run left',
      openState(out, name, mine, plan.jobs),
    );
    if (given['dry-run']) return print(preview(mine, state));
    const setup = { playbook, overlays: plan.overlays, format, fonts: list(given.font), pageNumbers, out };
    await make(mine.length, state, { ...setup, force: given.force === true }, jobs, started);
  },
};

const list = (value: Given[string]) => [value ?? []].flat() as string[];

/** What the flags ask for. @throws UsageError for what cannot be. */
async function readCall(given: Given, roster: string | undefined) {
  if (roster === undefined) throw new UsageError('Name a roster, such as `schools.csv`.');
  if (typeof given.out !== 'string') throw new UsageError('Say where to write: add `--out DIR`.');
  const there = await stat(given.out).catch(() => undefined);
  if (there && !there.isDirectory())
    throw new UsageError(
      `\`--out\` is \`${given.out}\`, which is ${there.isFile() ? 'a file' : 'no folder'}; expected a folder.`,
    );
  const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(String(given.shard ?? '1/1')) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (!(shard.index >= 1 && shard.index <= shard.of))
    throw new UsageError(
      `\`--shard\` is \`${String(given.shard)}\`, expected two numbers such as \`1/4\` to \`4/4\`.`,
    );
  const jobs = numberFlag(given, 'jobs') ?? availableParallelism();
  if (jobs < 1) throw new UsageError('`--jobs` is `0`, expected at least `1`.');
  return {
    out: given.out,
    format: formatFor(given),
    pageNumbers: choiceFlag(given, 'page-numbers', pageNumberings, 'later'),
    shard,
    jobs,
  };
}

/** The format of all files. @throws UsageError for two that differ. */
function formatFor(given: Given): string {
  const format = choiceFlag(given, 'format', formatNames, given.bundle ? 'zip' : 'html');
  if (given.bundle && format !== 'zip')
    throw new UsageError(
      `\`--bundle\` makes \`zip\`, and \`--format\` is \`${format}\`; leave out one of the two.`,
    );
  return format;
}

type Base = Pick<Shared, 'base' | 'paths' | 'added' | 'from'>;

/** The recipe below all rows: from a file, with flags on top. */
async function readBase(given: Given, playbook: Playbook): Promise<Base> {
  const file: RecipeFile =
    typeof given.recipe === 'string'
      ? await loadRecipe(given.recipe, playbook)
      : { recipe: {}, options: { file: 'command line' }, folder: '.' };
  sayChanges(playbook, file.recipe);
  const asked = Object.fromEntries(['set', ...Object.keys(pdfFlags)].map((name) => [name, given[name]]));
  const base = recipeFromFlags(asked, file.recipe);
  const misshapen = recipeFaults(playbook, base, file.options).filter((d) => d.rule.startsWith('field-'));
  await tell(misshapen, 'text', 'The recipe');
  const paths = pathsOf(base, file.folder);
  const fromFlag = base.organization?.logo !== file.recipe.organization?.logo;
  return {
    base,
    paths: fromFlag ? { ...paths, logo: pathsOf(base, '.').logo } : paths,
    added: list(given.overlay).map((folder) => resolve(folder)),
    from: file.options,
  };
}

async function readPlan(
  roster: string,
  base: Base,
  { format, pageNumbers }: Pick<Setup, 'format' | 'pageNumbers'>,
  given: Given,
  playbook: Playbook,
): Promise<Plan> {
  const bytes = await readThrough(roster, limits.rosterBytes).catch((error: Error) => {
    if (error instanceof PlainError) throw error;
    throw new UsageError(`The roster is \`${roster}\`, which is not there or cannot be read.`);
  });
  const fonts = await Promise.all(list(given.font).map(readFont)).catch((error: Error) => {
    throw new CommandError(`The font: ${error.message}`);
  });
  const { readRoster } = await import('../../load.js');
  const { value: rows, diagnostics } = await readRoster(roster, bytes, base.base, { endings: formatNames });
  const made = format === 'docx' ? `${format} ${pageNumbers}` : format;
  const common = printOf(
    JSON.stringify([version, made, fonts.map(printOf), printOf(JSON.stringify(playbook))]),
  );
  const plan = await planBatch(rows, { ...base, playbook, roster, ending: format, common });
  const found = [...diagnostics, ...plan.diagnostics];
  return { ...plan, diagnostics: found.sort(byPlace) };
}

/** By file, line and column. */
const byPlace = (a: Diagnostic, b: Diagnostic) =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;

/** Prints what was found; errors end the command. */
async function tell(found: readonly Diagnostic[], format: ReportFormat, what: string): Promise<void> {
  if (found.length === 0) return;
  if (format === 'text') process.stderr.write(diagnosticsFor(process.stderr, found));
  else await print(formatDiagnostics(found, format));
  if (hasErrors(found)) throw new CommandError(`${what} has errors; nothing was written.`);
}

/** What a run would do: a line for each row, and for each file that stays without one. */
function preview(mine: Plan['jobs'], { todo, earlier }: BatchState): string {
  const reasons = new Map(todo.map(({ job, reason }) => [job, reason]));
  const lines = mine.map((job) => {
    const reason = reasons.get(job);
    return `${reason ? 'make' : 'skip'}  ${job.file}  row ${job.row}${reason ? `, ${reason}` : ''}\n`;
  });
  return [...lines, ...earlier.map((file) => `stay  ${file}  no row\n`)].join('');
}

/** Makes what has to be made. The exit code says whether all went well; 128 and more that a signal ended it. */
async function make(rows: number, state: BatchState, setup: Setup, jobs: number, started: number) {
  const { todo } = state;
  const progress = batchProgress(process.stderr, todo.length, rows - todo.length);
  const stop = new AbortController();
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)
    process.once(signal, () => {
      progress.say('Stopping after the packets at work. What is made stays; run it again to go on.');
      process.exitCode = code;
      stop.abort();
    });
  if (todo.length > 0) await state.begin();
  const threads = Math.min(jobs, todo.length);
  await runJobs(
    todo.map(({ job }) => job),
    setup,
    threads,
    async (job, outcome) => {
      progress.done(job, outcome);
      if ('output' in outcome) await state.add(job, outcome.output);
    },
    stop.signal,
  );
  await state.close();
  const earlier = earlierSentence(state.earlier, 'not in this roster');
  if (earlier) progress.say(earlier);
  progress.end((performance.now() - started) / 1000);
  if (progress.tally.failed > 0) process.exitCode ??= 1;
}
