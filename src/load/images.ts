import type { ElementContent } from 'hast';
import { type Diagnostic, fault } from '../diagnostics/diagnostic.js';
import { limits } from '../diagnostics/limits.js';
import type { RuleId } from '../diagnostics/remedies.js';
import type { Report } from '../diagnostics/reporter.js';
import { show } from '../diagnostics/show.js';
import type { Uses } from '../parse/check-text.js';
import { dataAddress } from '../pictures/data-address.js';
import { broken, type PictureFault } from '../pictures/picture-fault.js';
import { imageSize } from '../pictures/picture-size.js';
import { type PictureType, typeOfBytes, typeOfName } from '../pictures/picture-type.js';
import { faultInPicture } from '../pictures/whole-picture.js';
import { hasAllPixels, pngParts } from '../pictures/whole-png.js';
import type { Body } from '../schema/playbook.js';
import type { ReadFile } from './open-source.js';

/** Reports images that are no file of a known type beside the content. Nothing has to be read to tell. */
export function checkImages(file: string, images: Uses['images'], report: Report): void {
  for (const { source, at } of images) {
    const place = imagePlace(file, source);
    if (typeof place === 'string') report('image-source', at, `Found image \`${show(source)}\`, ${place}.`);
  }
}

/**
 * Puts the images of a text into its trees as `data:` addresses, because packets load nothing from elsewhere. Only what
 * {@link checkImages} lets pass is read; each file once, however often it is shown.
 */
export async function embedImages(
  file: string,
  trees: Body,
  images: Uses['images'],
  read: ReadFile,
): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  const addresses = new Map<string, string | Refusal>();
  for (const { source, at } of images) {
    const place = imagePlace(file, source);
    if (typeof place === 'string') continue;
    const known = addresses.get(source) ?? (await readImage(source, place, read));
    addresses.set(source, known);
    if (typeof known !== 'string') found.push(fault(known.rule, file, at, known.message, known.hint));
  }
  if (addresses.size > 0)
    setSources([...trees.intro, ...trees.sections.flatMap((s) => s.children)], addresses);
  return found;
}

/** Why an image cannot be shown. */
interface Refusal {
  rule: RuleId;
  message: string;
  hint?: string;
}

/** Where an image lies and of what type it is, or what is wrong with its address. */
function imagePlace(file: string, source: string): { path: string; type: PictureType } | string {
  const path = resolvePath(file, source);
  if (path === undefined) return 'which is not a relative path inside the content';
  const type = typeOfName(path);
  return type ? { path, type } : 'which is not an image of a known type';
}

async function readImage(
  source: string,
  { path, type }: { path: string; type: PictureType },
  read: ReadFile,
): Promise<string | Refusal> {
  const { bytes, diagnostics } = await read(path);
  const [unreadable] = diagnostics;
  if (unreadable)
    return { rule: unreadable.rule, message: `The image \`${show(path)}\`: ${unreadable.message}` };
  if (!bytes)
    return { rule: 'image-source', message: `Found image \`${show(source)}\`, which is not there.` };
  if (bytes.byteLength > limits.imageBytes) {
    const message = `Found an image of ${bytes.byteLength} bytes, expected at most ${limits.imageBytes}.`;
    return { rule: 'file-too-large', message };
  }
  const wrong = await faultInImage(path, type, bytes);
  if (!wrong) return dataAddress(type.mediaType, bytes);
  const message = `Found ${wrong.found} in image \`${show(source)}\`, expected ${wrong.wanted}.`;
  return { rule: wrong.rule ?? 'image-source', message, hint: wrong.hint };
}

/** What is wrong with an image: it is of another type than its name says, not whole, too large, or a drawing that reaches out. */
async function faultInImage(
  path: string,
  type: PictureType,
  bytes: Uint8Array,
): Promise<(PictureFault & { rule?: RuleId }) | undefined> {
  const real = typeOfBytes(bytes);
  if (real && real !== type)
    return {
      found: `a ${real.name}`,
      wanted: `a ${type.name}, as its name says`,
      hint: `Rename it to \`${path
        .split('/')
        .at(-1)!
        .replace(/\.\w+$/, `.${real.extensions[0]}`)}\`, or save it as ${type.name}.`,
    };
  const wrong = faultInPicture(type, bytes);
  if (wrong) return wrong;
  const size = imageSize(bytes);
  const pixels = (size?.width ?? 0) * (size?.height ?? 0);
  if (pixels > limits.imagePixels)
    return {
      rule: 'file-too-large',
      found: `${pixels} points`,
      wanted: `at most ${limits.imagePixels}`,
      hint: 'Save it smaller: it is printed a hand wide.',
    };
  if (type.mediaType !== 'image/png') return undefined;
  // What some programs show all the same ends a PDF.
  const png = pngParts(bytes);
  return png && (await hasAllPixels(png)) ? undefined : broken('a damaged PNG');
}

function setSources(nodes: readonly ElementContent[], addresses: ReadonlyMap<string, unknown>): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const address =
      node.tagName === 'img'
        ? (addresses.get(decoded(String(node.properties.src))) ?? addresses.get(String(node.properties.src)))
        : undefined;
    if (typeof address === 'string') node.properties.src = address;
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
function resolvePath(file: string, relative: string): string | undefined {
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
