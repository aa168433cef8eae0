import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';
import { withPlainParts } from '../../src/compose/plain-parts.js';
import { writeDocx } from '../../src/docx.js';
import { writeEpub } from '../../src/epub.js';
import { type Packet, type Part, renderFragment, renderPage } from '../../src/index.js';
import { renderMarkdown } from '../../src/markdown.js';
import { writePdf } from '../../src/pdf.js';
import { fragmentTree } from '../../src/tree.js';
import { everything } from '../support/everything.js';
import { pdfText } from '../support/pdf-text.js';
import { folded, visibleStrings } from '../support/visible.js';

/** Everything that a document says: its text, and the words of its drawings. */
function saidIn(markup: string, type: 'text/html' | 'application/xhtml+xml' | 'application/xml'): string {
  const shown = markup.replace(/<(style|script)\b[^>]*>[\s\S]*?<\/\1>/g, '');
  const { document } = new JSDOM(shown, { contentType: type }).window;
  const words = [...document.querySelectorAll('[aria-label], [descr], [alt]')].map((e) =>
    ['aria-label', 'descr', 'alt'].map((name) => e.getAttribute(name) ?? '').join(' '),
  );
  return [document.documentElement.textContent, ...words].join('\n');
}

const saidInZip = (bytes: Uint8Array, names: RegExp) =>
  Object.entries(unzipSync(bytes))
    .filter(([path]) => names.test(path))
    .map(([, file]) => saidIn(strFromU8(file), 'application/xml'))
    .join('\n');

interface Node {
  value?: string;
  properties?: { ariaLabel?: string };
  children?: Node[];
}
const saidInTree = ({ value = '', properties, children = [] }: Node): string =>
  [value, properties?.ariaLabel ?? '', ...children.map(saidInTree)].join('');

/** How each format is read back, and what of a packet it is meant to hold. */
const formats: Record<
  string,
  { said: (packet: Packet) => string | Promise<string>; holds?: (packet: Packet) => Partial<Packet> }
> = {
  page: { said: (packet) => saidIn(renderPage(packet), 'text/html') },
  fragment: {
    said: (packet) => saidIn(renderFragment(packet), 'text/html'),
    holds: ({ parts }) => ({ parts }),
  },
  tree: {
    said: (packet) => saidInTree(fragmentTree(packet) as Node),
    // Trees are for screens: what is made for paper stands in none.
    holds: ({ parts }) => ({
      parts: parts
        .filter((p) => ['session', 'step', 'handouts', 'entries', 'plan', 'sources'].includes(p.type))
        .map((p) => (p.type === 'session' ? withoutSheet(p) : p)),
    }),
  },
  markdown: {
    said: renderMarkdown,
    // What stands above columns has no place in a list.
    holds: (packet) => ({
      cover: packet.cover,
      parts: withPlainParts(packet).parts.map((p) => ('columns' in p ? { ...p, columns: [] } : p)),
    }),
  },
  epub: { said: async (packet) => saidInZip(await writeEpub(packet), /\.xhtml$/), holds: withPlainParts },
  docx: {
    said: async (packet) =>
      saidInZip(await writeDocx(packet), /word\/(?:document|header\d*|footer\d*|footnotes)\.xml$/),
    holds: (packet) => setInPlaces(withPlainParts(packet)),
  },
  pdf: {
    said: async (packet) => pdfText(await writePdf(packet)),
    holds: (packet) => setInPlaces(packet),
  },
};

/**
 * What has a place of its own on the page of an activity is said without the words around it: how long it takes without “Time”, the
 * minutes of a step without parentheses. A run sheet says when a step begins, not when it ends.
 */
function inPlaces(value: unknown, key = ''): unknown {
  if (typeof value === 'string')
    return value.replace(/^\s*\(\d+ min\)\. /, '').replace(/^\s*\((\d+ min)\)\s*$/, '$1');
  if (Array.isArray(value)) return value.map((inner) => inPlaces(inner, key));
  if (value === null || typeof value !== 'object') return value;
  const fields = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => !(name === 'label' && fields.key === 'duration'))
      .filter(([name]) => !(name === 'when' && key === 'steps'))
      .map(([name, inner]) => [name, name === 'columns' ? [] : inPlaces(inner, name)]),
  );
}

function setInPlaces<P extends Pick<Packet, 'cover' | 'parts'>>({ cover, parts }: P) {
  return { cover, parts: inPlaces(parts) as Part[] };
}

/** A session as screens show it: its activities and handouts. */
const withoutSheet = ({ type, id, title, subtitle, entries, handouts }: Part & { type: 'session' }) =>
  ({ type, id, title, subtitle, entries, handouts }) as unknown as Part;

let packets: Awaited<ReturnType<typeof everything>>;
beforeAll(async () => {
  packets = await everything();
});

// Setting four PDFs takes more than 5 s on a busy machine; all other formats together take less.
describe.each(Object.entries(formats))('%s', (_format, { said, holds = (packet) => packet }) => {
  test.each(['packet', 'participant', 'runSheet', 'cards', 'sessions', 'oneSession'] as const)(
    'says every word of the %s',
    async (name) => {
      const packet = packets[name];
      const text = folded(await said(packet));
      const { cover, parts = [] } = holds(packet);
      const times = (words: string) => text.split(folded(words)).length - 1;
      const lost = [...visibleStrings({ cover, parts })].filter(([words, at]) => times(words) < at.length);
      expect(lost.map(([words, at]) => ({ words, found: times(words), at }))).toEqual([]);
      expect(text).not.toMatch(/\(\)|undefined|\[object/);
    },
  );
});
