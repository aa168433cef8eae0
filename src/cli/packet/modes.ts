import {
  composeCards,
  composePacket,
  composeResource,
  composeRunSheet,
  composeSessions,
  emptyPacketFault,
  type Packet,
  safeFileName,
  type Tailored,
} from '../../index.js';
import { choiceFlag, type Flags, type Given } from '../flags.js';
import type { Format } from '../formats.js';
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
  each: {
    value: '[activity|session]',
    alone: 'activity',
    about:
      'Write a file for each activity, or for each session, with its handouts and sources, into the folder of --out.',
  },
};

/** A packet to be made when its turn comes. */
export interface PacketFile {
  /** The name of its file, without ending. */
  name: string;
  make(): { packet: Packet; what: string };
}

/** What to make of a tailored playbook. */
export interface Mode {
  /** What it makes a file of each of; undefined when it makes one. */
  each: 'activity' | 'session' | undefined;
  pieces(tailored: Tailored): PacketFile[];
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
    ...(timed ? [] : ['start', 'available', 'people']),
  ];
  const idle = asked && ignored.find((name) => given[name] !== undefined);
  if (idle)
    throw new UsageError(
      `\`--${asked}\` leaves nothing for \`--${idle}\` to change; leave out \`--${idle}\`.`,
    );
  clockFlag(given, 'agenda');
  if (asked === 'agenda') return runSheet;
  if (asked === 'cards') return cardsIn(format);
  if (asked === 'each') return each === 'session' ? eachSession : eachActivity;
  return wholePacket;
}

/** One file. `check` fails before any file is made. */
const single = (
  name: string,
  make: (tailored: Tailored) => ReturnType<PacketFile['make']>,
  check: (tailored: Tailored) => void = () => undefined,
): Mode => ({
  each: undefined,
  pieces(tailored) {
    check(tailored);
    return [{ name, make: () => make(tailored) }];
  },
});

const wholePacket = single('packet', (tailored) => {
  const { activities, handouts } = tailored.playbook;
  const packet = composePacket(tailored);
  const nothing = emptyPacketFault(packet, tailored);
  if (nothing) throw new CommandError(nothing);
  return {
    packet,
    what: `${counted(activities.length)}, ${counted(handouts.length, 'handout')}.`,
  };
});

const runSheet = single(
  'run-sheet',
  (tailored) => {
    const packet = composeRunSheet(tailored);
    for (const part of packet.parts)
      if (part.type === 'agenda') for (const { warning } of part.sessions) if (warning) warn(warning);
    return { packet, what: `the run sheet of ${counted(tailored.playbook.activities.length)}.` };
  },
  (tailored) => needActivities(tailored, 'put on the run sheet'),
);

/** Cards, with a word on how to print them where they are to be cut out. */
const cardsIn = ({ cuts }: Format) =>
  single(
    'cards',
    (tailored) => {
      const packet = composeCards(tailored);
      const [part] = packet.parts;
      const howTo = cuts && part?.type === 'cards' ? ` ${part.howTo}` : '';
      return { packet, what: `cards of ${counted(tailored.playbook.activities.length)}.${howTo}` };
    },
    (tailored) => {
      needActivities(tailored, 'put on cards');
      if (tailored.recipe.edition === 'participant')
        throw new CommandError(
          'Cards tell facilitators how to run activities; leave out `--edition participant`, or the `edition` of the recipe.',
        );
    },
  );

const eachActivity: Mode = {
  each: 'activity',
  pieces(tailored) {
    needActivities(tailored, 'write');
    const taken = new Set<string>();
    return tailored.playbook.activities.map(({ id }) => {
      const name = safeFileName(id, taken);
      taken.add(name);
      return { name, make: () => ({ packet: composeResource(tailored, id), what: '' }) };
    });
  },
};

/** Files for those who hold only one of the sessions, in their order also where folders are sorted by name. */
const eachSession: Mode = {
  each: 'session',
  pieces(tailored) {
    if (!tailored.recipe.sessions)
      throw new CommandError(
        '`--each session` needs `sessions` in the recipe; add `--recipe`, or leave out `session`.',
      );
    needActivities(tailored, 'write');
    const packets = composeSessions(tailored);
    const digits = Math.max(2, String(packets.length).length);
    return packets.map((packet, i) => ({
      name: `${String(i + 1).padStart(digits, '0')}-session-${i + 1}`,
      make: () => ({ packet, what: '' }),
    }));
  },
};

const plurals = { activity: 'activities', handout: 'handouts' } as const;

const counted = (count: number, what: keyof typeof plurals = 'activity') =>
  count === 1 ? `one ${what}` : `${count} ${plurals[what]}`;

function needActivities({ playbook }: Tailored, what: string): void {
  if (playbook.activities.length === 0)
    throw new CommandError(`No activity is left to ${what}; \`--report\` says why.`);
}
