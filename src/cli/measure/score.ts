import { hasErrors, limits } from '../../index.js';
import { readThrough } from '../../node.js';
import type { Given } from '../flags.js';
import { loadInput } from '../input.js';
import { diagnosticsFor } from '../painted.js';
import { print, warn } from '../terminal.js';
import { CommandError, UsageError } from '../usage-error.js';
import { writeOut } from '../write-out.js';
import { surveyMeasure } from './survey-measure.js';

/** `measure score`: figures from a table of responses. */
export async function scoreResponses(given: Given, file: string | undefined): Promise<void> {
  if (file === undefined)
    throw new UsageError('Say which table: `networks-playbook measure score RESPONSES.csv --measure ID`.');
  const measure = surveyMeasure(
    await loadInput(given),
    given.measure as string | undefined,
    '`--measure ID`',
  );
  const bytes = await readThrough(file, limits.rosterBytes);
  const { drawScores, formatScores, readResponses, scoreMeasure } = await import('../../measures.js');
  const { value, diagnostics } = await readResponses(file, bytes, measure);
  if (diagnostics.length > 0) process.stderr.write(diagnosticsFor(process.stderr, diagnostics));
  if (hasErrors(diagnostics)) throw new CommandError(`${file} has errors; nothing was scored.`);
  const by = given.by as string | undefined;
  const columns = Object.keys(value[0]?.groups ?? {});
  if (by !== undefined && value.length > 0 && !columns.includes(by))
    throw new UsageError(
      `\`--by\` is \`${by}\`, which is no column to group by; expected ${columns.map((c) => `\`${c}\``).join(', ') || 'one, and the table has none'}.`,
    );
  const report = scoreMeasure(measure, value, { by });
  await print(given.json ? `${JSON.stringify(report, null, 2)}\n` : formatScores(report));
  if (typeof given.picture !== 'string') return;
  if (report.tooFew) throw new CommandError('No picture was drawn, as no figure is given.');
  await writeOut(given.picture, drawScores(report), given.force === true);
  warn(`Wrote ${given.picture}.`);
}
