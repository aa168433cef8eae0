import type { Paper } from '../schema/recipe.js';
import { textLines } from '../schema/text-width.js';
import type { Part } from './packet.js';

type Poster = Pick<Part & { type: 'poster' }, 'title' | 'subtitle' | 'wall' | 'bands'>;

/** How a poster is laid out. Lengths in millimeters, sizes of letters in points. */
export interface PosterSize {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly gap: number;
  readonly columns: number;
  readonly band: { readonly width: number; readonly height: number };
  /** How wide the picture of a band is; 0 where there is no room for one. */
  readonly art: number;
  readonly glyph: number;
  readonly letters: { readonly head: number; readonly title: number; readonly text: number };
  /** Whether there is room for what the steps are about. */
  readonly summaries: boolean;
}

const papers = {
  letter: { width: 215.9, height: 279.4 },
  a4: { width: 210, height: 297 },
} as const;
const walls = { letter: { width: 279.4, height: 431.8 }, a4: { width: 297, height: 420 } } as const;

/** Titles are set in a face that is wider than that of texts, and bold. */
const headWidth = 1.15;
const mmOfPoint = 25.4 / 72;
const [titleLine, textLine] = [1.15, 1.4];
/** The text of a band to its title, and the least it may be, in points. */
const [textShare, leastText] = [0.7, 7];

/** Steps stand one below the other; many of them in columns, so that each has room for its title. */
const columnsOf = (count: number): number => (count <= 8 ? 1 : count <= 24 ? 2 : 3);

/** The largest letters with which every band of a poster has room for its words: posters are read from afar. */
export function posterSize({ title, wall, bands }: Poster, paper: Paper): PosterSize {
  const sheet = (wall ? walls : papers)[paper];
  const scale = sheet.width / papers[paper].width;
  const margin = 13 * scale;
  const gap = (bands.length > 8 ? 2 : 3.5) * scale;
  const columns = columnsOf(bands.length);
  const rows = Math.ceil(bands.length / columns);
  const inner = sheet.width - 2 * margin;
  const head = headLetters(title, inner, scale);
  const above = head.height + 10 * scale;
  const band = {
    width: (inner - gap * (columns - 1)) / columns,
    height: (sheet.height - 2 * margin - above - 7 * scale - gap * (rows - 1)) / rows,
  };
  const glyph = Math.min(17 * scale, band.height * 0.62, band.width * 0.14);
  const art = columns === 1 && band.height >= 22 * scale ? band.width * 0.4 : 0;
  const text = band.width - art - glyph - 18 * scale;
  const room = (band.height - Math.min(6 * scale, band.height * 0.2)) / mmOfPoint;
  const fits = (letters: number, withText: boolean) =>
    bands.every((b) => {
      const titles = textLines(`${b.number}  ${b.title}`, text / mmOfPoint / letters / headWidth);
      const texts =
        withText && b.summary !== '' ? textLines(b.summary, text / mmOfPoint / (letters * textShare)) : 0;
      return (
        titles * letters * titleLine + texts * letters * textShare * textLine + (texts > 0 ? 6 : 0) <= room
      );
    });
  const sizes = Array.from({ length: 60 }, (_, i) => (22 - i * 0.3) * scale);
  const full = sizes.find((s) => s * textShare >= leastText && fits(s, true));
  const bare = sizes.find((s) => fits(s, false)) ?? sizes.at(-1)!;
  const letters = full ?? bare;
  return {
    ...sheet,
    margin,
    gap,
    columns,
    band,
    art,
    glyph,
    letters: { head: head.letters, title: letters, text: letters * textShare },
    summaries: full !== undefined && bands.some((b) => b.summary !== ''),
  };
}

/** A title of one line where that is not too small, else of as many as it takes. */
function headLetters(title: string, width: number, scale: number): { letters: number; height: number } {
  const lines = (letters: number) => textLines(title, width / mmOfPoint / letters / headWidth);
  const letters = [46, 42, 38, 34, 30, 26].map((s) => s * scale).find((s) => lines(s) === 1) ?? 26 * scale;
  return { letters, height: lines(letters) * letters * 1.1 * mmOfPoint };
}
