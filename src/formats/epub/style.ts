import contentCss from '../../../templates/content.css';
import bookCss from '../../../templates/epub/book.css';
import pageCss from '../../../templates/page.css';
import type { Packet } from '../../compose/packet.js';
import { brandVariables } from '../html/look.js';
import { writeOutHues } from './hues.js';

/**
 * The style sheet of a book: that of pages, with the colors of the brand and the lists in selectors written out, because many
 * readers know neither variables nor `:is()`.
 */
export function bookStyle({ brand, layout }: Packet): string {
  const variables = { ...brandVariables(brand), ...(layout.inkSaver && { '--playbook-tint': '#fff' }) };
  const sheets = [contentCss, pageCss, bookCss].join('\n').replace(/\/\*.*?\*\//gs, '');
  // In grays, the steps have those of the brand.
  const colored = layout.grayscale || layout.inkSaver ? sheets : writeOutHues(sheets);
  return writeOutLists(writeOutVariables(colored, variables));
}

/** CSS without variables. `values` come first, then what the sheet itself declares first, then fallbacks. */
function writeOutVariables(css: string, values: Readonly<Record<string, string>>): string {
  const known = new Map(Object.entries(values));
  const declaration = /^\s*(--[\w-]+):\s*([^;]+);\n/gm;
  let out = css.replace(declaration, (_, name: string, value: string) => {
    if (!known.has(name)) known.set(name, value);
    return '';
  });
  // A value may use another variable, and that one yet another.
  while (out.includes('var(--'))
    out = out.replace(/var\((--[\w-]+)(?:,\s*([^()]*))?\)/g, (_, name: string, fallback?: string) => {
      const value = known.get(name) ?? fallback;
      if (value === undefined) throw new Error(`The style sheets do not declare \`${name}\`.`);
      return value;
    });
  return out;
}

/** CSS without `:is()`, and without the rules that nothing is left of or that need `:has()`. */
function writeOutLists(css: string): string {
  return css.replace(/([^{}]+)\{([^{}]*)\}/g, (_, list: string, body: string) => {
    const selectors = list
      .split(/,(?![^(]*\))/)
      .filter((s) => !s.includes(':has('))
      .flatMap(withoutLists);
    return body.trim() === '' || selectors.length === 0 ? '' : `${selectors.join(',\n')} {${body}}\n`;
  });
}

/** `.a :is(b, c)` as `.a b` and `.a c`. */
function withoutLists(selector: string): string[] {
  const [all, choices] = /:is\(([^()]*)\)/.exec(selector) ?? [];
  if (all === undefined) return [selector.trim().replace(/\s+/g, ' ')];
  return choices!.split(',').flatMap((choice) => withoutLists(selector.replace(all, choice.trim())));
}
