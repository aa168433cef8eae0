import { elements, readDictionary, references } from '../dictionary.js';

/** A structure element: its object, and what is inside it. */
interface Element {
  number: number;
  kids: readonly string[];
}

/** The annotations of a tagged PDF in the order in which their elements are read, with those elements from the innermost outwards. */
export function annotationsInOrder(
  objects: ReadonlyMap<number, string>,
  root: number,
): { annotation: number; page: number; inside: number[] }[] {
  const found: { annotation: number; page: number; inside: number[] }[] = [];
  const open: { element: Element; at: number }[] = [{ element: read(objects, root), at: 0 }];
  while (open.length > 0) {
    const top = open.at(-1)!;
    const kid = top.element.kids[top.at++];
    if (kid === undefined) open.pop();
    else if (kid.startsWith('<<')) {
      const entries = readDictionary(kid);
      const [annotation] = references(entries.get('Obj'));
      const [page] = references(entries.get('Pg'));
      const inside = open.map(({ element }) => element.number).reverse();
      if (annotation !== undefined && page !== undefined) found.push({ annotation, page, inside });
    } else {
      const [number] = references(kid);
      if (number !== undefined) open.push({ element: read(objects, number), at: 0 });
    }
  }
  return found;
}

function read(objects: ReadonlyMap<number, string>, number: number): Element {
  const kids = readDictionary(objects.get(number) ?? '<< >>').get('K') ?? '[]';
  return { number, kids: kids.startsWith('[') ? elements(kids) : [kids] };
}
