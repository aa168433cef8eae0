import { composeCards, composePoster, composeRunSheet, safeFileName, type Tailored } from '../../index.js';
import { choiceFlag, type Flags, type Given } from '../flags.js';
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
  poster: {
    value: '[sheet|wall]',
    alone: 'sheet',
    about:
      'Print a poster of the steps alone, on one page: on the paper of the packet, or for a wall on tabloid or A3.',
  },
  each: {
    value: '[activity|session]',
    alone: 'activity',
    about:
      'Write a file for each activity, or for each session, with its handouts and sources, into the folder of --out.',
  },
};

/** A file to be made when its turn comes. */
export interface PacketFile {
  /** The name of its file, without ending. */
  name: string;
  make(): Made | Promise<Made>;
}

/** What to make of a tailored playbook. */
export interface Mode {
  /** What it makes a file of each of; undefined when it makes one. */
  each: 'activity' | 'session' | undefined;
  pieces(tailored: Tailored, again: Again): PacketFile[];
}

/** What the flags ask for. @throws UsageError for flags that exclude each other. */
export function modeOf(given: Given, format: Format): Mode {
  const [asked, other] = Object.keys(modeFlags).filter((name) => given[name] !== undefined);
  if (other) throw new UsageError(`\`--${asked}\` and \`--${other}\` exclude each other; leave one out.`);
  const each = choiceFlag(given, 'each', ['activity', 'session'], 'activity');
  const timed = asked === 'agenda' || (asked === 'each' && each === 'session');
  const ignored = [
    'parts',
    ...(asked === 'agenda' ? ['start'] : []),
    ...(asked === 'cards' ? ['booklet', 'fillable'] : []),
    ...(timed ? [] : ['start', 'available', 'people']),
  ];
  const idle = asked && ignored.find((name) => given[name] !== undefined);
  if (idle)
    throw new UsageError(
      `\`--${asked}\` leaves nothing for \`--${idle}\` to change; leave out \`--${idle}\`.`,
    );
  clockFlag(given, 'agenda');
  if (asked === 'each') return each === 'session' ? eachSession(format) : eachActivity(format);
  if (asked === undefined) return single(format.file, format.whole);
  const write = pagesOf(format, asked);
  if (asked === 'poster') return poster(choiceFlag(given, 'poster', ['sheet', 'wall'], 'sheet'), write);
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
  each: undefined,
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

const poster = (size: 'sheet' | 'wall', write: WritePacket) =>
  single(
    'poster',
    (tailored) => {
      const packet = composePoster(tailored, { wall: size === 'wall' });
      return madePacket(packet, `a poster of ${counted(tailored.playbook.steps.length, 'step')}.`, write);
    },
    ({ playbook }) => {
      if (playbook.steps.length === 0)
        throw new CommandError('No step is left to put on a poster; `--report` says why.');
    },
  );

/** @throws UsageError for a format that has nothing for a single activity. */
function eachActivity({ name, one }: Format): Mode {
  if (!one)
    throw new UsageError(
      `\`--each\` writes a file for each activity, and \`--format ${name}\` is for all of them; leave out one of the two.`,
    );
  return {
    each: 'activity',
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

/** Files for those who hold only one of the sessions, in their order also where folders are sorted by name. @throws UsageError for a format that has none of a single session. */
function eachSession({ name, sessions }: Format): Mode {
  if (!sessions)
    throw new UsageError(
      `\`--each session\` writes a file for each session, and \`--format ${name}\` is for all of them; leave out one of the two.`,
    );
  return {
    each: 'session',
    pieces(tailored) {
      if (!tailored.recipe.sessions)
        throw new CommandError(
          '`--each session` needs `sessions` in the recipe; add `--recipe`, or leave out `session`.',
        );
      needActivities(tailored, 'write');
      const made = sessions(tailored);
      const digits = Math.max(2, String(made.length).length);
      return made.map((make, i) => ({
        name: `${String(i + 1).padStart(digits, '0')}-session-${i + 1}`,
        make,
      }));
    },
  };
}

function needActivities({ playbook }: Tailored, what: string): void {
  if (playbook.activities.length === 0)
    throw new CommandError(`No activity is left to ${what}; \`--report\` says why.`);
}
