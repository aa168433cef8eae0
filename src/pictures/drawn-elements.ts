import { limits } from '../diagnostics/limits.js';
import { type PictureFault, unsafe } from './picture-fault.js';
import type { StyleReader } from './references.js';
import type { XmlElement } from './xml-tags.js';

/**
 * Whether a drawing draws more than it holds: ten copies of ten copies of ten copies are a small file that fills the memory of whatever draws
 * it. Each element is counted once, with all that it names, and the count is kept.
 */
export function tooMuchDrawn(root: XmlElement, useIn: StyleReader): PictureFault | undefined {
  const parts = new Map<string, XmlElement>();
  collectIds(root, parts);
  const counts = new Map<XmlElement, number>();
  const count = (element: XmlElement, depth: number): number => {
    const known = counts.get(element);
    if (known !== undefined) return known;
    if (depth > deepest) return Number.POSITIVE_INFINITY;
    // What names itself is drawn by nobody.
    counts.set(element, 0);
    let sum = 1;
    for (const child of element.children) sum += count(child, depth + 1);
    for (const id of idsIn(element, useIn)) {
      const part = parts.get(id);
      if (part) sum += count(part, depth + 1);
    }
    counts.set(element, sum);
    return sum;
  };
  return count(root, 0) > limits.drawnElements
    ? unsafe(`copies of copies that draw more than ${limits.drawnElements.toLocaleString('en-US')} elements`)
    : undefined;
}

/** Levels of elements and of what they name, together. */
const deepest = 1000;

function collectIds(element: XmlElement, parts: Map<string, XmlElement>): void {
  for (const { name, namespace, value } of element.attributes)
    if (name === 'id' && namespace === '' && !parts.has(value)) parts.set(value, element);
  for (const child of element.children) collectIds(child, parts);
}

function idsIn(element: XmlElement, useIn: StyleReader): string[] {
  return element.attributes.flatMap(({ name, value }) => {
    if (name === 'href') return value.trimStart().startsWith('#') ? [value.trim().slice(1)] : [];
    return /url\(/i.test(value) ? useIn(value).ids : [];
  });
}
