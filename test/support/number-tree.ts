import { PDFArray, PDFDict, PDFName, type PDFNumber, type PDFObject } from 'pdf-lib';

/** What a number tree of a PDF holds, by number. */
export function numberTree(node: PDFDict | undefined, found = new Map<number, PDFObject>()) {
  const at = (key: string) => node?.context.lookup(node.get(PDFName.of(key)));
  const numbers = at('Nums');
  const list = numbers instanceof PDFArray ? numbers.asArray() : [];
  for (let i = 0; i + 1 < list.length; i += 2) {
    const value = node!.context.lookup(list[i + 1]);
    if (value) found.set((list[i] as PDFNumber).asNumber(), value);
  }
  const kids = at('Kids');
  if (kids instanceof PDFArray)
    for (const kid of kids.asArray()) numberTree(node!.context.lookup(kid, PDFDict), found);
  return found;
}
