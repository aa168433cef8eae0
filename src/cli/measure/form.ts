import { extname } from 'node:path';
import { choiceFlag, type Given } from '../flags.js';
import { formats } from '../formats.js';
import { tailorInput } from '../input.js';
import { print, warn } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { writeOut } from '../write-out.js';
import { surveyMeasure } from './survey-measure.js';

/** Formats that have pages; the first is that of a terminal. */
const names = ['md', ...formats.filter((f) => f.pages && f.name !== 'md').map((f) => f.name)];

/** `measure form`: a sheet to copy. */
export async function writeForm(given: Given, id: string | undefined): Promise<void> {
  const { composeMeasureForm, measureForms } = await import('../../measures.js');
  const ending = typeof given.out === 'string' ? extname(given.out).slice(1).toLowerCase() : '';
  const format = choiceFlag(given, 'format', names, names.find((name) => name === ending) ?? 'md');
  const form = measureForms.find((f) => f === choiceFlag(given, 'when', measureForms, 'before'))!;
  const { pages, text } = formats.find((f) => f.name === format)!;
  if (typeof given.out !== 'string' && !text)
    throw new UsageError(`A ${format} file needs a name: add \`--out ${id ?? 'form'}.${format}\`.`);
  const tailored = await tailorInput({ content: given.content, overlay: given.overlay });
  const { id: known } = surveyMeasure(tailored.playbook, id, '`measure form ID`');
  const written = await pages!(composeMeasureForm(tailored, known, form), { fonts: [], warn });
  if (typeof given.out !== 'string') return print(String(written));
  await writeOut(given.out, written, given.force === true);
  warn(`Wrote ${given.out}.`);
}
