import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFRef,
  PDFString,
} from 'pdf-lib';
import { beforeAll, expect, test } from 'vitest';
import { writePdf } from '../../../src/pdf.js';
import { packetOf } from '../../support/packets.js';
import { pdfText } from '../../support/pdf-text.js';

interface Link {
  words: string;
  to: string;
}

let bytes: Uint8Array;
let links: Link[];
let places: Map<string, { page: number; top: number }>;

beforeAll(async () => {
  bytes = await writePdf(packetOf({ audience: 'k12', steps: ['expand'] }));
  const document = await PDFDocument.load(bytes);
  links = document
    .getPages()
    .flatMap((page) => dicts(document.context, page.node.Annots()))
    .flatMap((annotation) => {
      const to = annotation.lookup(PDFName.of('Dest'));
      return to instanceof PDFString ? [{ words: text(annotation, 'Contents'), to: to.decodeText() }] : [];
    });
  places = named(document);
});

test('links inside a packet lead to the activity, worksheet, term or source they name', () => {
  const kinds = ['Activity 1', 'Worksheet 1', 'Words used here: ', 'Sources'];
  for (const kind of kinds) expect(links.filter(({ words }) => words.startsWith(kind))).not.toEqual([]);
  for (const { words, to } of links) {
    const place = places.get(to);
    expect(place, to).toBeDefined();
    // Of a source, the id begins with its first author.
    const shown = to.startsWith('ref-') ? to.split('-')[1]! : words.replace(/^Words used here: /, '');
    expect(readable(pageText(place!.page)), `${to} on page ${place!.page}`).toContain(readable(shown));
  }
});

test('the places of all entries are named, in order, inside their page', () => {
  const names = [...places.keys()];
  expect(names).toEqual([...names].sort());
  expect(names).toContain('term-weak-tie');
  expect(names.filter((name) => name.startsWith('ref-'))).not.toEqual([]);
  for (const { top } of places.values()) expect(top > 0 && top <= 792).toBe(true);
});

test('nothing that helped to lead the links is left in the file', async () => {
  const document = await PDFDocument.load(bytes);
  const all = document.context.enumerateIndirectObjects().map(([, object]) => object.toString());
  expect(all.filter((object) => /inside:|EmbeddedFile|Filespec|places\.json/.test(object))).toEqual([]);
});

test('a packet with no link to follow is written as well', async () => {
  const packet = packetOf({ audience: 'k12', parts: ['plan'] });
  await expect(writePdf({ ...packet, parts: [] })).resolves.toBeInstanceOf(Uint8Array);
});

const readable = (words: string) => words.replace(/[^a-z0-9]/gi, '').toLowerCase();

const pages = new Map<number, string>();
function pageText(page: number): string {
  if (!pages.has(page)) pages.set(page, pdfText(bytes, page));
  return pages.get(page)!;
}

function text(dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}

function dicts(context: PDFContext, array: PDFArray | undefined): PDFDict[] {
  return (array?.asArray() ?? []).map((item) => context.lookup(item)).filter((o) => o instanceof PDFDict);
}

function named(document: PDFDocument): Map<string, { page: number; top: number }> {
  const numbers = new Map(document.getPages().map((page, i) => [page.ref.toString(), i + 1]));
  const tree = ['Names', 'Dests'].reduce<PDFDict>(
    (dict, key) => dict.lookup(PDFName.of(key), PDFDict),
    document.catalog,
  );
  const list = tree.lookup(PDFName.of('Names'), PDFArray);
  const found = new Map<string, { page: number; top: number }>();
  for (let i = 0; i < list.size(); i += 2) {
    const to = list.lookup(i + 1, PDFArray);
    found.set(list.lookup(i, PDFString).decodeText(), {
      page: numbers.get((to.get(0) as PDFRef).toString()) ?? 0,
      top: to.lookup(3, PDFNumber).asNumber(),
    });
  }
  return found;
}
