import type { PageNumbers } from '../docx.js';
import {
  composePacket,
  composeResource,
  composeSessions,
  emptyPacketFault,
  type Packet,
  type Recipe,
  type Tailored,
} from '../index.js';
import { CommandError } from './usage-error.js';

/** Something that is composed, and how it becomes a file. */
export interface Made {
  /** What is in it, in a few words. */
  what: string;
  /** Which colors of the brand were changed, and why. */
  changes: readonly string[];
  write(options: WriteOptions): Promise<string | Uint8Array>;
}

/** What some formats want to know beside what they write. */
export interface WriteOptions {
  /** Paths of fonts to add. */
  fonts: readonly string[];
  /** How the contents of a Word document get their page numbers. */
  pageNumbers?: PageNumbers | undefined;
  /** Told what the reader of the file may not see as it was meant, in a sentence. */
  warn(sentence: string): void;
}

/** Tailors the same recipe once more, with some of its fields changed. */
export type Again = (change: Partial<Recipe>) => Tailored;

/** Writes a packet in one format. */
export type WritePacket = (packet: Packet, options: WriteOptions) => Promise<string | Uint8Array>;

/** A packet that is composed, with the words for what is in it. */
export const madePacket = (packet: Packet, what: string, write: WritePacket): Made => ({
  what,
  changes: packet.brand.changes,
  write: (options) => write(packet, options),
});

/** A packet with the codes that its recipe asks for. */
async function coded(packet: Packet, tailored: Tailored): Promise<Packet> {
  if (tailored.recipe.handoutAddress === undefined) return packet;
  return (await import('../web-codes.js')).withWebCodes(packet, tailored);
}

/** The whole packet in one file. */
export async function wholePacket(tailored: Tailored, write: WritePacket): Promise<Made> {
  const { activities, handouts } = tailored.playbook;
  const what = `${counted(activities.length)}, ${counted(handouts.length, 'handout')}.`;
  const packet = composePacket(tailored);
  const nothing = emptyPacketFault(packet, tailored);
  if (nothing) throw new CommandError(nothing);
  return madePacket(await coded(packet, tailored), what, write);
}

/** One resource with its handouts and sources. */
export const oneResource = async (tailored: Tailored, id: string, write: WritePacket): Promise<Made> =>
  madePacket(await coded(composeResource(tailored, id), tailored), '', write);

/** A packet for each session. */
export const eachSession = (tailored: Tailored, write: WritePacket): (() => Promise<Made>)[] =>
  composeSessions(tailored).map((packet) => async () => madePacket(await coded(packet, tailored), '', write));

const plurals = { activity: 'activities', handout: 'handouts', step: 'steps' } as const;

/** “3 activities”, “one handout”. */
export const counted = (count: number, what: keyof typeof plurals = 'activity') =>
  count === 1 ? `one ${what}` : `${count} ${plurals[what]}`;
