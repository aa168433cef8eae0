import { withoutControls } from '../diagnostics/controls.js';

/** Attributes of an element; those that are undefined are left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it may stand in XML, between tags and in attributes, without what XML forbids. */
export const xmlText = (text: string): string =>
  withoutControls(text).replace(/[&<>"]/g, (letter) => escapes[letter]!);

/** An element as XML. What is inside it is XML already; attributes are texts. */
export function xml(name: string, attributes: Attributes = {}, ...inside: readonly string[]): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) open += ` ${key}="${xmlText(String(value))}"`;
  const content = inside.join('');
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}

/** A whole file of XML around its root. */
export const xmlFile = (root: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
