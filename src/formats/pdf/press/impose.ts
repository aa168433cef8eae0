import { type Dictionary, numbersIn, readDictionary, references, writeDictionary } from '../dictionary.js';
import { latin1, latin1Bytes, type PdfObjects, streamOf } from '../pdf-objects.js';
import { moved, movedAnnotation, type Placed, rounded } from './moved.js';
import { type SheetSide, sheetOrder } from './sheet-order.js';

/** A page as Typst wrote it. */
interface Page {
  number: number;
  entries: Dictionary;
  size: readonly [width: number, height: number];
}

/**
 * Puts the pages of a PDF on sheets to fold: two on each side, made smaller so that a sheet is the paper of the packet turned. Each
 * page becomes a form that keeps its tags; the structure, which says what is read after what, only learns where its pieces are now.
 * Links and bookmarks lead to the sheet that has their place.
 */
export function impose(pdf: PdfObjects, rightToLeft: boolean): PdfObjects {
  const bodies = new Map(pdf.objects.map(({ number, body }) => [number, body]));
  const read = (number: number) => readDictionary(latin1(bodies.get(number)!));
  const catalog = read(pdf.root);
  const [tree] = references(catalog.get('Pages')) as [number];
  const pages = references(read(tree).get('Kids')).map((number) => pageAt(number, read(number)));
  const order = sheetOrder(pages.length, rightToLeft);
  const [width, height] = pages[0]!.size;
  // Each sheet is followed by what is drawn on it.
  const sheets = order.map((_, i) => pdf.size + 2 * i);
  const placed = placePages(pages, order, sheets, [height, width]);
  const forms = new Map(pages.map(({ number, entries }) => [placed.get(number)!.form, entries]));
  const annotated = new Map(
    pages.flatMap((page) => annotationsOf(page).map((a) => [a, page.number] as const)),
  );
  catalog.delete('PageLabels');
  bodies.set(pdf.root, latin1Bytes(writeDictionary(catalog)));
  bodies.set(
    tree,
    latin1Bytes(`<</Type /Pages/Count ${sheets.length}/Kids[${sheets.map(reference).join(' ')}]>>`),
  );
  for (const { number } of pages) bodies.delete(number);
  const objects = [...bodies].map(([number, body]) => {
    const page = annotated.get(number);
    if (page !== undefined) return { number, body: movedAnnotation(body, placed.get(page)!) };
    const entries = forms.get(number);
    return { number, body: entries ? asForm(body, entries) : moved(body, placed) };
  });
  const drawn = order.flatMap((side, i) => {
    const there = side.flatMap((at) => pages[at] ?? []).sort((a, b) => pages.indexOf(a) - pages.indexOf(b));
    return drawSheet(there, placed, { number: sheets[i]!, tree, size: [height, width] });
  });
  return { ...pdf, objects: [...objects, ...drawn], size: pdf.size + 2 * sheets.length };
}

function pageAt(number: number, entries: Dictionary): Page {
  const [, , width, height] = numbersIn(entries.get('MediaBox')) as [number, number, number, number];
  return { number, entries, size: [width, height] };
}

const annotationsOf = ({ entries }: Page) => references(entries.get('Annots'));
const reference = (number: number) => `${number} 0 R`;

/** Each page in the middle of its half of a sheet, as large as it can be. */
function placePages(
  pages: readonly Page[],
  order: readonly SheetSide[],
  sheets: readonly number[],
  [width, height]: readonly [number, number],
): Map<number, Placed> {
  const placed = new Map<number, Placed>();
  for (const [i, side] of order.entries())
    for (const [half, at] of side.entries()) {
      const page = pages[at];
      if (!page) continue;
      const [wide, high] = page.size;
      const scale = Math.min(width / 2 / wide, height / high);
      placed.set(page.number, {
        sheet: sheets[i]!,
        form: references(page.entries.get('Contents'))[0]!,
        scale,
        dx: (width / 2) * half + (width / 2 - wide * scale) / 2,
        dy: (height - high * scale) / 2,
      });
    }
  return placed;
}

/** A sheet and what is drawn on it. Its links come in the order of its pages. */
function drawSheet(
  pages: readonly Page[],
  placed: ReadonlyMap<number, Placed>,
  sheet: { number: number; tree: number; size: readonly [number, number] },
): PdfObjects['objects'] {
  const places = pages.map(({ number }) => placed.get(number)!);
  const code = places
    .map(
      ({ form, scale, dx, dy }) =>
        `q ${[scale, 0, 0, scale, dx, dy].map(rounded).join(' ')} cm /P${form} Do Q`,
    )
    .join(' ');
  const entries: Dictionary = new Map([
    ['Type', '/Page'],
    ['Parent', reference(sheet.tree)],
    ['MediaBox', `[0 0 ${sheet.size.join(' ')}]`],
    ['Tabs', '/S'],
    ['Resources', `<</XObject<<${places.map(({ form }) => `/P${form} ${form} 0 R`).join('')}>>>>`],
    ['Contents', reference(sheet.number + 1)],
  ]);
  const annotations = pages.flatMap(annotationsOf);
  if (annotations.length > 0) entries.set('Annots', `[${annotations.map(reference).join(' ')}]`);
  return [
    { number: sheet.number, body: latin1Bytes(writeDictionary(entries)) },
    { number: sheet.number + 1, body: latin1Bytes(`<</Length ${code.length}>>\nstream\n${code}\nendstream`) },
  ];
}

/** The contents of a page as a form with the tags of the page. */
function asForm(content: Uint8Array, page: Dictionary): Uint8Array {
  const data = streamOf(content);
  const head = readDictionary(latin1(content.subarray(0, 4000)));
  head.set('Type', '/XObject').set('Subtype', '/Form').set('BBox', page.get('MediaBox')!);
  for (const key of ['Resources', 'StructParents', 'Group']) if (page.has(key)) head.set(key, page.get(key)!);
  const [before, after] = [latin1Bytes(`${writeDictionary(head)}\nstream\n`), latin1Bytes('\nendstream')];
  const form = new Uint8Array(before.length + data.length + after.length);
  form.set(before);
  form.set(data, before.length);
  form.set(after, before.length + data.length);
  return form;
}
