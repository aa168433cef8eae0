import type { DocxArt } from './art.js';
import type { Look } from './look.js';
import type { Lists } from './numbering.js';
import type { Picture } from './pictures.js';

/** What turning a print model into Word needs. */
export interface DocxContext {
  look: Look;
  strings: Readonly<Record<string, string>>;
  /** Learners' copies let activities follow each other; others begin each on a page. */
  participant: boolean;
  /** Images of the model by index; undefined for those that Word cannot show. */
  images: readonly (Picture | undefined)[];
  /** Drawings by their SVG. */
  drawings: ReadonlyMap<string, Picture>;
  art: DocxArt;
  /** The organization's own, when Word can show it. */
  logo: Picture | undefined;
  lists: Lists;
  /** The next number of this document, for lists and fields. */
  next: () => number;
}

/** A setting in which what is as wide as the text is as wide as the inside of a cell. */
export const inCell = (setting: DocxContext, width: number): DocxContext => ({
  ...setting,
  look: { ...setting.look, width },
});

/** The bookmark of an anchor: Word allows 40 letters, digits and `_`, a letter first. */
export function bookmarkName(anchor: string): string {
  const name = `a_${anchor.replace(/[^\p{L}\p{N}]/gu, '_')}`;
  return name.length <= 40 ? name : `${name.slice(0, 31)}_${hash(anchor)}`;
}

/** FNV-1a in eight hexadecimal digits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
