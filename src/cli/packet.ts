import { basename, dirname } from 'node:path';
import { composePacket, formatReport, type Packet, renderPage } from '../index.js';
import { writeFiles } from '../node.js';
import type { Command } from './command.js';
import { choiceFlag, type Given } from './flags.js';
import { contentFlags, tailorFlags, tailorInput } from './input.js';
import { print } from './terminal.js';

const formats = ['html', 'md', 'json'] as const;
type Format = (typeof formats)[number];

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
    available: { value: 'N', about: 'Minutes there are for the agenda.' },
    paper: { value: 'SIZE', about: 'letter or a4.' },
    set: {
      value: 'KEY=VALUE',
      list: true,
      about: 'Set any field of a recipe, such as organization.name or brand.primary.',
    },
    ...contentFlags,
    format: { value: 'NAME', about: 'html (default), md or json.' },
    out: { value: 'FILE', about: 'Where to write. Without it the packet goes to standard output.' },
    force: { about: 'Replace a file that this program did not make.' },
    report: { about: 'Say on standard error what was left out, and why.' },
  },
  words: 0,
  async run(given) {
    const format = choiceFlag(given, 'format', formats, formatOf(given));
    const tailored = await tailorInput(given);
    if (given.report) process.stderr.write(formatReport(tailored.report));
    const text = await write(composePacket(tailored), format);
    if (typeof given.out !== 'string') return print(text);
    await writeFiles(dirname(given.out), { [basename(given.out)]: text }, { force: given.force === true });
    const { activities, handouts } = tailored.playbook;
    process.stderr.write(
      `Wrote ${given.out}: ${activities.length} activities, ${handouts.length} handouts.${format === 'html' ? ' Open it in a browser and print it.' : ''}\n`,
    );
  },
};

/** Without `--format`, the ending of the file says it. */
function formatOf(given: Given): Format {
  const ending = typeof given.out === 'string' ? given.out.split('.').at(-1)!.toLowerCase() : '';
  return formats.find((f) => f === ending) ?? 'html';
}

async function write(made: Packet, format: Format): Promise<string> {
  if (format === 'json') return `${JSON.stringify(made, null, 2)}\n`;
  if (format === 'html') return renderPage(made);
  const { renderMarkdown } = await import('../markdown.js');
  return renderMarkdown(made);
}
