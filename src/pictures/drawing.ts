import {
  elements,
  instructions,
  isForNotes,
  plainAttributes,
  styledAttributes,
  svgNamespace,
  xlinkAttributes,
  xlinkNamespace,
  xmlAttributes,
  xmlNamespace,
  xmlnsNamespace,
} from './allowed-svg.js';
import { tooMuchDrawn } from './drawn-elements.js';
import { tooMuchFiltered } from './filter-numbers.js';
import type { PictureFault } from './picture-fault.js';
import { broken, unsafe } from './picture-fault.js';
import { type StyleReader, staysInside, styleReader } from './references.js';
import { readXml } from './xml.js';
import type { XmlAttribute, XmlElement } from './xml-tags.js';

/** What is wrong with the code of an SVG: it is no whole drawing, or holds what is not on the list of what drawings are made of. */
export function faultInDrawing(code: string): PictureFault | undefined {
  const read = readXml(code);
  if ('fault' in read)
    return read.fault === 'without any element' ? noSvg : broken(`a drawing ${read.fault}`);
  const { root } = read;
  if (root.name !== 'svg' || !isSvg(root)) return noSvg;
  const strange = read.instructions.find((name) => !instructions.has(name));
  if (strange !== undefined) return unsafe(`the instruction \`<?${strange.slice(0, 40)}\``);
  const useIn = styleReader();
  const found = faultInElement(root, useIn);
  return found === undefined ? tooMuchDrawn(root, useIn) : unsafe(found);
}

const noSvg = broken('a file that is no SVG');

/** Without a namespace, too: some programs leave it out, and then nothing is drawn at all. */
const isSvg = ({ namespace }: XmlElement) => namespace === svgNamespace || namespace === '';

/** The levels of a drawing are limited, so this may call itself. */
function faultInElement(element: XmlElement, useIn: StyleReader, inMetadata = false): string | undefined {
  const isNote = !isSvg(element) && isForNotes(element.namespace, inMetadata);
  if (!isNote && !(isSvg(element) && elements.has(element.name)))
    return `the element \`${element.written.slice(0, 40)}\``;
  for (const attribute of element.attributes) {
    const found = faultInAttribute(attribute, useIn, isNote);
    if (found === wholly)
      return `the attribute \`${attribute.written.slice(0, 40)}\` of \`${element.written.slice(0, 40)}\``;
    if (found)
      return `${found} in \`${attribute.written.slice(0, 40)}\` of \`${element.written.slice(0, 40)}\``;
  }
  if (!isNote && element.name === 'style') {
    const { fault } = useIn(element.text);
    if (fault) return `${fault} in \`style\``;
  }
  const filtered = element.name === 'filter' ? tooMuchFiltered(element) : undefined;
  if (filtered) return filtered;
  for (const child of element.children) {
    const found = faultInElement(child, useIn, inMetadata || (isSvg(element) && element.name === 'metadata'));
    if (found) return found;
  }
  return undefined;
}

/** Said of an attribute that should not be there at all. */
const wholly = 'wholly';

function faultInAttribute(
  { name, namespace, value }: XmlAttribute,
  useIn: StyleReader,
  isOfNote: boolean,
): string | undefined {
  if (namespace === xmlnsNamespace || name === 'xmlns') return undefined;
  if (/^on/i.test(name)) return wholly;
  if (isForNotes(namespace)) return undefined;
  if (namespace === xmlNamespace) return xmlAttributes.has(name) ? undefined : wholly;
  if (isOfNote) return undefined;
  if (namespace === xlinkNamespace && !xlinkAttributes.has(name)) return wholly;
  if (namespace !== '' && namespace !== xlinkNamespace) return wholly;
  if (name === 'href') return staysInside(value) ? undefined : `the address \`${value.trim().slice(0, 60)}\``;
  if (namespace === xlinkNamespace || plainAttributes.has(name)) return undefined;
  if (styledAttributes.has(name)) return useIn(value).fault;
  return name.startsWith('data-') || name.startsWith('aria-') || name.startsWith('-inkscape-')
    ? undefined
    : wholly;
}
