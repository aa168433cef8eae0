import { type Kind, kindInfo, sectionKey, slugify } from './kinds.js';

/** What a language calls the sections of each kind, so that code knows them by their ids only. */
export interface Headings {
  /** The heading of a section. */
  titleOf(id: string): string;
  /** The id of the section that a heading of a kind opens; for a heading that the kind does not know, its slug. */
  idOf(kind: Kind, title: string): string;
}

/** Reads the headings from the strings of a language, in which every section has a title. */
export function headingsIn(strings: Readonly<Record<string, string>>): Headings {
  const titleOf = (id: string) => strings[sectionKey(id)]!;
  return {
    titleOf,
    idOf: (kind, title) => kindInfo(kind).sections.find((s) => titleOf(s.id) === title)?.id ?? slugify(title),
  };
}
