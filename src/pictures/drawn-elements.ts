import { limits } from '../diagnostics/limits.js';
import { type PictureFault, unsafe } from './picture-fault.js';
import type { StyleReader, UsedPart } from './references.js';
import { partsForElements } from './style-sheet.js';
import type { XmlElement } from './xml-tags.js';

/** What drawing an element comes to. */
interface Drawn {
  /** Elements, each counted as often as it is drawn. */
  elements: number;
  /** Elements among them that a paint of theirs would be drawn for. */
  shapes: number;
  /** Corners of their lines, each a place for a marker. */
  corners: number;
}

/**
 * Whether a drawing draws more than it holds: ten copies of ten copies of ten copies are a small file that fills the memory of whatever draws
 * it. Each element is counted once, with all that it names, and the count is kept. A paint comes down to all that is inside, and a marker
 * stands at every corner.
 */
export function tooMuchDrawn(root: XmlElement, useIn: StyleReader): PictureFault | undefined {
  const parts = new Map<string, XmlElement>();
  const sheets: string[] = [];
  collect(root, parts, sheets);
  const styledFor = partsForElements(sheets);
  function* named(element: XmlElement) {
    yield* usesOf(element, useIn);
    yield* styledFor(element);
  }
  let looked = 0;
  const counts = new Map<XmlElement, Drawn>();
  const count = (element: XmlElement, depth: number): Drawn => {
    const known = counts.get(element);
    if (known) return known;
    if (depth > deepest) return endless;
    // What names itself is drawn by nobody.
    counts.set(element, nothing);
    const drawn: Drawn = { elements: 1, shapes: 1, corners: cornersOf(element) };
    const add = (more: Drawn) => {
      drawn.elements += more.elements;
      drawn.shapes += more.shapes;
      drawn.corners += more.corners;
    };
    // A filter that nobody asks for is only text.
    for (const child of element.children)
      if (child.name === 'filter') drawn.elements += 1 + child.children.length;
      else add(count(child, depth + 1));
    const used: { property: string; part: Drawn }[] = [];
    for (const { id, property } of named(element)) {
      looked += 1;
      if (looked > limits.drawnElements) return endless;
      const part = parts.get(id);
      if (part) used.push({ property, part: count(part, depth + 1) });
    }
    for (const { property, part } of used) if (property === 'href') add(part);
    for (const { property, part } of used) drawn.elements += timesDrawn(property, drawn) * part.elements;
    if (element.name === 'filter') drawn.elements += stepOfFilter * element.children.length;
    counts.set(element, drawn);
    return drawn;
  };
  return count(root, 0).elements > limits.drawnElements
    ? unsafe(`copies of copies that draw more than ${limits.drawnElements.toLocaleString('en-US')} elements`)
    : undefined;
}

/** Levels of elements and of what they name, together. */
const deepest = 1000;

const nothing: Drawn = { elements: 0, shapes: 0, corners: 0 };
const endless: Drawn = {
  elements: Number.POSITIVE_INFINITY,
  shapes: Number.POSITIVE_INFINITY,
  corners: Number.POSITIVE_INFINITY,
};

/** One step of a filter touches every dot of what it is for, which takes a second where the drawing fills a page. */
const stepOfFilter = 20_000;

/** These are for the element as a whole. All else comes down to what is inside. */
const forTheWhole: ReadonlySet<string> = new Set(['filter', 'clip-path', 'mask', 'cursor']);

function timesDrawn(property: string, { shapes, corners }: Drawn): number {
  if (property === 'href') return 0;
  if (property.startsWith('marker')) return corners;
  return forTheWhole.has(property) ? 1 : shapes;
}

/** Every corner takes a number at least. */
function cornersOf({ name, attributes }: XmlElement): number {
  if (name === 'line') return 2;
  let corners = 0;
  for (const { name: attribute, value } of attributes)
    if (attribute === 'd' || attribute === 'points') corners += numbersIn(value);
  return corners;
}

function numbersIn(value: string): number {
  let numbers = 0;
  let wasDigit = false;
  for (let i = 0; i < value.length; i += 1) {
    const code = value.charCodeAt(i);
    const isDigit = code >= 48 && code <= 57;
    if (isDigit && !wasDigit) numbers += 1;
    wasDigit = isDigit;
  }
  return numbers;
}

function collect(element: XmlElement, parts: Map<string, XmlElement>, sheets: string[]): void {
  for (const { name, namespace, value } of element.attributes)
    if (name === 'id' && namespace === '' && !parts.has(value)) parts.set(value, element);
  if (element.name === 'style') sheets.push(element.text);
  for (const child of element.children) collect(child, parts, sheets);
}

function usesOf(element: XmlElement, useIn: StyleReader): UsedPart[] {
  return element.attributes.flatMap(({ name, value }) => {
    if (name === 'href')
      return value.trimStart().startsWith('#') ? [{ id: value.trim().slice(1), property: 'href' }] : [];
    if (!/url\(/i.test(value)) return [];
    return useIn(value).parts.map(({ id, property }) => ({ id, property: property || name }));
  });
}
