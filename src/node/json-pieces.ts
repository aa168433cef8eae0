import { setImmediate as rest } from 'node:timers/promises';

/** Letters of JSON that are written before others have their turn: about a millisecond of work. */
const stretch = 100_000;

/** How deep a value is taken apart. Below, the parts of a packet are small enough to be written in one go. */
const depth = 7;

/**
 * JSON of a value, in pieces to be joined. All at once, a long packet would hold up everything else for some 40 ms; here others
 * have their turn in between. The value must not be changed meanwhile.
 */
export async function jsonPieces(value: unknown): Promise<string[]> {
  const pieces: string[] = [];
  let piece = '';
  for (const bit of bitsOf(value, depth)) {
    piece += bit;
    if (piece.length < stretch) continue;
    pieces.push(piece);
    piece = '';
    await rest();
  }
  return [...pieces, piece];
}

function* bitsOf(value: unknown, levels: number): Generator<string> {
  if (levels === 0 || typeof value !== 'object' || value === null) yield JSON.stringify(value) ?? 'null';
  else if (Array.isArray(value)) {
    yield '[';
    for (const [i, inner] of value.entries()) {
      if (i > 0) yield ',';
      yield* bitsOf(inner, levels - 1);
    }
    yield ']';
  } else {
    let before = '{';
    for (const key of Object.keys(value)) {
      const inner = (value as Record<string, unknown>)[key];
      if (inner === undefined || typeof inner === 'function') continue;
      yield `${before}${JSON.stringify(key)}:`;
      yield* bitsOf(inner, levels - 1);
      before = ',';
    }
    yield before === '{' ? '{}' : '}';
  }
}
