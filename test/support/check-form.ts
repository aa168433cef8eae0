import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from 'pdf-lib';
import { numberTree } from './number-tree.js';

/**
 * What PDF/UA-1 asks of annotations and fields (ISO 14289-1, 7.18), as far as a program can see it, and what readers need: each
 * widget in a Form element that holds nothing else, with words, on paper as on the screen, with an appearance that shows no text
 * in a font that is not embedded; fields with names of their own; pages list annotations in the order in which they are read.
 */
export function formFaults(document: PDFDocument): string[] {
  const { catalog, context } = document;
  const faults: string[] = [];
  const at = (dict: PDFDict | undefined, key: string) => context.lookup(dict?.get(PDFName.of(key)));
  const dictAt = (dict: PDFDict | undefined, key: string) => {
    const found = at(dict, key);
    return found instanceof PDFDict ? found : undefined;
  };
  const form = dictAt(catalog, 'AcroForm');
  const listed = new Set(refsIn(at(form, 'Fields')).map(String));
  const owners = numberTree(dictAt(dictAt(catalog, 'StructTreeRoot'), 'ParentTree'));
  const order = readingOrder(dictAt(catalog, 'StructTreeRoot'), at);
  const names = new Set<string>();
  if (at(form, 'NeedAppearances') === PDFBool.True) faults.push('appearances-left-to-readers');
  if (at(form, 'XFA')) faults.push('xfa');

  const checkWidget = (ref: PDFRef, widget: PDFDict, say: (fault: string) => void) => {
    const name = textOf(at(widget, 'T'));
    if (!name || name.includes('.')) say('field-without-name');
    else if (names.has(name)) say('field-name-twice');
    names.add(name ?? '');
    if (!textOf(at(widget, 'TU'))) say('field-without-words');
    if (!listed.has(String(ref))) say('field-not-in-form');
    const flags = at(widget, 'F');
    if (!(flags instanceof PDFNumber) || (flags.asNumber() & 0b111) !== 0b100) say('field-not-printed');
    const owner = owners.get(numberOf(at(widget, 'StructParent')));
    if (!(owner instanceof PDFDict) || textOf(at(owner, 'S')) !== 'Form') say('field-outside-form-element');
    else {
      const kids = kidsOf(owner, at);
      const [only] = kids;
      const own = only instanceof PDFDict ? only.get(PDFName.of('Obj')) : undefined;
      if (kids.length !== 1 || String(own) !== String(ref)) say('form-element-holds-more');
    }
    const normal = at(dictAt(widget, 'AP'), 'N');
    const states = normal instanceof PDFDict ? normal : undefined;
    if (!normal) say('field-without-appearance');
    if (textOf(at(widget, 'FT')) === 'Btn' && !states?.get(PDFName.of(textOf(at(widget, 'AS')) ?? '')))
      say('state-without-appearance');
    const looks = states ? states.values().map((look) => context.lookup(look)) : [normal];
    for (const look of looks) if (/\bTf\b/.test(codeOf(look))) say('appearance-with-letters');
    const letters = /\/(\S+) [\d.]+ Tf/.exec(textOf(at(widget, 'DA')) ?? '')?.[1];
    if (letters && !dictAt(dictAt(dictAt(form, 'DR'), 'Font'), letters)) say('font-of-field-unknown');
  };

  document.getPages().forEach((page, i) => {
    const say = (fault: string) => faults.push(`page ${i + 1}: ${fault}`);
    const refs = refsIn(at(page.node, 'Annots'));
    const read = refs.map((ref) => order.indexOf(String(ref))).filter((place) => place >= 0);
    if (read.some((place, n) => n > 0 && place < read[n - 1]!)) say('annotations-not-as-they-are-read');
    for (const ref of refs) {
      const annotation = context.lookup(ref);
      if (!(annotation instanceof PDFDict)) continue;
      const kind = textOf(at(annotation, 'Subtype'));
      if (kind === 'Widget') checkWidget(ref, annotation, say);
      else if (!textOf(at(annotation, 'Contents'))) say(`annotation-without-words: ${kind}`);
    }
  });
  return faults;
}

type At = (dict: PDFDict | undefined, key: string) => unknown;

const refsIn = (value: unknown) => (value instanceof PDFArray ? (value.asArray() as PDFRef[]) : []);
const numberOf = (value: unknown) => (value instanceof PDFNumber ? value.asNumber() : -1);

function textOf(value: unknown): string | undefined {
  const text = value instanceof PDFString || value instanceof PDFHexString || value instanceof PDFName;
  return text ? value.decodeText() : undefined;
}

const codeOf = (value: unknown) =>
  value instanceof PDFRawStream ? new TextDecoder('latin1').decode(decodePDFRawStream(value).decode()) : '';

function kidsOf(element: PDFDict, at: At): unknown[] {
  const kids = at(element, 'K');
  const list = kids instanceof PDFArray ? kids.asArray() : kids ? [kids as PDFDict] : [];
  return list.map((kid) => element.context.lookup(kid));
}

/** The annotations of all elements, as they are read. */
function readingOrder(element: PDFDict | undefined, at: At): string[] {
  if (!element) return [];
  return kidsOf(element, at).flatMap((kid) => {
    if (!(kid instanceof PDFDict)) return [];
    const annotation = kid.get(PDFName.of('Obj'));
    return annotation ? [String(annotation)] : readingOrder(kid, at);
  });
}
