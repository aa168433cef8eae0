import { extname } from 'node:path';
import { choiceFlag, type Given } from '../flags.js';
import { tailorInput } from '../input.js';
import { print, warn } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { writeOut } from '../write-out.js';
import { surveyMeasure } from './survey-measure.js';

const names = ['csv', 'xlsx'];

/** `measure table`: a table to type responses in. */
export async function writeTable(given: Given, id: string | undefined): Promise<void> {
  const ending = typeof given.out === 'string' ? extname(given.out).slice(1).toLowerCase() : '';
  const format = choiceFlag(given, 'format', names, names.find((name) => name === ending) ?? 'csv');
  if (typeof given.out !== 'string' && format === 'xlsx')
    throw new UsageError(`An xlsx file needs a name: add \`--out ${id ?? 'responses'}.xlsx\`.`);
  const tailored = await tailorInput({ content: given.content, overlay: given.overlay });
  const measure = surveyMeasure(tailored.playbook, id, '`measure table ID`');
  const { responseTable, responseWorkbook } = await import('../../measures.js');
  if (typeof given.out !== 'string') return print(responseTable(measure));
  const written =
    format === 'csv'
      ? responseTable(measure)
      : (await import('../../xlsx.js')).writeXlsx(responseWorkbook(tailored, measure));
  await writeOut(given.out, written, given.force === true);
  warn(`Wrote ${given.out}.`);
}
