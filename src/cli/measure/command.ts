import type { Command } from '../command.js';
import { contentFlags } from '../content-flags.js';
import { UsageError } from '../usage-error.js';
import { writeForm } from './form.js';
import { scoreResponses } from './score.js';
import { writeTable } from './table.js';

const works = { form: writeForm, table: writeTable, score: scoreResponses } as const;

/** `measure`: forms to copy, tables to type responses in, and figures from them. */
export const measureCommand: Command = {
  usage: 'networks-playbook measure form ID | table ID | score RESPONSES.csv --measure ID …',
  example: 'networks-playbook measure form {measure} --when after --out after.pdf',
  flags: {
    measure: { value: 'ID', about: 'With score: which measure was answered. Needed.' },
    by: {
      value: 'COLUMN',
      about: 'With score: a column to give figures for each group of. Small groups are held back.',
    },
    picture: { value: 'FILE', about: 'With score: draw before and after as an SVG.' },
    json: { about: 'With score: print JSON.' },
    when: {
      value: 'NAME',
      about: 'With form: before (default), after, both (then and now on one sheet) or staff (scoring).',
    },
    format: {
      value: 'NAME',
      about: 'Without it, the ending of the file says it; else md for form and csv for table.',
    },
    out: { value: 'FILE', about: 'Where to write. Without it, standard output.' },
    force: { about: 'Replace a file that this program did not make.' },
    ...contentFlags,
  },
  operands: 2,
  async run(given, [work, operand]) {
    const known = Object.keys(works) as (keyof typeof works)[];
    const chosen = known.find((name) => name === work);
    if (!chosen)
      throw new UsageError(
        `Say what to do with measures: ${known.map((name) => `\`measure ${name}\``).join(', ')}${work === undefined ? '' : `; found \`${work}\``}.`,
      );
    await works[chosen](given, operand);
  },
};
