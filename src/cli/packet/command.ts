import { join } from 'node:path';
import { formatReport, partNames, type Recipe, type Tailored } from '../../index.js';
import type { Command } from '../command.js';
import { contentFlags } from '../content-flags.js';
import { choiceFlag, type Given } from '../flags.js';
import { type Format, formatNames, formats, pageNumberings, pageNumbersFlag } from '../formats.js';
import { namedAudiences, readInput } from '../input.js';
import type { Made } from '../made.js';
import { layoutFlags, recipeFlag, refusePdfFlags, setFlag } from '../recipe-flags.js';
import { sayStaying } from '../staying.js';
import { tailorFlags } from '../tailor-flags.js';
import { print, warn, withProgress } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { formatOf } from './format.js';
import { modeFlags, modeOf } from './modes.js';
import { eachFolder, packetPath, readOut, refuseDevice } from './out.js';
import { writePackets } from './write.js';

/** `packet`: the printable set. */
export const packet: Command = {
  usage: 'networks-playbook packet [--audience ID] [--recipe FILE] [--out FILE] …',
  example:
    'networks-playbook packet --audience {audience} --max-minutes 45 --set organization.name="Lincoln High" --out packet.html',
  flags: {
    recipe: recipeFlag,
    ...tailorFlags,
    audience: {
      value: 'ID',
      list: true,
      about: '{audiences}; several with commas, or all, make a file each. None is the general edition.',
    },
    together: { about: 'With several audiences: one packet for all of them.' },
    order: { value: 'IDS', list: true, about: 'Activities in this order; the others follow.' },
    parts: {
      value: 'LIST',
      list: true,
      about: `${partNames.join(', ')}.`,
    },
    title: { value: 'TEXT', about: 'Title on the cover.' },
    date: { value: 'TEXT', about: 'Date on the cover, as written.' },
    start: { value: 'HH:MM', about: 'Print an agenda that begins at this time.' },
    dates: {
      value: 'DAYS',
      list: true,
      about: 'Days of the sessions, such as 2026-09-03: one for each, or the first alone for weekly ones.',
    },
    available: { value: 'N', about: 'Minutes there are for the agenda.' },
    people: { value: 'N', about: 'How many people come; materials and copies are counted for them.' },
    ...modeFlags,
    ...layoutFlags,
    set: setFlag,
    ...contentFlags,
    format: {
      value: 'NAME',
      about: `${formatNames.join(', ')}. Without it, the ending of the file says it.`,
    },
    font: {
      value: 'FILE',
      list: true,
      about:
        'A TrueType font of your own for PDF: for letters that ours lack, or the typeface that `brand.typeface` names. Repeat it for several.',
    },
    'page-numbers': pageNumbersFlag,
    out: {
      value: 'PATH',
      about:
        'The file or folder to write to, or a device or pipe. Without it, or with `-`, the packet goes to standard output.',
    },
    force: { about: 'Replace a file that this program did not make.' },
    report: { about: 'Say on standard error what was left out, and why, and which words stay.' },
  },
  operands: 0,
  async run(given) {
    const out = await readOut(given);
    const name = formatOf(given, out);
    const format = formats.find((f) => f.name === name)!;
    refusePdfFlags(given, name);
    const mode = modeOf(given, format);
    const pageNumbers = choiceFlag(given, 'page-numbers', pageNumberings, 'later');
    const apart = isApart(given);
    const folder = mode.each ? eachFolder(out, mode.each, formatNames) : undefined;
    if (apart && !out)
      throw new UsageError(
        `Several audiences make a file each: add \`--out packet.${name}\`, or \`--together\` for one packet.`,
      );
    if (apart) refuseDevice(out, 'Several audiences make a file each');
    if (!format.text && !out)
      throw new UsageError(`A ${name} file needs a name: add \`--out packet.${name}\`.`);
    const { playbook, tailor } = await readInput(given.agenda ? { ...given, start: given.agenda } : given);
    const audiences = apart ? namedAudiences(given.audience as string[], playbook) : [undefined];
    const sets = audiences.map((audience) => ({
      audience,
      tailored: tailor(audience),
      again: (change: Partial<Recipe>) => tailor(audience, change),
    }));
    for (const { audience, tailored } of sets) {
      if (!given.report) sayStaying(tailored.report.staying);
      else process.stderr.write(`${audience ? `${audience}:\n` : ''}${formatReport(tailored)}`);
    }
    const write = (made: Made) => {
      const writing = made.write({ fonts: (given.font ?? []) as string[], pageNumbers, warn });
      return mode.each ? writing : withProgress('Setting the pages', writing);
    };
    if (!out) {
      const made = await mode.pieces(sets[0]!.tailored, sets[0]!.again)[0]!.make();
      for (const change of made.changes) warn(change);
      return print(String(await write(made)));
    }
    const files = sets.flatMap(({ audience, tailored, again }) =>
      mode.pieces(tailored, again).map((piece) => ({
        ...piece,
        path:
          folder === undefined
            ? packetPath(out, piece.name, audience, name)
            : join(folder, audience ?? '', `${piece.name}.${name}`),
      })),
    );
    await writePackets(files, {
      write,
      each: mode.each,
      hint: apart ? '' : hintOf(format, given, sets[0]!.tailored),
      force: given.force === true,
    });
  },
};

/** What to do with the file. Cards are cut out, whatever the recipe asks of other copies. */
const hintOf = ({ hint, hintFor }: Format, { cards }: Given, { recipe }: Tailored) =>
  (cards ? undefined : hintFor?.(recipe.layout ?? {})) ?? hint;

/** Whether there is a file for each of several audiences. A list in a recipe is one packet for all of them. */
function isApart({ audience, together }: Given): boolean {
  const named = Array.isArray(audience) ? audience : [];
  return together !== true && (named.length > 1 || named.includes('all'));
}
