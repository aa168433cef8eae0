import { basename, dirname } from 'node:path';
import { composePacket, composeRunSheet, formatReport, type Packet, type Tailored } from '../index.js';
import { writeFiles } from '../node.js';
import { clockFlag } from './clock-flag.js';
import type { Command } from './command.js';
import { choiceFlag, type Given } from './flags.js';
import { formatNames, formats } from './formats.js';
import { contentFlags, tailorInput } from './input.js';
import { layoutFlags, tailorFlags } from './recipe-flags.js';
import { print, warn, withProgress } from './terminal.js';
import { CommandError, UsageError } from './usage-error.js';

/** `packet`: the printable set. */
export const packet: Command = {
  name: 'packet',
  summary: 'Make a printable packet.',
  usage: 'networks-playbook packet [--audience ID] [--recipe FILE] [--out FILE] …',
  example:
    'networks-playbook packet --audience k12 --max-minutes 45 --set organization.name="Lincoln High" --out packet.html',
  flags: {
    recipe: {
      value: 'FILE',
      about: 'A recipe file, or the name of one that comes along (see `list recipes`). Flags add to it.',
    },
    ...tailorFlags,
    order: { value: 'IDS', list: true, about: 'Activities in this order; the others follow.' },
    parts: {
      value: 'LIST',
      list: true,
      about: 'how-to-use, contents, agenda, steps, handouts, plan, checklist, glossary, sources.',
    },
    title: { value: 'TEXT', about: 'Title on the cover.' },
    date: { value: 'TEXT', about: 'Date on the cover, as written.' },
    start: { value: 'HH:MM', about: 'Print an agenda that begins at this time.' },
    agenda: {
      value: 'HH:MM',
      about: 'Print the run sheet alone: clock times, steps, materials, breaks and total, from this time on.',
    },
    available: { value: 'N', about: 'Minutes there are for the agenda.' },
    ...layoutFlags,
    set: {
      value: 'KEY=VALUE',
      list: true,
      about: 'Set any field of a recipe, such as organization.name or brand.primary.',
    },
    ...contentFlags,
    format: {
      value: 'NAME',
      about: `${formatNames.join(', ')}. Without it, the ending of the file says it.`,
    },
    font: {
      value: 'FILE',
      list: true,
      about: 'A TrueType font of your own for PDF, for letters that ours lack. Repeat it for several.',
    },
    out: { value: 'FILE', about: 'Where to write. Without it the packet goes to standard output.' },
    force: { about: 'Replace a file that this program did not make.' },
    report: { about: 'Say on standard error what was left out, and why.' },
  },
  words: 0,
  async run(given) {
    const name = choiceFlag(given, 'format', formatNames, formatOf(given));
    const format = formats.find((f) => f.name === name)!;
    if (!format.text && typeof given.out !== 'string')
      throw new UsageError(`A ${name} file needs a name: add \`--out packet.${name}\`.`);
    const sheet = sheetTime(given);
    const tailored = await tailorInput(sheet === undefined ? given : { ...given, start: sheet });
    if (given.report) process.stderr.write(formatReport(tailored.report));
    const made = sheet === undefined ? composePacket(tailored) : runSheet(tailored);
    for (const change of made.brand.changes) warn(change);
    const writing = format.write(made, { fonts: (given.font ?? []) as string[], warn });
    const written = await withProgress('Setting the pages', writing);
    if (typeof given.out !== 'string') return print(String(written));
    await writeFiles(dirname(given.out), { [basename(given.out)]: written }, { force: given.force === true });
    const { activities, handouts } = tailored.playbook;
    const what =
      sheet === undefined
        ? `${activities.length} activities, ${handouts.length} handouts`
        : `the run sheet of ${activities.length === 1 ? 'one activity' : `${activities.length} activities`}`;
    process.stderr.write(`${`Wrote ${given.out}: ${what}. ${format.hint}`.trimEnd()}\n`);
  },
};

/** When the run sheet begins; undefined when none is wanted. */
function sheetTime(given: Given): string | undefined {
  for (const other of ['start', 'parts']) {
    if (given.agenda !== undefined && given[other] !== undefined)
      throw new UsageError(
        `\`--agenda\` prints the run sheet alone, from its own time on; leave out \`--${other}\`.`,
      );
  }
  return clockFlag(given, 'agenda');
}

function runSheet(tailored: Tailored): Packet {
  if (tailored.playbook.activities.length === 0)
    throw new CommandError('No activity is left to put on the run sheet; `--report` says why.');
  const made = composeRunSheet(tailored);
  for (const part of made.parts)
    if (part.type === 'agenda') for (const { warning } of part.sessions) if (warning) warn(warning);
  return made;
}

/** Without `--format`, the ending of the file says it. */
function formatOf(given: Given): string {
  const ending = typeof given.out === 'string' ? given.out.split('.').at(-1)!.toLowerCase() : '';
  return formatNames.find((f) => f === ending) ?? 'html';
}
