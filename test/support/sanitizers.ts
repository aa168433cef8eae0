import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

/** What a platform keeps of a page, as lists of names. */
interface Sanitizer {
  elements: string[];
  /** By element; `*` is for all. */
  attributes: Record<string, string[]>;
  css_properties: string[];
  /** By element and attribute: schemes, and `relative`. */
  protocols: Record<string, string[]>;
}

const read = (name: string): Sanitizer =>
  JSON.parse(readFileSync(new URL(`../fixtures/sanitizers/${name}.json`, import.meta.url), 'utf8'));

/** The sanitizers of platforms whose lists are known. */
export const sanitizers = { canvas: read('canvas'), moodle: read('moodle') };

const { document } = new JSDOM().window;

/** A piece of HTML as browsers and platforms parse it. */
export function parsed(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

/** What a sanitizer takes out of a page, a line for each. */
export function lossesIn(page: DocumentFragment, list: Sanitizer): string[] {
  return [...page.querySelectorAll('*')].flatMap((element) => {
    const tag = element.localName;
    if (!list.elements.includes(tag)) return [`<${tag}>`];
    return [...element.attributes].flatMap(({ name, value }) => {
      const kept = [...(list.attributes['*'] ?? []), ...(list.attributes[tag] ?? [])];
      if (!kept.includes(name)) return [`<${tag} ${name}>`];
      if (name === 'style')
        return propertiesOf(value)
          .filter((property) => !list.css_properties.includes(property))
          .map((property) => `<${tag} style="${property}">`);
      const schemes = list.protocols[`${tag}.${name}`];
      return schemes && !schemes.includes(schemeOf(value))
        ? [`<${tag} ${name}="${value.slice(0, 20)}">`]
        : [];
    });
  });
}

const propertiesOf = (style: string) =>
  style
    .split(';')
    .map((declaration) => declaration.split(':')[0]!.trim())
    .filter(Boolean);

const schemeOf = (address: string) => /^([a-z][a-z\d+.-]*):/i.exec(address)?.[1]?.toLowerCase() ?? 'relative';
