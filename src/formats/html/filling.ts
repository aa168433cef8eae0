import { say } from '../../compose/strings.js';

/** What a template calls while it is filled; `build/template-functions.ts` writes the calls. */
export interface Filling {
  /** A field that must be there. */
  get(from: unknown, name: string): unknown;
  /** A value as text. */
  text(value: unknown): string;
  /** A value that is HTML already. */
  html(value: unknown): string;
  /** What is filled in on a line of its own, with the end of that line; nothing when it is empty. */
  line(text: string): string;
  has(value: unknown): boolean;
  each(list: unknown, write: (entry: unknown, index: number) => string): string;
  /** The tag of a heading so many levels below the main one. */
  heading(below: number): string;
  /** A string of the catalogue. */
  word(key: string): string;
}

/** One of our templates: a function of its data. */
export type OwnTemplate = (data: object, filling: Filling) => string;

/** How the templates of one packet are filled, at one level of headings. */
export const fillingOf = (strings: Readonly<Record<string, string>>, level: number): Filling => ({
  get,
  text: (value) => (value === null || value === undefined ? '' : String(value).replace(special, entity)),
  html: (value) => (value === null || value === undefined ? '' : String(value)),
  line: (text) => (text === '' || text.endsWith('\n') ? text : `${text}\n`),
  has: (value) => (Array.isArray(value) ? value.length > 0 : Boolean(value)),
  each: (list, write) => {
    let out = '';
    if (Array.isArray(list)) for (const [i, entry] of list.entries()) out += write(entry, i);
    return out;
  },
  heading: (below) => `h${Math.min(6, level + below)}`,
  word: (key) => say(strings, key).replace(special, entity),
});

function get(from: unknown, name: string): unknown {
  if (from === null || typeof from !== 'object' || !(name in from))
    throw new Error(`The data of the template have no \`${name}\`.`);
  return (from as Record<string, unknown>)[name];
}

/** What Handlebars escapes, as it does. */
const special = /[&<>"'`=]/g;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
  '`': '&#x60;',
  '=': '&#x3D;',
};
const entity = (letter: string) => entities[letter]!;
