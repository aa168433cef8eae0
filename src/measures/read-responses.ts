import {
  addFaults,
  type Checked,
  type Diagnostic,
  hasErrors,
  sortDiagnostics,
} from '../diagnostics/diagnostic.js';
import { limits } from '../diagnostics/limits.js';
import { didYouMean, nearest, orList } from '../diagnostics/nearest.js';
import { type Report, reporterFor } from '../diagnostics/reporter.js';
import { show } from '../diagnostics/show.js';
import { type CsvRow, csvRows, decodeCsv } from '../recipe/roster/csv-rows.js';
import { type Survey, surveyColumns } from '../schema/survey.js';
import { readAnswer } from './read-answer.js';
import { type Response, type Wave, waves } from './response.js';
import { type SurveyMeasure, surveyOf } from './survey-of.js';

/**
 * Reads a table of responses: CSV with a column for each item, `when`, `code` if people made one up, and any others to group by.
 * Commas, semicolons or tabs separate cells. An answer is written as its number or in its words; an empty cell was skipped. With
 * an error there are no responses, since figures of a part would look like those of all.
 *
 * @throws TypeError for a measure without a survey.
 */
export async function readResponses(
  file: string,
  bytes: Uint8Array,
  measure: SurveyMeasure,
): Promise<Checked<readonly Response[]>> {
  const survey = surveyOf(measure, 'readResponses');
  const decoded = decodeCsv(file, bytes);
  if (hasErrors(decoded.diagnostics)) return { value: [], diagnostics: decoded.diagnostics };
  const found: Diagnostic[] = [];
  const report = reporterFor(file, found);
  const { value: rows, diagnostics } = await csvRows(file, decoded.value.replace(/^\uFEFF/, ''));
  addFaults(found, diagnostics);
  const [header, ...body] = rows;
  const columns = header && readHeader(header, survey, report);
  const responses = columns ? readBody(body, columns, survey, report) : [];
  if (!header && found.length === 0)
    report('responses-column', { line: 1, column: 1 }, 'Found nothing, expected a row of column names.');
  return { value: hasErrors(found) ? [] : responses, diagnostics: sortDiagnostics(found) };
}

/** The column of each name, as names are compared: without spaces around them, whatever their case. */
type Columns = ReadonlyMap<string, number>;

/** Undefined when a column is missing, stands twice or is misspelled: then no row would mean what it says. */
function readHeader(header: CsvRow, survey: Survey, report: Report): Columns | undefined {
  const needed = ['when', ...survey.items.map((item) => item.id)];
  const known = [...surveyColumns, ...needed];
  const columns = new Map<string, number>();
  let sound = header.cells.length <= limits.rosterColumns;
  if (!sound)
    report(
      'responses-column',
      header.at(),
      `Found ${header.cells.length} columns, expected at most ${limits.rosterColumns}.`,
    );
  const refuse = (cell: number | undefined, message: string) => {
    sound = false;
    report('responses-column', header.at(cell), message);
  };
  for (const [i, written] of header.cells.entries()) {
    const plain = written.trim();
    const name = known.find((k) => k === plain.toLowerCase()) ?? plain;
    if (name === '') continue;
    if (columns.has(name)) refuse(i, `Found the column \`${show(name)}\` twice, expected it once.`);
    else columns.set(name, i);
  }
  const missing = needed.filter((name) => !columns.has(name));
  for (const name of missing) {
    const meant = nearest(
      name,
      [...columns.keys()].filter((c) => !known.includes(c)),
    );
    const place = meant === undefined ? undefined : columns.get(meant)!;
    refuse(
      place,
      meant === undefined
        ? `Found no column \`${name}\`.`
        : `Found the column \`${show(meant)}\` and no \`${name}\`; did you mean that?`,
    );
  }
  return sound ? columns : undefined;
}

function readBody(rows: readonly CsvRow[], columns: Columns, survey: Survey, report: Report): Response[] {
  const lines = new Map<string, number>();
  return rows.flatMap((row) => {
    const cell = (name: string) => row.cells[columns.get(name) ?? -1]?.trim() ?? '';
    const fault = (name: string, message: string) =>
      report('responses-value', row.at(columns.get(name)), message);
    const extra = row.cells.findIndex((text, i) => text.trim() !== '' && !isNamed(columns, i));
    if (extra >= 0)
      report(
        'responses-value',
        row.at(extra),
        `Found \`${show(row.cells[extra]!.trim())}\` in a column without a name.`,
      );
    const when = cell('when').toLowerCase();
    if (!isWave(when)) {
      fault(
        'when',
        `Found \`${show(cell('when'))}\` for \`when\`, expected ${orList(waves)}${when === '' ? '.' : didYouMean(when, waves)}`,
      );
      return [];
    }
    const code = cell('code').toUpperCase();
    const key = `${when} ${code}`;
    const line = lines.get(key);
    if (code !== '' && line !== undefined)
      fault(
        'code',
        `Found the code \`${show(code)}\` a second time with \`${when}\`; the first stands in line ${line}.`,
      );
    else lines.set(key, row.at(0).line);
    const answers = survey.items.flatMap((item) => {
      const { value, message } = readAnswer(survey, item, cell(item.id));
      if (message) fault(item.id, message);
      return value === undefined ? [] : [[item.id, value] as const];
    });
    const own = [...columns.keys()].filter((name) => !isFixed(name, survey));
    return [
      {
        code,
        when,
        answers: Object.fromEntries(answers),
        groups: Object.fromEntries(own.map((n) => [n, cell(n)])),
      },
    ];
  });
}

const isNamed = (columns: Columns, cell: number) => [...columns.values()].includes(cell);
const isWave = (text: string): text is Wave => (waves as readonly string[]).includes(text);
const isFixed = (name: string, { items }: Survey) =>
  (surveyColumns as readonly string[]).includes(name) || items.some((item) => item.id === name);
