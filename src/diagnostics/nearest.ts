import { distance } from 'fastest-levenshtein';
import { limits } from './limits.js';
import { show } from './show.js';

/** The known name nearest to a misspelt one, when it is near enough to be worth suggesting. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (name.length > limits.suggestedName) return undefined;
  const plain = flatten(name);
  const letters = lettersOf(plain);
  const candidates = prepare(known);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(Math.max(plain.length, 3) / 3)) + 1;
  for (const candidate of candidates) {
    if (atLeast(plain.length, letters, candidate) >= least) continue;
    const d = distance(plain, candidate.plain);
    if (d < least) {
      least = d;
      best = candidate.name;
    }
  }
  return best ?? candidates.find((c) => plain.length >= 4 && c.plain.startsWith(plain))?.name;
}

/** How many names a sentence lists. */
const mostListed = 40;

/** "`a`, `b` or `c`". */
export function orList(names: readonly string[]): string {
  const quoted = names.slice(0, mostListed).map((n) => `\`${show(n)}\``);
  if (names.length > mostListed) return `${quoted.join(', ')} or one of ${names.length - mostListed} more`;
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

/** "; did you mean `x`?" or a full stop. */
export function didYouMean(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === undefined ? '.' : `; did you mean \`${near}\`?`;
}

/** Case, hyphens, underscores and spaces are what people get wrong first; they cost nothing here. */
const flatten = (s: string) => s.toLowerCase().replace(/[-_\s]/g, '');

/** A known name with what tells at a glance that another one is far from it. */
interface Candidate {
  name: string;
  plain: string;
  letters: number;
}

const prepared = new WeakMap<readonly string[], Candidate[]>();

/** Thousands of names may be held against one list, so a list is made ready once. */
function prepare(known: readonly string[]): Candidate[] {
  const ready = prepared.get(known);
  if (ready) return ready;
  const made = known
    .filter((name) => name.length <= limits.suggestedName)
    .map((name) => ({ name, plain: flatten(name), letters: lettersOf(flatten(name)) }));
  prepared.set(known, made);
  return made;
}

/** Which characters occur, as bits; some share one. */
function lettersOf(plain: string): number {
  let bits = 0;
  for (let i = 0; i < plain.length; i += 1) bits |= 1 << (plain.charCodeAt(i) & 31);
  return bits;
}

/** A distance that two names have at least: a change adds and removes one character at most. */
function atLeast(length: number, letters: number, other: Candidate): number {
  const lost = bitCount(letters & ~other.letters);
  const won = bitCount(other.letters & ~letters);
  return Math.max(Math.abs(length - other.plain.length), lost, won);
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
