import { type Packet, packetFault } from '../../tree.js';

/** Something a site can mend: what was found, and what was expected, in one sentence. */
export class PlaybookFault extends Error {
  override name = 'PlaybookFault';
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A packet, as far as it takes to draw it. @throws PlaybookFault when it is something else. */
export function readPacket(value: unknown): Packet {
  if (!isObject(value)) throw new PlaybookFault(`Found ${nameOf(value)}, expected a packet as JSON.`);
  if (typeof value.kind === 'string' && 'body' in value)
    throw new PlaybookFault(
      `Found the ${value.kind} \`${String(value.id)}\` by itself, expected a packet; \`show ${String(value.id)} --format packet\` makes one of it.`,
    );
  if (!Array.isArray(value.parts))
    throw new PlaybookFault('Found an object without `parts`, expected a packet.');
  for (const field of ['strings', 'layout'])
    if (!isObject(value[field])) throw new PlaybookFault(`Found a packet without \`${field}\`.`);
  const fault = packetFault(value as unknown as Packet);
  if (fault) throw new PlaybookFault(fault);
  return value as unknown as Packet;
}

/** JSON as a value. @throws PlaybookFault when it is none. */
export function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PlaybookFault(`${where} holds no JSON.`);
  }
}

const nameOf = (value: unknown) =>
  value === null ? 'nothing' : Array.isArray(value) ? 'a list' : `a ${typeof value}`;
