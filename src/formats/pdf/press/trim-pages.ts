import type { Layout } from '../../../compose/layout.js';
import { numbersIn, readDictionary, references, writeDictionary } from '../dictionary.js';
import { latin1, latin1Bytes, type PdfObjects } from '../pdf-objects.js';

const point = 72 / 25.4;
/** Marks begin this far outside of what is cut off, and are this long, in points; as much is free around them. */
const [gap, long] = [1, 14];

/**
 * Makes room around each page for what a press cuts off. The layout has drawn over its edges already; a page says now where it is
 * cut (`TrimBox`) and how far its art runs (`BleedBox`). The corner of the cut page stays the origin, so links lead where they led.
 */
export function trimPages(pdf: PdfObjects, { bleed, cropMarks }: NonNullable<Layout['press']>): PdfObjects {
  const run = bleed * point;
  const around = cropMarks ? run + gap + long + gap : run;
  const marks = new Map<string, number>();
  const added: string[] = [];
  const marksOn = (width: number, height: number): number => {
    const code = cutMarks(width, height, run);
    const number =
      marks.get(code) ?? pdf.size + added.push(`<</Length ${code.length}>>\nstream\n${code}\nendstream`) - 1;
    marks.set(code, number);
    return number;
  };
  const objects = pdf.objects.map((object) => {
    const text = latin1(object.body.subarray(0, 40));
    if (!/^<<\s*\/Type \/Page\s/.test(text)) return object;
    const page = readDictionary(latin1(object.body));
    const [, , width, height] = numbersIn(page.get('MediaBox')) as [number, number, number, number];
    page.set('MediaBox', box(width, height, around));
    page.set('BleedBox', box(width, height, run));
    page.set('TrimBox', box(width, height, 0));
    if (cropMarks) {
      const contents = references(page.get('Contents')).map((number) => `${number} 0 R`);
      page.set('Contents', `[${marksOn(width, height)} 0 R ${contents.join(' ')}]`);
    }
    return { ...object, body: latin1Bytes(writeDictionary(page)) };
  });
  const more = added.map((body, i) => ({ number: pdf.size + i, body: latin1Bytes(body) }));
  return { ...pdf, objects: [...objects, ...more], size: pdf.size + added.length };
}

const box = (width: number, height: number, around: number) =>
  `[${[-around, -around, width + around, height + around].map(rounded).join(' ')}]`;

/** Two short lines at each corner, in black alone. They are no content of the page. */
function cutMarks(width: number, height: number, run: number): string {
  const from = run + gap;
  const lines = [0, width].flatMap((x) => [
    [x, -from, x, -from - long],
    [x, height + from, x, height + from + long],
  ]);
  const level = [0, height].flatMap((y) => [
    [-from, y, -from - long, y],
    [width + from, y, width + from + long, y],
  ]);
  const drawn = [...lines, ...level].map((line) => {
    const [x, y, toX, toY] = line.map(rounded);
    return `${x} ${y} m ${toX} ${toY} l`;
  });
  return `/Artifact <</Type /Page>> BDC q 0 0 0 1 K 0.25 w ${drawn.join(' ')} S Q EMC`;
}

const rounded = (length: number) => Math.round(length * 1000) / 1000;
