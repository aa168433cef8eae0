import { faultInDrawing } from '../../pictures/drawing.js';
import { readXml } from '../../pictures/xml.js';
import type { XmlElement } from '../../pictures/xml-tags.js';

/**
 * Whether bytes are an SVG that may be a file of a book as it is: a drawing that stands by itself, in UTF-8, without a document type, without
 * programs' notes around it, and with ids that are names and stand once.
 */
export function isPlainSvg(bytes: Uint8Array): boolean {
  const code = decoded(bytes);
  if (code === undefined || faultInDrawing(code)) return false;
  const read = readXml(code);
  if ('fault' in read || read.hasDoctype || read.instructions.some((name) => name !== 'xml')) return false;
  return read.root.namespace === 'http://www.w3.org/2000/svg' && hasSoundIds(read.root, new Set());
}

/** Bytes as text; undefined when they are not UTF-8, or say that they are something else. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const said = /^<\?xml[^?]*encoding=["']([\w-]*)/i.exec(text.slice(0, 200))?.[1];
    return said === undefined || said.toLowerCase() === 'utf-8' ? text : undefined;
  } catch {
    return undefined;
  }
}

function hasSoundIds(element: XmlElement, ids: Set<string>): boolean {
  for (const { written, value } of element.attributes) {
    if (written !== 'id') continue;
    if (ids.has(value) || !/^[a-z_][\w.-]*$/i.test(value)) return false;
    ids.add(value);
  }
  return element.children.every((child) => hasSoundIds(child, ids));
}
