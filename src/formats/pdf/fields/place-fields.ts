import { type Dictionary, numbersIn, readDictionary, references, writeDictionary } from '../dictionary.js';
import { latin1, latin1Bytes, type PdfObjects, pdfText } from '../pdf-objects.js';
import { type Appearances, appearances, type Size } from './appearances.js';
import type { Field } from './field.js';
import { annotationsInOrder } from './reading-order.js';

/** How fields look in this packet. */
export interface FieldLook {
  fields: ReadonlyMap<string, Field>;
  /** Size of what is typed, in points. */
  size: number;
}

/** A link of the layout that marks a place. */
const mark = /\/URI \(field:(\w+):(\d+)\)/;
const several = 1 << 12;
/** Nothing can be typed that would not be printed. */
const noMore = 1 << 23;

/**
 * Makes fields of a form of the links that mark places to fill in: widgets with a name, words for those who hear them, and an
 * appearance, in the order in which they are read; their elements become forms. Typst knows no fields. A library for this would
 * read all of the file into objects of its own and write it anew; what is needed here is a handful of dictionaries.
 */
export function placeFields(pdf: PdfObjects, look: FieldLook, rightToLeft: boolean): PdfObjects {
  const texts = new Map(
    pdf.objects
      .filter(({ body }) => body.length < longest || !isStream(body))
      .map(({ number, body }) => [number, latin1(body)]),
  );
  const changed = new Map<number, string>();
  const added: string[] = [];
  const add = (body: string) => pdf.size + added.push(body) - 1;
  const catalog = readDictionary(texts.get(pdf.root)!);
  const read = annotationsInOrder(texts, references(catalog.get('StructTreeRoot'))[0]!);
  const places = read.flatMap((place) => {
    const [, key, written] = mark.exec(texts.get(place.annotation)!) ?? [];
    const field = look.fields.get(key ?? '');
    return key !== undefined && field ? [{ ...place, key, field, written: Number(written) }] : [];
  });
  const totals = new Map<string, number>();
  for (const { key } of places) totals.set(key, (totals.get(key) ?? 0) + 1);
  const counted = new Map<string, number>();
  const looks = appearances(add);
  for (const { annotation, page, inside, key, field, written } of places) {
    const seen = counted.get(key) ?? 0;
    counted.set(key, seen + 1);
    const place = field.running ? seen : written;
    const link = readDictionary(texts.get(annotation)!);
    changed.set(
      annotation,
      writeDictionary(
        new Map([
          ['Type', '/Annot'],
          ['Subtype', '/Widget'],
          ['T', pdfText(field.name(place))],
          ['TU', pdfText(field.words(place, totals.get(key)!))],
          ['Rect', link.get('Rect')!],
          ['F', '4'],
          ['P', `${page} 0 R`],
          ['StructParent', link.get('StructParent')!],
          ...typed(field, sizeOf(link), { letters: look.size, rightToLeft }, looks),
        ]),
      ),
    );
    nameElements(inside, texts, changed);
  }
  orderTabs(read, texts, changed);
  const font = add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>');
  const form = add(
    `<</Fields[${places.map(({ annotation }) => `${annotation} 0 R`).join(' ')}]/DA(/Helv ${look.size} Tf 0 g)/DR<</Font<</Helv ${font} 0 R>>>>>>`,
  );
  if (places.length > 0) changed.set(pdf.root, writeDictionary(catalog.set('AcroForm', `${form} 0 R`)));
  return {
    ...pdf,
    objects: [
      ...pdf.objects.map((object) => {
        const text = changed.get(object.number);
        return text === undefined ? object : { ...object, body: latin1Bytes(text) };
      }),
      ...added.map((body, i) => ({ number: pdf.size + i, body: latin1Bytes(body) })),
    ],
    size: pdf.size + added.length,
  };
}

/** The element of a place is a form. Room to write is a picture on paper; around fields it is a plain group, for they say what they are. */
function nameElements(
  [own, ...around]: readonly number[],
  texts: ReadonlyMap<number, string>,
  changed: Map<number, string>,
): void {
  changed.set(own!, writeDictionary(readDictionary(texts.get(own!)!).set('S', '/Form')));
  for (const number of around) {
    const text = changed.get(number) ?? texts.get(number)!;
    // Elements say first what they are; those far outside hold thousands of others.
    if (!text.slice(0, 80).includes('/S /Figure')) continue;
    const element = readDictionary(text).set('S', '/Div');
    element.delete('Alt');
    element.delete('A');
    changed.set(number, writeDictionary(element));
  }
}

/** What a field of its kind has beside the others. */
function typed(
  { kind, done = false }: Field,
  size: Size,
  { letters, rightToLeft }: { letters: number; rightToLeft: boolean },
  looks: Appearances,
): [string, string][] {
  if (kind === 'line' || kind === 'room')
    return [
      ['FT', '/Tx'],
      ['Ff', String(noMore + (kind === 'room' ? several : 0))],
      ['DA', `(/Helv ${letters} Tf 0 g)`],
      ...(rightToLeft ? ([['Q', '2']] as [string, string][]) : []),
      ['AP', `<</N ${looks.empty(size)} 0 R>>`],
    ];
  const state = done ? '/Yes' : '/Off';
  const on = kind === 'ring' ? looks.ring(size) : looks.tick(size);
  return [
    ['FT', '/Btn'],
    ['V', state],
    ['AS', state],
    ['AP', `<</N<</Yes ${on} 0 R/Off ${looks.empty(size)} 0 R>>>>`],
  ];
}

function sizeOf(link: Dictionary): Size {
  const [left, low, right, high] = numbersIn(link.get('Rect')) as [number, number, number, number];
  return [rounded(right - left), rounded(high - low)];
}

/** Some programs go from field to field as a page lists them, so it lists them as they are read. */
function orderTabs(
  read: readonly { annotation: number; page: number }[],
  texts: ReadonlyMap<number, string>,
  changed: Map<number, string>,
): void {
  const pages = new Map<number, number[]>();
  for (const { annotation, page } of read) pages.set(page, [...(pages.get(page) ?? []), annotation]);
  for (const [page, ordered] of pages) {
    const entries = readDictionary(texts.get(page)!);
    const all = new Set([...ordered, ...references(entries.get('Annots'))]);
    entries.set('Annots', `[${[...all].map((number) => `${number} 0 R`).join(' ')}]`);
    changed.set(page, writeDictionary(entries));
  }
}

/** Pictures and pages' contents are left alone. */
const longest = 4000;
const isStream = (body: Uint8Array) => latin1(body.subarray(-9)) === 'endstream';
const rounded = (length: number) => Math.round(length * 100) / 100;
