import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream, type PDFRef } from 'pdf-lib';
import { numberTree } from './number-tree.js';

/** Something that content stands on: a page, or a form on one that has tags of its own. */
interface Carrier {
  page: PDFRef;
  form: PDFRef | undefined;
  dict: PDFDict;
}

/** Whether every piece of content that has a number is known to the element that the number tree names, and to no other. */
export function markedFaults(document: PDFDocument): string[] {
  const { catalog, context } = document;
  const tree = numberTree(
    catalog
      .lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
      ?.lookupMaybe(PDFName.of('ParentTree'), PDFDict),
  );
  const faults: string[] = [];
  const used = new Set<number>();
  document.getPages().forEach((page, i) => {
    for (const carrier of [
      { page: page.ref, form: undefined, dict: page.node },
      ...formsOf(page.node, page.ref),
    ]) {
      const number = carrier.dict.get(PDFName.of('StructParents'));
      if (!(number instanceof PDFNumber)) continue;
      if (used.has(number.asNumber())) faults.push(`page ${i + 1}: tags-shared`);
      used.add(number.asNumber());
      const owners = tree.get(number.asNumber());
      if (!(owners instanceof PDFArray)) faults.push(`page ${i + 1}: tags-without-elements`);
      else
        owners.asArray().forEach((owner, piece) => {
          const element = context.lookup(owner);
          if (element instanceof PDFDict && !holds(element, carrier, piece))
            faults.push(`page ${i + 1}: element-without-its-content`);
        });
    }
  });
  return faults;
}

/** The forms on a page that have tags of their own. */
export function formsOf(page: PDFDict, ref: PDFRef): Carrier[] {
  const forms = page
    .lookupMaybe(PDFName.of('Resources'), PDFDict)
    ?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  return (forms?.entries() ?? []).flatMap(([, form]) => {
    const stream = page.context.lookup(form);
    return stream instanceof PDFRawStream && stream.dict.has(PDFName.of('StructParents'))
      ? [{ page: ref, form: form as PDFRef, dict: stream.dict }]
      : [];
  });
}

function holds(element: PDFDict, { page, form }: Carrier, piece: number): boolean {
  const kids = element.context.lookup(element.get(PDFName.of('K')));
  const list = kids instanceof PDFArray ? kids.asArray() : [kids];
  return list.some((kid) => {
    const own = element.get(PDFName.of('Pg'));
    if (kid instanceof PDFNumber) return !form && kid.asNumber() === piece && own === page;
    const found = kid && element.context.lookup(kid);
    if (!(found instanceof PDFDict)) return false;
    const number = found.get(PDFName.of('MCID'));
    return (
      number instanceof PDFNumber &&
      number.asNumber() === piece &&
      (found.get(PDFName.of('Pg')) ?? own) === page &&
      found.get(PDFName.of('Stm')) === form
    );
  });
}
