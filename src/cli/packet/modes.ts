import { composeCards, composeRunSheet, safeFileName, type Tailored } from '../../index.js';
import type { Flags, Given } from '../flags.js';
import { type Format, formats } from '../formats.js';
import { type Again, counted, type Made, madePacket, type WritePacket } from '../made.js';
import { warn } from '../terminal.js';
import { CommandError, UsageError } from '../usage-error.js';
import { clockFlag } from './clock-flag.js';

/** What `packet` makes, when not the whole packet. */
export const modeFlags: Flags = {
  agenda: {
    value: 'HH:MM',
    about: 'Print the run sheet alone: clock times, steps, materials, breaks and total, from this time on.',
  },
  cards: {
    about:
      'Print activity cards alone: four to a page, two in large print, with backs for two-sided printing.',
  },
  each: { about: 'Write a file for each activity, with its handouts and sources, into the folder of --out.' },
};

/** A file to be made when its turn comes. */
export interface PacketFile {
  /** The name of its file, without ending. */
  name: string;
  make(): Made | Promise<Made>;
}

/** What to make of a tailored playbook. */
export interface Mode {
  /** Whether it makes a file for each activity. */
  each: boolean;
  pieces(tailored: Tailored, again: Again): PacketFile[];
}

/** What the flags ask for. @throws UsageError for flags that exclude each other. */
export function modeOf(given: Given, format: Format): Mode {
  const [asked, other] = Object.keys(modeFlags).filter((name) => given[name] !== undefined);
  if (other) throw new UsageError(`\`--${asked}\` and \`--${other}\` exclude each other; leave one out.`);
  const ignored = ['parts', 'start', ...(asked === 'agenda' ? [] : ['available'])];
  const idle = asked && ignored.find((name) => given[name] !== undefined);
  if (idle)
    throw new UsageError(
      `\`--${asked}\` leaves nothing for \`--${idle}\` to change; leave out \`--${idle}\`.`,
    );
  clockFlag(given, 'agenda');
  if (asked === 'each') return eachActivity(format);
  if (asked === undefined) return single(format.file, format.whole);
  const write = pagesOf(format, asked);
  return asked === 'agenda' ? runSheet(write) : cardsIn(format, write);
}

/** How a format writes pages. @throws UsageError when it has none. */
function pagesOf({ name, pages }: Format, asked: string): WritePacket {
  if (pages) return pages;
  const others = formats.filter((f) => f.pages).map((f) => `\`${f.name}\``);
  throw new UsageError(
    `\`--${asked}\` prints pages, and \`--format ${name}\` has none; expected ${others.join(', ')}.`,
  );
}

/** One file. `check` fails before any file is made. */
const single = (
  name: string,
  make: (tailored: Tailored, again: Again) => ReturnType<PacketFile['make']>,
  check: (tailored: Tailored) => void = () => undefined,
): Mode => ({
  each: false,
  pieces(tailored, again) {
    check(tailored);
    return [{ name, make: () => make(tailored, again) }];
  },
});

const runSheet = (write: WritePacket) =>
  single(
    'run-sheet',
    (tailored) => {
      const packet = composeRunSheet(tailored);
      for (const part of packet.parts)
        if (part.type === 'agenda') for (const { warning } of part.sessions) if (warning) warn(warning);
      return madePacket(packet, `the run sheet of ${counted(tailored.playbook.activities.length)}.`, write);
    },
    (tailored) => needActivities(tailored, 'put on the run sheet'),
  );

/** Cards, with a word on how to print them where they are to be cut out. */
const cardsIn = ({ cuts }: Format, write: WritePacket) =>
  single(
    'cards',
    (tailored) => {
      const packet = composeCards(tailored);
      const [part] = packet.parts;
      const howTo = cuts && part?.type === 'cards' ? ` ${part.howTo}` : '';
      return madePacket(packet, `cards of ${counted(tailored.playbook.activities.length)}.${howTo}`, write);
    },
    (tailored) => {
      needActivities(tailored, 'put on cards');
      if (tailored.recipe.edition === 'participant')
        throw new CommandError(
          'Cards tell facilitators how to run activities; leave out `--edition participant`, or the `edition` of the recipe.',
        );
    },
  );

/** @throws UsageError for a format that has nothing for a single activity. */
function eachActivity({ name, one }: Format): Mode {
  if (!one)
    throw new UsageError(
      `\`--each\` writes a file for each activity, and \`--format ${name}\` is for all of them; leave out one of the two.`,
    );
  return {
    each: true,
    pieces(tailored) {
      needActivities(tailored, 'write');
      const taken = new Set<string>();
      return tailored.playbook.activities.map(({ id }) => {
        const file = safeFileName(id, taken);
        taken.add(file);
        return { name: file, make: () => one(tailored, id) };
      });
    },
  };
}

function needActivities({ playbook }: Tailored, what: string): void {
  if (playbook.activities.length === 0)
    throw new CommandError(`No activity is left to ${what}; \`--report\` says why.`);
}
