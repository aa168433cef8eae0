import { extname } from 'node:path';
import {
  allResources,
  composeResource,
  fingerprints,
  formatReport,
  type Report,
  type Resource,
  renderFragment,
  type Tailored,
} from '../index.js';
import type { Command } from './command.js';
import { contentFlags } from './content-flags.js';
import { checkEmbedFlags, embedFlags, writeEmbed } from './embed-page.js';
import { choiceFlag, type Given } from './flags.js';
import { formats } from './formats.js';
import { loadInput, tailorInput } from './input.js';
import { checkLmsFlags, lmsFlags, writeLms } from './lms-page.js';
import { pdfFlags, refusePdfFlags } from './recipe-flags.js';
import { sayStaying } from './staying.js';
import { tailorFlags } from './tailor-flags.js';
import { print, warn } from './terminal.js';
import { CommandError, UsageError } from './usage-error.js';
import { writeOut } from './write-out.js';

/** What `show` alone knows; every other format is that of `packet`, for one resource. */
const own = ['md', 'html', 'json', 'packet'];
const names = [...own, ...formats.filter((f) => f.one && !own.includes(f.name)).map((f) => f.name)];

/** `show`: one resource by itself. */
export const show: Command = {
  usage: 'networks-playbook show ID [--audience ID] [--format NAME] [--out FILE] …',
  example: 'networks-playbook show {activity} --audience {audience} --format html --fragment',
  flags: {
    audience: tailorFlags.audience!,
    edition: tailorFlags.edition!,
    ...pdfFlags,
    set: { value: 'KEY=VALUE', list: true, about: 'Set any field of a recipe, such as organization.name.' },
    ...contentFlags,
    format: {
      value: 'NAME',
      about: `${names.join(', ')}. packet is JSON with all that it takes to draw it, pptx is for activities. Without it, the ending of the file says it; else md.`,
    },
    fragment: { about: 'With html: only the piece to place inside a page.' },
    ...embedFlags,
    ...lmsFlags,
    fingerprints: { about: 'Print the fingerprint of each section; `pin` writes them into an overlay.' },
    report: { about: 'Say on standard error which links were lost and which words stay.' },
    out: { value: 'FILE', about: 'Where to write. Without it, standard output.' },
    force: { about: 'Replace a file that this program did not make.' },
  },
  operands: 1,
  async run(given, [id]) {
    if (id === undefined)
      throw new UsageError(
        'Say which resource: `networks-playbook show ID`. `networks-playbook list` names them.',
      );
    checkLmsFlags(given);
    const format = choiceFlag(given, 'format', names, endingOf(given.out) ?? 'md');
    refusePdfFlags(given, format);
    checkEmbedFlags(given, format);
    if (typeof given.out !== 'string' && !own.includes(format))
      throw new UsageError(`A ${format} file needs a name: add \`--out ${id}.${format}\`.`);
    if (given.fingerprints) return print(await fingerprintLines(id, given));
    const tailored = await tailorInput(given);
    const resource = allResources(tailored.playbook).find((r) => r.id === id);
    if (!resource) throw new CommandError(whyNot(id, tailored));
    if (given.report)
      process.stderr.write(formatReport({ ...tailored, report: reportOf(resource, tailored) }));
    else sayStaying(tailored.report.staying.filter((s) => s.from === id));
    if (given.embed) return writeEmbed(resource, tailored, given);
    if (given.lms) return writeLms(resource, tailored, given);
    const written = await write(resource, tailored, format, given.fragment === true);
    if (typeof given.out !== 'string') return print(String(written));
    await writeOut(given.out, written, given.force === true);
  },
};

/** What the report says of one resource, whatever it says of others. */
function reportOf({ id }: Resource, { report }: Tailored): Report {
  const { links, staying, changes, edits } = report;
  return {
    ...report,
    removed: [],
    emptied: [],
    defaults: [],
    links: links.filter((l) => l.from === id),
    staying: staying.filter((s) => s.from === id),
    changes: changes.filter((c) => c.id === id),
    edits: edits.filter((e) => e.at === id),
  };
}

async function fingerprintLines(id: string, given: Parameters<typeof loadInput>[0]): Promise<string> {
  const marks = Object.entries(fingerprints(await loadInput(given), id));
  if (marks.length === 0) throw new CommandError(`There is no resource \`${id}\` with sections.`);
  return marks.map(([title, mark]) => `${mark}  ${title}\n`).join('');
}

function whyNot(id: string, { report }: Tailored): string {
  const removal = report.removed.find((r) => r.id === id);
  return removal
    ? `\`${id}\` is left out of this edition: ${removal.detail}.`
    : `There is no resource \`${id}\`. \`networks-playbook list\` names them all.`;
}

async function write(
  resource: Resource,
  tailored: Tailored,
  format: string,
  fragment: boolean,
): Promise<string | Uint8Array> {
  if (format === 'json')
    return `${JSON.stringify({ generator: 'networks-playbook', ...resource, body: resource.body }, null, 2)}\n`;
  if (format === 'packet') return `${JSON.stringify(composeResource(tailored, resource.id))}\n`;
  if (format === 'html' && fragment) return renderFragment(resource, { tailored });
  if (format === 'pptx' && resource.kind !== 'activity')
    throw new CommandError(`Slides show activities, and \`${resource.id}\` is of the kind ${resource.kind}.`);
  const made = await formats.find((f) => f.name === format)!.one!(tailored, resource.id);
  for (const change of made.changes) warn(change);
  return made.write({ fonts: [], warn });
}

/** The format that the ending of a file says. */
function endingOf(out: Given[string]): string | undefined {
  const ending = typeof out === 'string' ? extname(out).slice(1).toLowerCase() : '';
  return names.find((name) => name === ending);
}
