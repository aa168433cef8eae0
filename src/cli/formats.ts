import type { PageNumbers } from '../docx.js';
import { type RecipeLayout, renderPage, type Tailored } from '../index.js';
import { bundle } from './bundle-format.js';
import { calendar } from './calendar-format.js';
import type { Flag } from './flags.js';
import { type Again, eachSession, type Made, oneResource, type WritePacket, wholePacket } from './made.js';
import { sheets } from './sheets-format.js';
import { slides } from './slides-format.js';
import { writeDocxFile, writePdfFile } from './write-pages.js';

/** One format that `packet` can write. */
export interface Format {
  /** What `--format` calls it; also the ending of its files. */
  name: string;
  /** Whether it can go to a terminal. */
  text: boolean;
  /** What to do with the file. */
  hint: string;
  /** What to do with it instead, where that depends on the layout. */
  hintFor?(layout: RecipeLayout): string | undefined;
  /** Whether it prints cards to cut out; the others list them. */
  cuts: boolean;
  /** What its file is called in a folder, where nothing else names it. */
  file: string;
  /** Writes any packet. Absent where the format has no pages. Loads what it needs when it is asked to, so that the others stay quick. */
  pages?: WritePacket;
  /** Everything a recipe asks for, in one file. `again` tailors it once more, with some fields of the recipe changed. */
  whole(tailored: Tailored, again: Again): Promise<Made>;
  /** A file for one resource by its id; only activities where the format has no pages. Absent where there is none. */
  one?(tailored: Tailored, id: string): Promise<Made>;
  /** Makers of a file for each session of a recipe. Absent where there is only one file for all. */
  sessions?(tailored: Tailored): (() => Promise<Made>)[];
}

/** A format that has pages: it writes every packet, whatever is composed. */
const printed = (
  format: Pick<Format, 'name' | 'text' | 'hint' | 'hintFor' | 'cuts'> & { write: WritePacket },
): Format => {
  const { write, ...about } = format;
  return {
    ...about,
    file: 'packet',
    pages: write,
    whole: (tailored) => wholePacket(tailored, write),
    one: (tailored, id) => oneResource(tailored, id, write),
    sessions: (tailored) => eachSession(tailored, write),
  };
};

const pdfHint = ({ fillable, bleed, booklet }: RecipeLayout): string | undefined => {
  if (fillable) return 'Open it and fill it in.';
  if (bleed) return 'Send it to the press.';
  return booklet
    ? 'Print both sides and flip on the short edge, without scaling; fold the sheets together and staple the fold.'
    : undefined;
};

/** Every format. To add one: a folder in `src/formats`, an entry, a line here. */
export const formats: readonly Format[] = [
  printed({
    name: 'html',
    text: true,
    hint: 'Open it in a browser and print it.',
    cuts: true,
    write: async (packet) => renderPage(packet),
  }),
  printed({
    name: 'pdf',
    text: false,
    hint: 'Open it and print it.',
    hintFor: pdfHint,
    cuts: true,
    write: writePdfFile,
  }),
  printed({
    name: 'md',
    text: true,
    hint: '',
    cuts: false,
    write: async (packet) => (await import('../markdown.js')).renderMarkdown(packet),
  }),
  printed({
    name: 'epub',
    text: false,
    hint: 'Open it in an e-book reader.',
    cuts: false,
    write: async (packet) => (await import('../epub.js')).writeEpub(packet),
  }),
  printed({
    name: 'docx',
    text: false,
    hint: 'Open it in a word processor; fill in the plan there, or print it.',
    cuts: false,
    write: writeDocxFile,
  }),
  printed({
    name: 'json',
    text: true,
    hint: '',
    cuts: false,
    write: async (packet) => `${JSON.stringify(packet, null, 2)}\n`,
  }),
  slides,
  calendar,
  sheets,
  bundle,
];

/** `--page-numbers`, for the commands that make files. */
export const pageNumbersFlag: Flag = {
  value: 'NAME',
  about:
    'Page numbers in the contents of a Word document: later (default; Word fills them in when it opens it) or exact, which takes long.',
};

export const pageNumberings: readonly PageNumbers[] = ['later', 'exact'];

/** Names of all formats, in the order of the table. */
export const formatNames = formats.map((f) => f.name);
