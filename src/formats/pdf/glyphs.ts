import { readTable } from './font-tables.js';

/** The characters of a font, as ranges of code points. */
export interface Glyphs {
  has(codePoint: number): boolean;
}

type Range = readonly [first: number, last: number];

/**
 * The characters a TrueType or OpenType font has glyphs for. The work grows with the bytes of the character map, whatever
 * they say.
 */
export function glyphsOf(font: Uint8Array): Glyphs {
  return setOf(readTable(font, 'cmap', rangesIn));
}

function rangesIn(table: DataView): Range[] {
  const found: Range[] = [];
  const seen = new Set<number>();
  let unread = table.byteLength;
  for (let i = 0; i < table.getUint16(2); i += 1) {
    const sub = table.getUint32(8 + i * 8);
    if (seen.has(sub)) continue;
    seen.add(sub);
    const format = table.getUint16(sub);
    if (format === 12) unread -= addGroups(table, sub, found);
    else if (format === 4) unread -= addSegments(table, sub, found);
    // Maps that together are longer than their table lie over each other, which none of a sound font do.
    if (unread < 0) throw new RangeError('The maps overlap.');
  }
  return found;
}

/** @returns how many bytes were read. */
function addGroups(table: DataView, sub: number, found: Range[]): number {
  const count = table.getUint32(sub + 12);
  for (let i = 0; i < count; i += 1) {
    const group = sub + 16 + i * 12;
    found.push([table.getUint32(group), table.getUint32(group + 4)]);
  }
  return 16 + count * 12;
}

/** @returns how many bytes were read. */
function addSegments(table: DataView, sub: number, found: Range[]): number {
  const twice = table.getUint16(sub + 6);
  for (let i = 0; i < twice; i += 2) {
    const end = table.getUint16(sub + 14 + i);
    found.push([table.getUint16(sub + 16 + twice + i), Math.min(end, 0xfffe)]);
  }
  return 16 + twice * 2;
}

/** Ranges that may overlap, as one set. */
function setOf(ranges: readonly Range[]): Glyphs {
  const merged: [number, number][] = [];
  for (const [first, last] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const before = merged.at(-1);
    if (first > last) continue;
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else merged.push([first, last]);
  }
  return {
    has(codePoint) {
      let [low, high] = [0, merged.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (merged[middle]![1] < codePoint) low = middle + 1;
        else high = middle;
      }
      return low < merged.length && merged[low]![0] <= codePoint;
    },
  };
}

/** Blanks, joiners and marks that need no glyph. */
const silent = /\s|\u034f|[\u00ad\u061c\u200b-\u200f\u2028\u2029\u2060-\u2064\ufeff]|[\ufe00-\ufe0f]/;

/** The characters of some texts that none of the fonts can show, each with how often it occurs, in the order met. */
export function missingGlyphs(texts: Iterable<string>, fonts: readonly Uint8Array[]): Map<string, number> {
  const sets = fonts.map(glyphsOf);
  const missing = new Map<string, number>();
  for (const text of texts) {
    for (const c of text) {
      if (!silent.test(c) && !sets.some((s) => s.has(c.codePointAt(0)!)))
        missing.set(c, (missing.get(c) ?? 0) + 1);
    }
  }
  return missing;
}
