import { elements, numbersIn, readDictionary, references, writeDictionary } from '../dictionary.js';
import { latin1, latin1Bytes } from '../pdf-objects.js';

/** Where a page has gone: its sheet, the form that holds what stands on it, and how its points move. */
export interface Placed {
  sheet: number;
  form: number;
  scale: number;
  dx: number;
  dy: number;
}

/** An object that names pages names their sheets now, and places on them. */
export function moved(body: Uint8Array, placed: ReadonlyMap<number, Placed>): Uint8Array {
  const start = latin1(body.subarray(0, 60));
  if (/^<<\s*\/Type \/StructElem/.test(start)) return latin1Bytes(movedElement(latin1(body), placed));
  if (latin1(body.subarray(-9)) === 'endstream') return body;
  const text = latin1(body);
  return text.includes('/XYZ') ? latin1Bytes(movedPlaces(text, placed)) : body;
}

/** What an element holds of a page is told by its number on that page, so the form that has the number is named beside it. */
function movedElement(text: string, placed: ReadonlyMap<number, Placed>): string {
  const element = readDictionary(text);
  const [own] = references(element.get('Pg'));
  const kids = element.get('K') ?? '[]';
  const moveKid = (kid: string): string => {
    if (/^\d+$/.test(kid)) return pieceOf(placed.get(own!)!, kid);
    if (!kid.startsWith('<<')) return kid;
    const entries = readDictionary(kid);
    const [page = own] = references(entries.get('Pg'));
    const at = placed.get(page!)!;
    const piece = entries.get('MCID');
    if (piece !== undefined) return pieceOf(at, piece);
    return writeDictionary(entries.set('Pg', `${at.sheet} 0 R`));
  };
  const list = kids.startsWith('[') ? elements(kids) : [kids];
  element.set('K', `[${list.map(moveKid).join(' ')}]`);
  if (own !== undefined) element.set('Pg', `${placed.get(own)!.sheet} 0 R`);
  return writeDictionary(element);
}

const pieceOf = ({ sheet, form }: Placed, number: string) =>
  `<</Type/MCR/Pg ${sheet} 0 R/Stm ${form} 0 R/MCID ${number}>>`;

/** A link covers the same words as before. Its page is the sheet that lists it. */
export function movedAnnotation(body: Uint8Array, { scale, dx, dy }: Placed): Uint8Array {
  const annotation = readDictionary(latin1(body));
  for (const key of ['Rect', 'QuadPoints']) {
    const points = annotation.get(key);
    if (points === undefined) continue;
    const numbers = numbersIn(points).map((n, i) => rounded(n * scale + (i % 2 === 0 ? dx : dy)));
    annotation.set(key, `[${numbers.join(' ')}]`);
  }
  return latin1Bytes(writeDictionary(annotation));
}

const place = /\[\s*(\d+) 0 R\s*\/XYZ (-?[\d.]+) (-?[\d.]+) 0\s*\]/g;

/** Places that links and bookmarks lead to. */
const movedPlaces = (text: string, placed: ReadonlyMap<number, Placed>) =>
  text.replace(place, (all, page: string, x: string, y: string) => {
    const at = placed.get(Number(page));
    if (!at) return all;
    const [left, up] = [Number(x) * at.scale + at.dx, Number(y) * at.scale + at.dy].map(rounded);
    return `[${at.sheet} 0 R/XYZ ${left} ${up} 0]`;
  });

export const rounded = (length: number) => Math.round(length * 1e4) / 1e4;
