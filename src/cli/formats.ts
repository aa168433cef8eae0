import { type Packet, renderPage } from '../index.js';

/** One format a packet can be written in. */
export interface Format {
  /** What `--format` calls it; also the ending of its files. */
  name: string;
  /** Whether it can go to a terminal. */
  text: boolean;
  /** What to do with the file. */
  hint: string;
  /** Loads what it needs when it is asked to, so that the others stay quick. */
  write(packet: Packet): Promise<string | Uint8Array>;
}

/** Every format. To add one: a folder in `src/formats`, an entry, a line here. */
export const formats: readonly Format[] = [
  {
    name: 'html',
    text: true,
    hint: 'Open it in a browser and print it.',
    write: async (packet) => renderPage(packet),
  },
  {
    name: 'md',
    text: true,
    hint: '',
    write: async (packet) => (await import('../markdown.js')).renderMarkdown(packet),
  },
  {
    name: 'json',
    text: true,
    hint: '',
    write: async (packet) => `${JSON.stringify(packet, null, 2)}\n`,
  },
];

/** Names of all formats, in the order of the table. */
export const formatNames = formats.map((f) => f.name);
