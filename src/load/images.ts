import type { ElementContent } from 'hast';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { fault } from '../diagnostics/diagnostic.js';
import { limits } from '../diagnostics/limits.js';
import type { Uses } from '../markdown/check-text.js';
import { dataAddress } from '../pictures/data-address.js';
import { typeOfName } from '../pictures/picture-type.js';
import { faultInPicture } from '../pictures/whole-picture.js';
import type { Body } from '../schema/playbook.js';
import type { ReadFile } from './read-meta.js';

/** Puts the images of a text into its trees as `data:` addresses, because packets load nothing from elsewhere. */
export async function embedImages(
  file: string,
  trees: Body,
  images: Uses['images'],
  read: ReadFile,
): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  const addresses = new Map<string, string>();
  for (const { source, at } of images) {
    const path = resolvePath(file, source);
    const type = path === undefined ? undefined : typeOfName(path);
    const bytes = path !== undefined && type ? await read(path) : undefined;
    if (!type || !bytes) {
      const why = !path
        ? 'which is not a relative path inside the content'
        : type
          ? 'which is not there'
          : 'which is not an image of a known type';
      found.push(fault('image-source', file, at, `Found image \`${source.slice(0, 60)}\`, ${why}.`));
    } else if (bytes.byteLength > limits.imageBytes) {
      found.push(
        fault(
          'file-too-large',
          file,
          at,
          `Found an image of ${bytes.byteLength} bytes, expected at most ${limits.imageBytes}.`,
        ),
      );
    } else {
      const wrong = type.mediaType === 'image/svg+xml' ? faultInPicture(type, bytes) : undefined;
      if (wrong)
        found.push(
          fault(
            'image-source',
            file,
            at,
            `Found ${wrong.found} in image \`${source.slice(0, 60)}\`, expected ${wrong.wanted}.`,
            wrong.hint,
          ),
        );
      else addresses.set(source, dataAddress(type.mediaType, bytes));
    }
  }
  if (addresses.size > 0)
    setSources([...trees.intro, ...trees.sections.flatMap((s) => s.children)], addresses);
  return found;
}

function setSources(nodes: readonly ElementContent[], addresses: ReadonlyMap<string, string>): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const address =
      node.tagName === 'img'
        ? (addresses.get(decoded(String(node.properties.src))) ?? addresses.get(String(node.properties.src)))
        : undefined;
    if (address) node.properties.src = address;
    setSources(node.children, addresses);
  }
}

/** An address as its author wrote it; one that is not well encoded stays as it is, for its fault is already known. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** A path relative to a file, as a path in the source; undefined when it has a scheme or leaves the source. */
export function resolvePath(file: string, relative: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]/i.test(relative) || relative === '') return undefined;
  let decoded: string;
  try {
    decoded = decodeURIComponent(relative.split(/[?#]/)[0]!);
  } catch {
    return undefined;
  }
  const parts = file.split('/').slice(0, -1);
  for (const part of decoded.split(/[/\\]/)) {
    if (part === '..') {
      if (parts.length === 0) return undefined;
      parts.pop();
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
