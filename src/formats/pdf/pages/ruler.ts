import type { Inline } from '../../print/print-model.js';
import { readTable } from '../font-tables.js';

/** How wide the letters of a typeface are, in ems, and how high its capitals. */
export interface Face {
  readonly width: (text: string) => number;
  readonly capitals: number;
}

/** What a font file holds. */
export interface FontFace {
  readonly weight: number;
  readonly slanted: boolean;
  readonly face: Face;
}

/** The faces that text is measured with. */
export interface Faces {
  readonly text: Face;
  readonly bold: Face;
  readonly said: Face;
  readonly heading: Face;
}

/** A letter that a font lacks is as wide as this, in ems. */
const unknown = 0.56;

/** Reads what a font says of itself and of its letters. */
export function faceOf(font: Uint8Array): FontFace {
  const perEm = readTable(font, 'head', (table) => table.getUint16(18));
  const metrics = readTable(font, 'hhea', (table) => table.getUint16(34));
  const { weight, slanted, capitals } = readTable(font, 'OS/2', (table) => ({
    weight: table.getUint16(4),
    slanted: (table.getUint16(62) & 1) === 1,
    capitals: table.getUint16(0) < 2 || table.byteLength < 90 ? 0.7 * perEm : table.getInt16(88),
  }));
  const glyphs = readTable(font, 'cmap', glyphReader);
  const advance = readTable(font, 'hmtx', (table) => (glyph: number) => {
    return table.getUint16(Math.min(glyph, metrics - 1) * 4) / perEm;
  });
  const known = new Map<string, number>();
  const letter = (c: string) => {
    const before = known.get(c);
    if (before !== undefined) return before;
    const glyph = glyphs(c.codePointAt(0)!);
    const width = glyph === 0 ? unknown : advance(glyph);
    known.set(c, width);
    return width;
  };
  const width = (text: string) => {
    let sum = 0;
    for (const c of text) sum += letter(c);
    return sum;
  };
  return { weight, slanted, face: { capitals: capitals / perEm, width } };
}

/** Glyphs of the letters that are written with 16 bits; 0 for those a font lacks. */
function glyphReader(table: DataView): (codePoint: number) => number {
  const maps = Array.from({ length: table.getUint16(2) }, (_, i) => table.getUint32(8 + i * 8));
  const at = maps.find((map) => table.getUint16(map) === 4);
  if (at === undefined) return () => 0;
  const twice = table.getUint16(at + 6);
  const [ends, starts] = [at + 14, at + 16 + twice];
  const [deltas, offsets] = [starts + twice, starts + 2 * twice];
  return (codePoint) => {
    for (let i = 0; i < twice; i += 2) {
      if (codePoint > table.getUint16(ends + i)) continue;
      const first = table.getUint16(starts + i);
      if (codePoint < first) return 0;
      const offset = table.getUint16(offsets + i);
      const delta = table.getUint16(deltas + i);
      if (offset === 0) return (codePoint + delta) & 0xffff;
      const place = offsets + i + offset + 2 * (codePoint - first);
      if (place + 2 > table.byteLength) return 0;
      const glyph = table.getUint16(place);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

/** A part of a text that no line breaks in, in ems. */
interface TextPiece {
  readonly width: number;
  readonly blank: boolean;
  /** Whether a line may break after it. */
  readonly ends: boolean;
}

/** A text is measured in many widths and sizes; its pieces are found once. */
const known = new WeakMap<Inline, Map<Face, readonly TextPiece[]>>();

function piecesOf(node: Inline & { v: string }, face: Face): readonly TextPiece[] {
  const faces = known.get(node) ?? new Map<Face, readonly TextPiece[]>();
  known.set(node, faces);
  const before = faces.get(face);
  if (before) return before;
  const parts = node.v.match(/\s+|[^\s–—/-]*[–—/-]?/g) ?? [];
  const pieces = parts
    .filter((part) => part !== '')
    .map((part): TextPiece => {
      const blank = /^\s/.test(part);
      return { width: blank ? 0 : face.width(part), blank, ends: /[–—/-]$/.test(part) };
    });
  faces.set(face, pieces);
  return pieces;
}

/** How many lines words take: as many go into each as fit, as Typst sets text that is not justified. `width` in ems, and `begin`, what stands before them. */
export function linesOf(
  inlines: readonly Inline[],
  width: number,
  { text, bold }: Pick<Faces, 'text' | 'bold'>,
  begin = 0,
): number {
  let lines = 1 + Math.floor(begin / width);
  let at = begin % width;
  let word = 0;
  const blank = text.width(' ');
  const put = () => {
    if (word === 0) return;
    if (at > 0 && at + word > width) {
      lines += Math.max(1, Math.ceil(word / width));
      at = 0;
    }
    at += word;
    word = 0;
  };
  const walk = (nodes: readonly Inline[], face: Face) => {
    for (const node of nodes) {
      if (node.t === 'br') {
        put();
        lines += 1;
        at = 0;
      } else if (node.t === 'footnote') word += 0.3;
      else if (node.t === 'image') word += 2;
      else if ('v' in node) {
        for (const { width: wide, blank: gap, ends } of piecesOf(node, face)) {
          if (gap) {
            put();
            at += blank;
          } else {
            word += wide;
            if (ends) put();
          }
        }
      } else walk(node.c, node.t === 'strong' ? bold : face);
    }
  };
  walk(inlines, text);
  put();
  return lines;
}
