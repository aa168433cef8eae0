import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('');

/** A Word document, opened: its parts as XML. */
export interface OpenedDocx {
  names: string[];
  /** A part as a document. @throws when it is not there or not well formed. */
  part(name: string): Document;
  /** All elements of a name such as `w:p` in the text, in one of its elements, or in another part. */
  all(name: string, within?: Element | string): Element[];
}

/** Opens a Word document. @throws when one of its parts is not well-formed XML. */
export function openDocx(bytes: Uint8Array): OpenedDocx {
  const files = unzipSync(bytes);
  const parts = new Map<string, Document>();
  for (const [name, content] of Object.entries(files))
    if (/\.(?:xml|rels)$/.test(name)) parts.set(name, parse(name, strFromU8(content)));
  const part = (name: string) => {
    const found = parts.get(name);
    if (!found) throw new Error(`There is no ${name}.`);
    return found;
  };
  const indexes = new Map<string, Map<string, Element[]>>();
  const indexOf = (name: string) => {
    const known = indexes.get(name) ?? elementsByName(part(name).documentElement);
    indexes.set(name, known);
    return known;
  };
  return {
    names: Object.keys(files),
    part,
    all: (name, within = 'word/document.xml') =>
      typeof within === 'string' ? (indexOf(within).get(name) ?? []) : [...within.getElementsByTagName(name)],
  };
}

/** The elements of a tree by name, found in one walk: a document of 300 pages has very many. */
function elementsByName(root: Element): Map<string, Element[]> {
  const found = new Map<string, Element[]>();
  const walk = (element: Element) => {
    const same = found.get(element.tagName);
    if (same) same.push(element);
    else found.set(element.tagName, [element]);
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) walk(child);
  };
  walk(root);
  return found;
}

function parse(name: string, xml: string): Document {
  const document = new window.DOMParser().parseFromString(xml, 'application/xml');
  const fault = document.getElementsByTagName('parsererror')[0];
  if (fault) throw new Error(`${name} is not well formed: ${fault.textContent}`);
  return document;
}

/** The value of an element's attribute `w:val`, or of another. */
export const valOf = (element: Element | undefined, attribute = 'w:val') =>
  element?.getAttribute(attribute) ?? undefined;

/** The style of a paragraph. */
export const styleOf = (paragraph: Element) =>
  valOf(paragraph.getElementsByTagName('w:pStyle')[0]) ?? 'Normal';

/** What a paragraph, cell or field says. */
export const wordsOf = (element: Element) =>
  [...element.getElementsByTagName('w:t')].map((t) => t.textContent).join('');

/** In which order the schema (ECMA-376, part 1, chapter 17) has the children of some elements. */
const orders: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:pBdr': 'top left bottom right between bar',
  'w:sdtPr':
    'rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex docPartObj text checkbox',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
};

/** What is wrong with a Word document, as far as can be seen without Word: order of elements, links, ids, alt texts, tables. */
export function faultsOf(docx: OpenedDocx): string[] {
  const faults: string[] = [];
  for (const name of docx.names.filter((n) => n.startsWith('word/') && n.endsWith('.xml'))) {
    for (const [parent, order] of Object.entries(orders)) {
      const known = order.split(' ');
      for (const element of docx.all(parent, name)) {
        const places = [...element.children].map((c) => known.indexOf(c.localName));
        if (places.includes(-1) || places.some((place, i) => i > 0 && place < places[i - 1]!))
          faults.push(`${name}: ${parent} holds ${[...element.children].map((c) => c.localName).join(' ')}`);
      }
    }
  }
  const names = docx.all('w:bookmarkStart').map((b) => valOf(b, 'w:name')!);
  const anchors = new Set(names);
  faults.push(...repeated(names).map((name) => `two bookmarks ${name}`));
  faults.push(...names.filter((n) => !/^[\p{L}_][\p{L}\p{N}_]{0,39}$/u.test(n)).map((n) => `bookmark ${n}`));
  const ends = new Set(docx.all('w:bookmarkEnd').map((b) => valOf(b, 'w:id')));
  for (const start of docx.all('w:bookmarkStart'))
    if (!ends.has(valOf(start, 'w:id'))) faults.push(`open bookmark ${valOf(start, 'w:name')}`);
  for (const link of docx.all('w:hyperlink')) {
    const anchor = valOf(link, 'w:anchor');
    // With a relation it is the part of an address after `#`.
    if (anchor !== undefined && valOf(link, 'r:id') === undefined && !anchors.has(anchor))
      faults.push(`a link to ${anchor} leads nowhere`);
  }
  const relations = [...docx.part('word/_rels/document.xml.rels').getElementsByTagName('Relationship')];
  const ids = relations.map((r) => valOf(r, 'Id')!);
  for (const [element, attribute] of [
    ['w:hyperlink', 'r:id'],
    ['a:blip', 'r:embed'],
    ['asvg:svgBlip', 'r:embed'],
  ] as const)
    for (const user of docx.all(element)) {
      const id = valOf(user, attribute);
      if (id !== undefined && !ids.includes(id)) faults.push(`${element} uses ${id}, which is not there`);
    }
  for (const relation of relations) {
    const target = `word/${valOf(relation, 'Target')}`;
    if (valOf(relation, 'TargetMode') !== 'External' && !docx.names.includes(target))
      faults.push(`${target} is not there`);
  }
  for (const list of ['w:sdt', 'wp:docPr'] as const) {
    const own = docx
      .all(list)
      .map((e) =>
        list === 'w:sdt' ? valOf(e.firstElementChild?.getElementsByTagName('w:id')[0]) : valOf(e, 'id'),
      );
    faults.push(...repeated(own.filter((id) => id !== undefined)).map((id) => `two ${list} ${id}`));
  }
  for (const picture of docx.all('wp:docPr'))
    if (!valOf(picture, 'descr')) faults.push('a picture without words');
  for (const cell of docx.all('w:tc'))
    if (cell.lastElementChild?.tagName !== 'w:p') faults.push('a cell that does not end with a paragraph');
  return [...faults, ...styleFaults(docx)];
}

function styleFaults(docx: OpenedDocx): string[] {
  const styles = [...docx.part('word/styles.xml').getElementsByTagName('w:style')];
  // Word has this one without being told.
  const known = ['DefaultParagraphFont', ...styles.map((s) => valOf(s, 'w:styleId')!)];
  const isKnown = new Set(known);
  const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((n) => docx.all(n).map((e) => valOf(e)!));
  const based = styles.flatMap((s) => [...s.getElementsByTagName('w:basedOn')].map((e) => valOf(e)!));
  return [
    ...repeated(known).map((id) => `two styles ${id}`),
    ...[...new Set([...used, ...based])].filter((id) => !isKnown.has(id)).map((id) => `no style ${id}`),
  ];
}

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(values.filter((v) => seen.size === seen.add(v).size))];
}
