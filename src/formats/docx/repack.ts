import { strToU8 } from 'fflate';
import { onlyRightToLeft } from '../written-in.js';
import { zipFiles } from '../zip.js';
import type { DocumentFiles } from './document-files.js';

/** Where Word looks first. */
const contentTypes = '[Content_Types].xml';

/**
 * The same document with nothing random in it and no clock: relations, bookmarks and drawings are counted, the dates are
 * left out, and the files are zipped in a fixed order.
 */
export function repack(
  files: DocumentFiles,
  { language, mirrored }: { language: string; mirrored: boolean },
): Uint8Array {
  const change = (name: string, changed: (xml: string) => string) => {
    const xml = files.get(name);
    if (typeof xml === 'string') files.set(name, changed(xml));
  };
  const relations = [...files.keys()].filter((name) => /\/_rels\/[^/]+\.rels$/.test(name));
  for (const name of relations) {
    const part = name.replace('_rels/', '').replace(/\.rels$/, '');
    const ids = String(files.get(name)).matchAll(/ Id="([^"]+)"/g);
    const names = new Map([...ids].map(([, id], i) => [id!, `rId${i + 1}`]));
    const rename = (xml: string) =>
      xml.replace(/( (?:Id|r:\w+)=")([^"]+)"/g, (all, start: string, id: string) =>
        names.has(id) ? `${start}${names.get(id)}"` : all,
      );
    change(name, rename);
    change(part, rename);
  }
  change('word/document.xml', (xml) => withoutEmptyNumbers(countIds(xml)));
  if (onlyRightToLeft(language)) turnAround([...files.keys()], change);
  // The library has no word for it, and the standard wants it to stand here.
  if (mirrored)
    change('word/settings.xml', (xml) =>
      xml.replace('<w:defaultTabStop ', '<w:mirrorMargins/><w:defaultTabStop '),
    );
  change('docProps/core.xml', (xml) =>
    xml.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ''),
  );
  const bytes = [...files].map(([name, content]): [string, Uint8Array] => [
    name,
    typeof content === 'string' ? strToU8(content) : new Uint8Array(content),
  ]);
  return zipFiles(Object.fromEntries(bytes), [contentTypes]);
}

/** An entry of the contents whose page is not known yet ends with its words: dots that lead to nothing look like a fault. Word writes the entries anew when it fills in the numbers. */
function withoutEmptyNumbers(xml: string): string {
  const [first = '', ...others] = xml.split(numberStart);
  return others.reduce((kept, piece) => {
    const end = piece.indexOf(numberEnd);
    const empty = /^_Toc\d+$/.test(piece.slice(0, Math.max(end, 0)));
    return kept + (empty ? piece.slice(end + numberEnd.length) : numberStart + piece);
  }, first);
}

const numberStart =
  '<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/><w:instrText xml:space="preserve">PAGEREF ';
const numberEnd =
  ' \\h</w:instrText><w:fldChar w:fldCharType="separate"/><w:fldChar w:fldCharType="end"/></w:r>';

/** Bookmarks and drawings are numbered by a counter that all documents of a process share: here each gets its own. */
function countIds(xml: string): string {
  const count = (pattern: RegExp, name: (n: number) => string) => {
    const seen = new Map<string, string>();
    xml = xml.replace(pattern, (_, before: string, id: string, after: string) => {
      if (!seen.has(id)) seen.set(id, name(seen.size + 1));
      return `${before}${seen.get(id)}${after}`;
    });
  };
  count(/(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)(")/g, String);
  count(/(<wp:docPr\b[^>]*? id=")(\d+)(")/g, String);
  count(/([" ])_Toc(\d+)([" ])/g, (n) => `_Toc${n}`);
  return xml;
}

/** Makes a document one that is read from right to left: its text, its tables and its pages. The library can say it of single paragraphs only. */
function turnAround(
  names: readonly string[],
  change: (name: string, changed: (xml: string) => string) => void,
): void {
  change('word/styles.xml', (xml) =>
    xml
      .replace('<w:pPrDefault><w:pPr>', '$&<w:bidi/>')
      .replace(/<w:lang w:val="([^"]*)"/, '<w:rtl/>$& w:bidi="$1"'),
  );
  for (const name of names.filter((f) => /^word\/(?:document|header\d*|footer\d*)\.xml$/.test(f)))
    change(name, (xml) =>
      xml.replaceAll('<w:tblW ', '<w:bidiVisual/>$&').replaceAll('<w:docGrid ', '<w:bidi/>$&'),
    );
}
