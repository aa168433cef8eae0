import { zlibSync } from 'fflate';
import type { Layout } from '../../compose/layout.js';
import { type FieldLook, placeFields } from './fields/place-fields.js';
import { latin1, latin1Bytes, type PdfObjects, readObjects } from './pdf-objects.js';
import { impose } from './press/impose.js';
import { trimPages } from './press/trim-pages.js';
import { resolveLinks } from './resolve-links.js';

/** What is said of a PDF beside its pages. */
export interface PdfClaims {
  /** Whether it may call itself PDF/UA-1. */
  accessible: boolean;
  /** What the anchors are called that links inside it lead to. */
  words: ReadonlyMap<string, string>;
  /** The form that the layout has marked places for. */
  form?: FieldLook | undefined;
  layout: Layout;
  rightToLeft: boolean;
}

/** Objects that share one stream: many make the file small, few make a page quick to open. */
const perStream = 256;

const encoder = new TextEncoder();

/**
 * Writes a PDF of Typst again, a third as large: its thousands of small objects go into compressed object streams, and so does
 * the table that finds them. The title is shown in the place of the file name, the file says who made it, and its PDF/UA
 * identifier is set when it may be, links inside it are led to their places, and places to fill in become fields. What stands on the pages is not touched.
 */
export function repack(pdf: Uint8Array, claims: PdfClaims): Uint8Array {
  const { objects, root, info, id, size } = forUse(resolveLinks(readObjects(pdf), claims.words), claims);
  const places: (readonly [type: 1 | 2, where: number, index: number])[] = [];
  const out = new Writer();
  out.text('%PDF-1.7\n%\u0080\u0081\u0082\u0083\n', 'latin1');
  const write = (number: number, body: Uint8Array) => {
    places[number] = [1, out.length, 0];
    out.text(`${number} 0 obj\n`).bytes(body).text('\nendobj\n');
  };
  const small: { number: number; body: Uint8Array }[] = [];
  const large: { number: number; body: Uint8Array }[] = [];
  for (const object of objects) {
    const changed = change(object.number, object.body, root, info, claims);
    if (!isStream(changed)) small.push({ number: object.number, body: changed });
    // What the file says of itself comes first, where it is quickly found.
    else if (isMetadata(changed)) large.unshift({ number: object.number, body: changed });
    else large.push({ number: object.number, body: changed });
  }
  for (const { number, body } of large) write(number, body);
  let next = size;
  for (let from = 0; from < small.length; from += perStream) {
    const chunk = small.slice(from, from + perStream);
    chunk.forEach(({ number }, index) => {
      places[number] = [2, next, index];
    });
    write(
      next,
      objectStream(
        chunk.map((o) => o.number),
        chunk.map((o) => o.body),
      ),
    );
    next += 1;
  }
  places[next] = [1, out.length, 0];
  const start = out.length;
  const table = zlibSync(crossReferences(places), { level: 9 });
  out
    .text(`${next} 0 obj\n<</Type/XRef/Size ${next + 1}/W[1 4 2]/Root ${root} 0 R/Info ${info} 0 R/ID${id}`)
    .text(`/DecodeParms<</Predictor 12/Columns 7>>/Filter/FlateDecode/Length ${table.length}>>\nstream\n`)
    .bytes(table)
    .text(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`);
  return out.done();
}

/** A screen to fill it in on, a press, a folded sheet: pages stay as they are for none of these. */
function forUse(pdf: PdfObjects, { form, layout, rightToLeft }: PdfClaims): PdfObjects {
  if (form) return placeFields(pdf, form, rightToLeft);
  if (layout.press) return trimPages(pdf, layout.press);
  return layout.booklet ? impose(pdf, rightToLeft) : pdf;
}

/** Rows of seven bytes, each as its difference from the row above: neighbors are alike, so this compresses well. */
function crossReferences(places: readonly (readonly [number, number, number] | undefined)[]): Uint8Array {
  const rows = new Uint8Array(places.length * 8);
  const before = new Uint8Array(7);
  for (let i = 0; i < places.length; i += 1) {
    const [type, where, index] = places[i] ?? [0, 0, 0];
    const row = [type, where >>> 24, where >>> 16, where >>> 8, where, index >>> 8, index].map(
      (n) => n & 255,
    );
    rows[i * 8] = 2;
    row.forEach((n, j) => {
      rows[i * 8 + 1 + j] = n - before[j]!;
      before[j] = n;
    });
  }
  return rows;
}

function objectStream(numbers: readonly number[], bodies: readonly Uint8Array[]): Uint8Array {
  const head: string[] = [];
  const inner = new Writer();
  bodies.forEach((body, i) => {
    head.push(`${numbers[i]} ${inner.length}`);
    inner.bytes(body).text('\n');
  });
  const first = `${head.join(' ')}\n`;
  const packed = zlibSync(new Writer().text(first).bytes(inner.done()).done(), { level: 9 });
  return new Writer()
    .text(
      `<</Type/ObjStm/N ${numbers.length}/First ${first.length}/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`,
    )
    .bytes(packed)
    .text('\nendstream')
    .done();
}

const streamEnd = encoder.encode('endstream');
const isStream = (body: Uint8Array) =>
  streamEnd.every((c, i) => body[body.length - streamEnd.length + i] === c);
const isMetadata = (body: Uint8Array) => latin1(body.subarray(0, 120)).includes('/Type /Metadata');

/** The three objects that say something about the whole file. */
function change(number: number, body: Uint8Array, root: number, info: number, claims: PdfClaims): Uint8Array {
  if (number === root) return latin1Bytes(showTitle(latin1(body)));
  if (number === info)
    return latin1Bytes(latin1(body).replace(/\/Creator \(Typst [^)]*\)/, '/Creator (networks-playbook)'));
  return isStream(body) && isMetadata(body) ? metadata(body, claims) : body;
}

function showTitle(catalog: string): string {
  return catalog.includes('/ViewerPreferences <<')
    ? catalog.replace('/ViewerPreferences <<', '/ViewerPreferences <<\n    /DisplayDocTitle true')
    : catalog.replace('/Type /Catalog', '/Type /Catalog\n  /ViewerPreferences << /DisplayDocTitle true >>');
}

function metadata(body: Uint8Array, { accessible }: PdfClaims): Uint8Array {
  const text = new TextDecoder().decode(body);
  const xml = text.slice(text.indexOf('stream\n') + 7, text.lastIndexOf('\nendstream'));
  const claim = accessible ? '<pdfuaid:part>1</pdfuaid:part>' : '';
  const said = xml
    .replace(
      /<xmp:CreatorTool>[^<]*<\/xmp:CreatorTool>/,
      '<xmp:CreatorTool>networks-playbook</xmp:CreatorTool>',
    )
    .replace(
      '<rdf:Description rdf:about=""',
      '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
    )
    .replace('</rdf:Description>', `${claim}</rdf:Description>`);
  const bytes = encoder.encode(said);
  return new Writer()
    .text(`<</Type /Metadata/Subtype /XML/Length ${bytes.length}>>\nstream\n`)
    .bytes(bytes)
    .text('\nendstream')
    .done();
}

/** Gathers bytes. */
class Writer {
  private readonly pieces: Uint8Array[] = [];
  length = 0;
  bytes(piece: Uint8Array): this {
    this.pieces.push(piece);
    this.length += piece.length;
    return this;
  }
  text(piece: string, as: 'utf8' | 'latin1' = 'utf8'): this {
    return this.bytes(as === 'utf8' ? encoder.encode(piece) : latin1Bytes(piece));
  }
  done(): Uint8Array {
    const out = new Uint8Array(this.length);
    let at = 0;
    for (const piece of this.pieces) {
      out.set(piece, at);
      at += piece.length;
    }
    return out;
  }
}
