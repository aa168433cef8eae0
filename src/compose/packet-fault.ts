import { limits } from '../diagnostics/limits.js';
import { blockInfo } from '../schema/blocks.js';
import { isKnownStill } from '../schema/still.js';
import { blockWordNames } from './block-words.js';
import type { Packet } from './packet.js';

/** Packets that were looked at; walking one again would find the same. */
const sound = new WeakSet<object>();

/**
 * Why a packet cannot be drawn, in a sentence; undefined when it can. Packets also come from outside, as JSON that anybody may
 * have changed: blocks larger than any that Markdown can ask for, and trees that never end, are found before anything is drawn.
 * The work grows with what is in the packet, up to the limit.
 */
export function packetFault(packet: Packet): string | undefined {
  if (sound.has(packet)) return undefined;
  const { fault } = weigh(packet.parts);
  if (fault === undefined) sound.add(packet);
  return fault;
}

/** How many pieces something is made of, how deep they are inside each other, and what is wrong with it. */
interface Weight {
  pieces: number;
  depth: number;
  fault?: string;
}

/** Elements that stand in many packets are weighed once. */
const weights = new WeakMap<object, Weight>();

function weightOf(still: object): Weight {
  const weight = weights.get(still) ?? weigh(still);
  weights.set(still, weight);
  return weight;
}

function weigh(whole: object): Weight {
  const waiting: object[] = [whole];
  const levels: number[] = [0];
  let pieces = 1;
  let depth = 0;
  for (let value = waiting.pop(); value; value = waiting.pop()) {
    const level = levels.pop()!;
    const held = value !== whole && isKnownStill(value) ? weightOf(value) : undefined;
    const inside: readonly unknown[] = held ? [] : Array.isArray(value) ? value : Object.values(value);
    pieces += held ? held.pieces - 1 : inside.length;
    depth = Math.max(depth, level + (held ? held.depth : inside.length > 0 ? 1 : 0));
    const fault =
      sizeFault(pieces, depth) ??
      (held ? held.fault : Array.isArray(value) ? undefined : pieceFault(value as AnyFields));
    if (fault !== undefined) return { pieces, depth, fault };
    for (const inner of inside)
      if (isObject(inner)) {
        waiting.push(inner);
        levels.push(level + 1);
      }
  }
  return { pieces, depth };
}

function sizeFault(pieces: number, depth: number): string | undefined {
  if (pieces > limits.packetPieces)
    return `Found a packet of more than ${limits.packetPieces.toLocaleString('en-US')} pieces.`;
  if (depth > limits.packetDepth)
    return `Found more than ${limits.packetDepth} levels inside each other in a packet.`;
  return undefined;
}

/** @throws RangeError with a sentence for a packet that cannot be drawn. */
export function requireDrawable(packet: Packet): void {
  const fault = packetFault(packet);
  if (fault) throw new RangeError(fault);
}

type AnyFields = Record<string, unknown>;

const isObject = (value: unknown): value is AnyFields => typeof value === 'object' && value !== null;

const within =
  (name: string) =>
  (piece: AnyFields): AnyFields =>
    (piece[name] ?? {}) as AnyFields;

/** Numbers that are not those of a block: what has them, and how large they may be. */
const countsOf = (): readonly {
  of: (piece: AnyFields) => boolean;
  name: string;
  in?: (piece: AnyFields) => AnyFields;
  most: number;
}[] => [
  { of: ({ type }) => type === 'cards', name: 'perPage', most: 4 },
  {
    of: ({ type }) => type === 'plan',
    name: 'rows',
    in: within('nextSteps'),
    most: limits.planRows,
  },
  {
    of: ({ type }) => type === 'plan',
    name: 'height',
    in: within('nextSteps'),
    most: limits.planRowHeight,
  },
  {
    of: (piece) => 'question' in piece && 'lines' in piece,
    name: 'count',
    in: within('lines'),
    most: limits.planLines,
  },
];
const counts = /* @__PURE__ */ countsOf();

function pieceFault(piece: AnyFields): string | undefined {
  const { type, tagName, properties } = piece;
  if (type === 'element')
    return typeof tagName === 'string' && tagName.startsWith('pb-')
      ? blockFault(tagName.slice(3), properties as Record<string, unknown> | undefined)
      : undefined;
  // A part may be a text too; it holds sections and has no value.
  if (type === 'text' && !('sections' in piece) && typeof piece.value !== 'string')
    return `Found ${piece.value === null ? 'null' : piece.value === undefined ? 'nothing' : `a ${typeof piece.value}`} in the place of a text in a packet, expected a text.`;
  for (const { of, name, in: inside, most } of counts) {
    const value = of(piece) ? (inside?.(piece) ?? piece)[name] : 0;
    if (!isCount(value, most)) return wrong(name, value, most);
  }
  return undefined;
}

const isCount = (value: unknown, most: number) =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;

const wrong = (name: string, value: unknown, most: number) =>
  `Found \`${String(value).slice(0, 40)}\` for \`${name}\` in a packet, expected a whole number up to ${most}.`;

/** A block is one of ours, says what it is, and holds what Markdown may ask for; see `schema/blocks.ts`. */
function blockFault(name: string, properties: Record<string, unknown> = {}): string | undefined {
  if (name === 'footnote') return undefined;
  const words = blockWordNames(name);
  if (!words) return `Found \`pb-${name.slice(0, 40)}\` in a packet, expected a block or a footnote.`;
  const silent = words.find((key) => typeof properties[key] !== 'string');
  if (silent) return `Found a block \`${name}\` without \`${silent}\` in a packet, expected a text.`;
  for (const [key, { type, range }] of Object.entries(blockInfo(name)?.attributes ?? {})) {
    const value = properties[key];
    if (!range || value === undefined) continue;
    const size = type === 'list' ? (Array.isArray(value) ? value.length : Number.NaN) : value;
    if (typeof size !== 'number' || !(size <= range[1]) || size < 0)
      return `Found ${type === 'list' ? size : `\`${String(value).slice(0, 40)}\``} for \`${key}\` of a block \`${name}\` in a packet, expected at most ${range[1]}.`;
  }
  return undefined;
}
