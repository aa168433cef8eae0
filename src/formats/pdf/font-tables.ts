import { PlainError } from '../../diagnostics/plain-error.js';

/** A font that cannot be used. `fault` is why, as the end of a sentence. */
export class FontError extends PlainError {
  override name = 'FontError';
  constructor(readonly fault: string) {
    super(`A font cannot be used: ${fault}.`);
  }
}

/** Tables without which no font can be set. Outlines come in one of several others. */
const needed = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name'];
const outlines = ['glyf', 'CFF ', 'CFF2'];

/** How files begin that look like fonts and are none that can be set. */
const faultsOfKinds: Readonly<Record<string, string>> = {
  ttcf: 'it is a collection of fonts (.ttc); take one font out of it',
  wOFF: 'it is a font packed for web pages (.woff)',
  wOF2: 'it is a font packed for web pages (.woff2)',
};

const beginnings = new Set(['\0\x01\0\0', 'OTTO', 'true']);

/** What is wrong with the outside of a font file; undefined when its tables can be read. */
function outerFault(font: Uint8Array): string | undefined {
  const beginning = String.fromCharCode(...font.subarray(0, 4));
  if (!beginnings.has(beginning)) return faultsOfKinds[beginning] ?? 'it does not begin as a font does';
  const names = new Set(recordsOf(font).map((r) => r.name));
  const missing = needed.find((name) => !names.has(name));
  if (missing) return `it has no \`${missing}\` table`;
  if (!outlines.some((name) => names.has(name))) return 'it has no outlines';
  return undefined;
}

/**
 * Reads a table of a font. Whatever is read outside of the table is a damage.
 * @throws FontError when the table is not there or is damaged.
 */
export function readTable<T>(font: Uint8Array, name: string, read: (table: DataView) => T): T {
  const table = tableOf(font, name);
  const fault = outerFault(font) ?? (table ? undefined : `its \`${name}\` table lies outside the file`);
  if (fault) throw new FontError(fault);
  try {
    return read(table!);
  } catch (error) {
    // What a view says of a place outside of it.
    if (!(error instanceof RangeError)) throw error;
    throw new FontError(`its \`${name}\` table is damaged`);
  }
}

/** A line of a font's list of tables. */
interface TableRecord {
  name: string;
  sum: number;
  start: number;
  length: number;
}

function recordsOf(font: Uint8Array): TableRecord[] {
  const view = viewOf(font);
  const count = view.byteLength < 12 ? 0 : view.getUint16(4);
  const whole = Math.min(count, Math.floor((view.byteLength - 12) / 16));
  return Array.from({ length: Math.max(0, whole) }, (_, i) => {
    const at = 12 + i * 16;
    const [sum, start, length] = [view.getUint32(at + 4), view.getUint32(at + 8), view.getUint32(at + 12)];
    return { name: tagAt(font, at), sum, start, length };
  });
}

/** Four letters of ASCII; anything else stands as `?`, for tags are printed. */
const tagAt = (font: Uint8Array, at: number) =>
  [...font.subarray(at, at + 4)].map((c) => (c > 31 && c < 127 ? String.fromCharCode(c) : '?')).join('');

const viewOf = (font: Uint8Array, start = 0, length = font.byteLength) =>
  new DataView(font.buffer, font.byteOffset + start, length);

/** One table of a font; undefined when it has none, or one that is not wholly in the file. */
function tableOf(font: Uint8Array, name: string): DataView | undefined {
  const record = recordsOf(font).find((r) => r.name === name);
  if (!record || record.start + record.length > font.byteLength) return undefined;
  return viewOf(font, record.start, record.length);
}

/**
 * The first damage that the sums of the tables show; undefined when there is none. Compilers trust a font: a damaged one can
 * end the whole process. The names are not looked at, because whoever renames a font seldom sums them up again.
 */
export function damageIn(font: Uint8Array): string | undefined {
  const records = recordsOf(font);
  const outside = records.find((r) => r.start + r.length > font.byteLength);
  if (outside) return `its \`${outside.name}\` table lies outside the file`;
  if (records.reduce((all, r) => all + r.length, 0) > font.byteLength)
    return 'its tables lie over each other';
  const broken = records.find((r) => r.name !== 'name' && sumOf(font, r) !== r.sum);
  return broken && `its \`${broken.name}\` table is damaged, for its checksum is another`;
}

/** The sum of a table as fonts count it: in words of four bytes, without the one that brings the sum of the file to a round number. */
function sumOf(font: Uint8Array, { name, start, length }: TableRecord): number {
  const table = viewOf(font, start, length);
  let sum = 0;
  for (let at = 0; at + 4 <= length; at += 4)
    if (name !== 'head' || at !== 8) sum = (sum + table.getUint32(at)) >>> 0;
  for (let at = length - (length % 4); at < length; at += 1)
    sum = (sum + table.getUint8(at) * 256 ** (3 - (at % 4))) >>> 0;
  return sum;
}
