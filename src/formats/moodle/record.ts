import { xmlText } from '../xml.js';

/** What Moodle writes for a field without a value. */
export const none = '$@NULL@$';

/** 1 January 2020, in seconds: every time in a backup, so that it does not change with the day. */
export const fixedTime = 1_577_836_800;

type Fields = Readonly<Record<string, string | number>>;

/** An element around XML. It is closed by a tag of its own even when it is empty, as Moodle writes it. */
export const element = (name: string, ...inside: readonly string[]): string =>
  `<${name}>${inside.join('')}</${name}>`;

/** Elements for the fields of a record, in their order. Values are texts. */
export const fields = (values: Fields): string =>
  Object.entries(values)
    .map(([name, value]) => element(name, xmlText(String(value))))
    .join('');

/** An element with attributes. */
export function record(name: string, attributes: Fields, ...inside: readonly string[]): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`);
  return `<${name}${list.join('')}>${inside.join('')}</${name}>`;
}

/** A whole file around its root. */
export const xmlOf = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
