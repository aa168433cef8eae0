import type { Element, ElementContent } from 'hast';
import { limits } from '../../diagnostics/limits.js';
import { readDataAddress } from '../../pictures/data-address.js';
import { typeOfBytes } from '../../pictures/picture-type.js';
import { faultInPicture } from '../../pictures/whole-picture.js';
import { h } from './nodes.js';
import { prompt } from './prompt.js';

/** The pictures of a document. */
export interface Pictures {
  /** Those that lie beside the document, by the address by which it shows them. */
  readonly beside: ReadonlyMap<string, Uint8Array>;
  /** What is to be written beside the draft, by the end of its name: what comes before it is the id of the draft. */
  readonly files: Map<string, Uint8Array>;
}

/** A picture as a file beside the draft, or a prompt that says why it is none. What it is is told by its bytes. */
export function pictureNode({ properties }: Element, pictures: Pictures): ElementContent[] {
  const address = String(properties.src ?? '');
  const alt = String(properties.alt ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  const called = alt === '' ? '' : ` (“${alt}”)`;
  const lost = (why: string) => [
    prompt(`A picture${called} is lost here: ${why}. Put it in as PNG, JPEG or SVG.`),
  ];
  const bytes = readDataAddress(address)?.bytes ?? pictures.beside.get(address);
  if (!bytes)
    return lost(
      address.startsWith('data:') || address === ''
        ? 'it cannot be read'
        : `it lies at ${address.slice(0, 200)}`,
    );
  const type = typeOfBytes(bytes);
  if (!type) return lost('it is no PNG, JPEG, GIF, WebP or SVG');
  if (bytes.byteLength > limits.imageBytes)
    return lost(`it has ${bytes.byteLength} bytes, and ${limits.imageBytes} are the most`);
  const fault = faultInPicture(type, bytes);
  if (fault) return lost(`found ${fault.found} in it`);
  const file = fileFor(bytes, type.extensions[0], pictures);
  const image = h('img', { src: file, alt: alt === '' ? 'A picture' : alt }, []);
  return alt === '' ? [image, prompt('Say in the brackets what the picture shows.')] : [image];
}

/** One file for each picture, however often it is shown. */
function fileFor(bytes: Uint8Array, ending: string, { files }: Pictures): string {
  for (const [file, other] of files) if (same(bytes, other)) return file;
  const file = `${files.size + 1}.${ending}`;
  files.set(file, bytes);
  return file;
}

const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

/** The addresses of pictures of a tree that lie beside the document, to be read by who can. */
export function addressesIn(nodes: readonly ElementContent[], found: Set<string> = new Set()): Set<string> {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const address = node.tagName === 'img' ? String(node.properties.src ?? '') : '';
    if (address !== '' && !/^[a-z][a-z\d+.-]*:|^[/\\]/i.test(address)) found.add(address);
    addressesIn(node.children, found);
  }
  return found;
}
