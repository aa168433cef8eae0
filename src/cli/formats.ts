import type { PageNumbers } from '../docx.js';
import { type Packet, renderPage } from '../index.js';
import type { Flag } from './flags.js';
import { CommandError } from './usage-error.js';

/** One format a packet can be written in. */
export interface Format {
  /** What `--format` calls it; also the ending of its files. */
  name: string;
  /** Whether it can go to a terminal. */
  text: boolean;
  /** What to do with the file. */
  hint: string;
  /** Whether it prints cards to cut out; the others list them. */
  cuts: boolean;
  /** Loads what it needs when it is asked to, so that the others stay quick. */
  write(packet: Packet, options: WriteOptions): Promise<string | Uint8Array>;
}

/** What some formats want to know beside the packet. */
export interface WriteOptions {
  /** Paths of fonts to add. */
  fonts: readonly string[];
  /** How the contents of a Word document get their page numbers. */
  pageNumbers?: PageNumbers | undefined;
  /** Told what the reader of the file may not see as it was meant, in a sentence. */
  warn(sentence: string): void;
}

/** Every format. To add one: a folder in `src/formats`, an entry, a line here. */
export const formats: readonly Format[] = [
  {
    name: 'html',
    text: true,
    hint: 'Open it in a browser and print it.',
    cuts: true,
    write: async (packet) => renderPage(packet),
  },
  {
    name: 'pdf',
    text: false,
    hint: 'Open it and print it.',
    cuts: true,
    write: writePdfFile,
  },
  {
    name: 'md',
    text: true,
    hint: '',
    cuts: false,
    write: async (packet) => (await import('../markdown.js')).renderMarkdown(packet),
  },
  {
    name: 'epub',
    text: false,
    hint: 'Open it in an e-book reader.',
    cuts: false,
    write: async (packet) => (await import('../epub.js')).writeEpub(packet),
  },
  {
    name: 'docx',
    text: false,
    hint: 'Open it in a word processor; fill in the plan there, or print it.',
    cuts: false,
    write: writeDocxFile,
  },
  {
    name: 'json',
    text: true,
    hint: '',
    cuts: false,
    write: async (packet) => `${JSON.stringify(packet, null, 2)}\n`,
  },
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

async function writePdfFile(packet: Packet, { fonts: paths, warn }: WriteOptions): Promise<Uint8Array> {
  const { writePdf } = await import('../pdf.js');
  const { readFont } = await import('../node.js');
  const asked = Promise.all(paths.map(readFont));
  const fonts = await asked.catch((error: Error) => {
    throw new CommandError(`The font: ${error.message}`);
  });
  // A command waits for its file anyway, and a batch has threads of its own.
  return writePdf(packet, { fonts, workers: 0, notice: ({ message }) => warn(message) });
}

async function writeDocxFile(packet: Packet, { pageNumbers, warn }: WriteOptions): Promise<Uint8Array> {
  const { writeDocx } = await import('../docx.js');
  return writeDocx(packet, { pageNumbers, workers: 0, remark: warn });
}
