import { textLines } from '../../schema/text-width.js';

/** Points to an inch. */
const points = 72;
/** The distance of lines, as a share of their size. */
const lineHeight = 1.22;

/** Room for a text, in inches, and the sizes it may be set in, in points, the best first. */
export interface Room {
  readonly w: number;
  readonly h: number;
  readonly sizes: readonly number[];
  /** Points between paragraphs, as a share of the size. */
  readonly gap?: number;
  /** What marks and insets take from the width, in ems. */
  readonly indent?: number;
  /** How wide the typeface is beside the widest; 1 if not said. */
  readonly face?: number;
}

/** Letters of the typeface of slides are at most so wide beside the widest that a text is counted in; as its own table of widths says. */
export const arialWidth = 0.88;

/** Lines in the size they are set in, as many as go on one slide. */
export interface Fitted {
  readonly size: number;
  readonly lines: readonly string[];
}

/** Inches that lines need in a size. An estimate that errs to the long side. */
export function heightOf(
  lines: readonly string[],
  size: number,
  { w, gap = 0, indent = 0, face = 1 }: Room,
): number {
  const column = Math.max(1, (w * points) / size - indent);
  const rows = lines.reduce((sum, line) => sum + textLines(line, column / face), 0);
  return (rows * size * lineHeight + Math.max(0, lines.length - 1) * gap * size) / points;
}

/** The largest size in which all of it fits; undefined when none does. */
const sizeFor = (lines: readonly string[], room: Room): number | undefined =>
  room.sizes.find((size) => heightOf(lines, size, room) <= room.h);

/** Spreads lines over as many slides as they need, never one that would run out of its room: a line that is too long for one is cut between words. */
export function fitLines(lines: readonly string[], room: Room): Fitted[] {
  const size = sizeFor(lines, room);
  if (size !== undefined) return [{ size, lines }];
  const smallest = room.sizes.at(-1)!;
  const pages: string[][] = [];
  for (const line of lines.flatMap((text) => cut(text, room, smallest))) {
    const page = pages.at(-1);
    if (page && heightOf([...page, line], smallest, room) <= room.h) page.push(line);
    else pages.push([line]);
  }
  return pages.map((page) => ({ size: sizeFor(page, room) ?? smallest, lines: page }));
}

/** Pieces of a text that fit, cut after a sentence where that can be. */
function cut(text: string, room: Room, size: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (heightOf([rest], size, room) > room.h) {
    const most = longest(rest, (piece) => heightOf([piece], size, room) <= room.h);
    const head = rest.slice(0, most);
    const sentence = Math.max(...['. ', '! ', '? ', '。'].map((end) => head.lastIndexOf(end) + 1));
    const blank = head.lastIndexOf(' ');
    const at = sentence > most / 3 ? sentence : blank > 0 ? blank : most;
    pieces.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  return [...pieces, rest].filter(Boolean);
}

/** Characters of the longest beginning that fits; one at least, so that every text comes to an end. */
function longest(text: string, fits: (piece: string) => boolean): number {
  let [least, most] = [1, text.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(text.slice(0, middle))) least = middle;
    else most = middle - 1;
  }
  // Not between the halves of a character.
  return /[\ud800-\udbff]/.test(text[least - 1]!) ? least + 1 : least;
}

/** The largest size in which a text fits, or the smallest there is. */
export const sizeThatFits = (text: string, room: Room): number => sizeFor([text], room) ?? room.sizes.at(-1)!;
