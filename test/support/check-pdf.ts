import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from 'pdf-lib';
import { formFaults } from './check-form.js';
import { formsOf, markedFaults } from './check-marked.js';

/** What a PDF says of its structure, and every fault found in it. */
export interface PdfStructure {
  title: string | undefined;
  language: string | undefined;
  pages: number;
  /** Page sizes in points, as “612x792”. */
  sizes: string[];
  /** How often each kind of structure element occurs. */
  counts: Record<string, number>;
  /** Levels and titles of the bookmarks. */
  bookmarks: number;
  /** Alternative texts, in reading order. */
  alts: string[];
  claimsUa: boolean;
  /** Ids of faults, each once for each place. */
  faults: string[];
}

/**
 * The basics of an accessible PDF that a program can see: marked and tagged content, language, title shown, bookmarks,
 * headings in order, figures with words, tables with header cells, lists and rows well built, links described and in the
 * structure, fields of a form named and described, nothing painted outside tags. It is no PDF/UA validator.
 */
export async function checkPdfStructure(bytes: Uint8Array): Promise<PdfStructure> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog, context } = document;
  const faults: string[] = [];
  const need = (ok: unknown, fault: string) => {
    if (!ok) faults.push(fault);
  };
  const get = (dict: PDFDict | undefined, key: string): PDFObject | undefined =>
    dict && context.lookup(dict.get(PDFName.of(key)));
  const dictAt = (dict: PDFDict | undefined, key: string) => asDict(get(dict, key));

  const language = textOf(get(catalog, 'Lang'));
  need(language, 'no-language');
  need(get(dictAt(catalog, 'MarkInfo'), 'Marked') === PDFBool.True, 'not-marked');
  need(get(dictAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle') === PDFBool.True, 'title-not-shown');
  const title = document.getTitle();
  need(title, 'no-title');
  const xmp = get(catalog, 'Metadata');
  const metadata =
    xmp instanceof PDFRawStream ? new TextDecoder().decode(decodePDFRawStream(xmp).decode()) : '';
  need(/<dc:title>/.test(metadata), 'no-title-in-metadata');

  const bookmarks = countBookmarks(dictAt(catalog, 'Outlines'), get);
  need(bookmarks > 0, 'no-bookmarks');

  const tree = readTree(dictAt(catalog, 'StructTreeRoot'), get, context.lookup.bind(context) as Lookup);
  need(Object.keys(tree.counts).length > 3, 'no-structure');
  faults.push(...tree.faults);

  faults.push(...formFaults(document), ...markedFaults(document));

  const sizes = new Set<string>();
  document.getPages().forEach((page, i) => {
    sizes.add(`${Math.round(page.getWidth())}x${Math.round(page.getHeight())}`);
    const forms = formsOf(page.node, page.ref);
    const content = contentOf(get(page.node, 'Contents'), context.lookup.bind(context) as Lookup);
    need(
      page.node.get(PDFName.of('StructParents')) || forms.length > 0 || content.trim() === '',
      `page ${i + 1}: not-in-structure`,
    );
    const annotations = get(page.node, 'Annots');
    if (annotations instanceof PDFArray) {
      need(textOf(get(page.node, 'Tabs')) === 'S', `page ${i + 1}: tab-order`);
      for (const entry of annotations.asArray()) {
        const annotation = asDict(context.lookup(entry));
        if (textOf(get(annotation, 'Subtype')) !== 'Link') continue;
        need(textOf(get(annotation, 'Contents')), `page ${i + 1}: link-without-words`);
        need(annotation?.get(PDFName.of('StructParent')), `page ${i + 1}: link-not-in-structure`);
      }
    }
    // A form with tags of its own is painted outside of those of the page.
    const own = forms.length > 0 ? content.replace(/\bDo\b/g, '') : content;
    const inside = forms.map(({ form }) =>
      contentOf(context.lookup(form), context.lookup.bind(context) as Lookup),
    );
    const bad = [own, ...inside].reduce((sum, code) => sum + paintsOutsideTags(code), 0);
    need(bad === 0, `page ${i + 1}: painted-outside-tags`);
  });
  return {
    title,
    language,
    pages: document.getPageCount(),
    sizes: [...sizes],
    counts: tree.counts,
    bookmarks,
    alts: tree.alts,
    claimsUa: /<pdfuaid:part>1</.test(metadata),
    faults,
  };
}

type Get = (dict: PDFDict | undefined, key: string) => PDFObject | undefined;
type Lookup = (object: PDFObject | undefined) => PDFObject | undefined;

const asDict = (object: PDFObject | undefined) => (object instanceof PDFDict ? object : undefined);

function textOf(object: PDFObject | undefined): string | undefined {
  if (object instanceof PDFString || object instanceof PDFHexString || object instanceof PDFName)
    return object.decodeText();
  return undefined;
}

function countBookmarks(outlines: PDFDict | undefined, get: Get): number {
  let count = 0;
  const walk = (entry: PDFDict | undefined) => {
    for (let at = entry; at; at = asDict(get(at, 'Next'))) {
      if (textOf(get(at, 'Title'))) count += 1;
      walk(asDict(get(at, 'First')));
    }
  };
  walk(asDict(get(outlines, 'First')));
  return count;
}

function readTree(root: PDFDict | undefined, get: Get, lookup: Lookup) {
  const counts: Record<string, number> = {};
  const alts: string[] = [];
  const faults: string[] = [];
  const roles = asDict(get(root, 'RoleMap'));
  let heading = 0;
  const children = (element: PDFDict, inside: string) => {
    const kids = get(element, 'K');
    for (const kid of kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : []) walk(kid, inside);
  };
  const walk = (object: PDFObject, inside: string) => {
    const element = asDict(lookup(object));
    const own = textOf(get(element, 'S'));
    if (!element || !own) return;
    const role = textOf(get(roles, own)) ?? own;
    counts[role] = (counts[role] ?? 0) + 1;
    const level = /^H([1-6])$/.exec(role);
    if (level) {
      if (Number(level[1]) > heading + 1) faults.push(`heading-skip: H${heading} to H${level[1]}`);
      heading = Number(level[1]);
    }
    if (role === 'Figure') {
      const alt = textOf(get(element, 'Alt')) ?? textOf(get(element, 'ActualText'));
      if (alt) alts.push(alt);
      else faults.push('figure-without-words');
    }
    if (role === 'LI' && inside !== 'L') faults.push('list-entry-outside-list');
    if ((role === 'TH' || role === 'TD') && inside !== 'TR') faults.push('cell-outside-row');
    const heads = counts.TH ?? 0;
    children(element, role);
    if (role === 'Table' && (counts.TH ?? 0) === heads) faults.push('table-without-header');
  };
  if (root) children(root, 'Root');
  return { counts, alts, faults };
}

function contentOf(contents: PDFObject | undefined, lookup: Lookup): string {
  const streams = contents instanceof PDFArray ? contents.asArray().map((c) => lookup(c)) : [contents];
  return streams
    .map((s) =>
      s instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(s).decode()).toString('latin1') : '',
    )
    .join('\n');
}

/** How many painting operators stand outside marked content. Strings are blanked first, for they may hold anything. */
function paintsOutsideTags(content: string): number {
  const code = content.replace(/\((?:\\[\s\S]|[^\\()])*\)|<[0-9a-fA-F\s]*>/g, ' ');
  let depth = 0;
  let bad = 0;
  for (const word of code.split(/[\s[\]]+/)) {
    if (word === 'BDC' || word === 'BMC') depth += 1;
    else if (word === 'EMC') depth -= 1;
    else if (depth === 0 && /^(?:Tj|TJ|f\*?|F|S|s|B\*?|b\*?|Do|sh)$/.test(word)) bad += 1;
  }
  return bad;
}
