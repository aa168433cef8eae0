import type { ElementContent } from 'hast';
import type { ByKind } from './fields.js';
import type { Kind, PluralOf } from './kinds.js';

/** What one `##` heading of a file holds, as an already sanitized hast tree. */
export interface Section {
  /** The id of a section that its kind has, such as `run-it`; for others the heading as a slug. */
  id: string;
  /** The heading as written. */
  title: string;
  /** Audiences it is for, when the whole section stands in a `:::for` block; empty means all. */
  audiences: string[];
  children: ElementContent[];
}

/** The text of a resource: what stands before the first heading, then its sections. */
export interface Body {
  intro: ElementContent[];
  sections: Section[];
}

/** A singular and a plural form. */
export type WordForms = [one: string, many: string];

/** Words for the declared terms, such as `{ learner: ['student', 'students'] }`. */
export type Vocabulary = Record<string, WordForms>;

/** A group of readers the playbook can be tailored for. */
export interface Audience {
  id: string;
  /** How it is named in print: “Schools”. */
  label: string;
  /** One sentence that says who it is. */
  summary: string;
  /** The LRMI `educationalRole` of those who use it. */
  role: string;
  /** Whether its learners are in grade bands. */
  gradeBands: boolean;
  vocabulary: Vocabulary;
}

/** A term that text may use as `{{learner}}`, `{{learners}}`, `{{Learner}}` or `{{Learners}}`. */
export interface TermName {
  /** The singular variable name. */
  one: string;
  /** The plural variable name; the same as `one` for a term without a plural. */
  many: string;
  /** What the term stands for, for authors. */
  about: string;
}

/** A cited source. */
export interface Reference {
  id: string;
  /** The source as CSL-JSON. */
  csl: Record<string, unknown>;
  /** The entry of an APA reference list, as a hast fragment with emphasis and one link. */
  apa: ElementContent[];
  /** What an APA citation prints inside its parentheses: “Chetty et al., 2022a”. */
  label: string;
}

/** A term of the field, explained once. */
export interface GlossaryTerm {
  id: string;
  /** The term as printed. */
  term: string;
  /** Other forms that count as a use of it: plurals, spellings. */
  forms: string[];
  /** One or two plain sentences. */
  definition: string;
}

/** What `playbook.md` says about the whole. */
export interface PlaybookInfo {
  title: string;
  subtitle: string;
  /** Semantic version of the content. */
  version: string;
  /** BCP 47 tag of the language the content is written in. */
  language: string;
  /** Name of the licence of the words, such as “CC BY 4.0”. */
  license: string;
  licenseUrl: string;
  /** What a copy must say about where it comes from. */
  attribution: string;
  /** Step ids, in their order. */
  steps: string[];
  /** Headings of sections that participants' copies leave out. */
  facilitatorSections: string[];
}

/** A recipe that comes with the playbook. */
export interface ShippedRecipe {
  id: string;
  /** The recipe as plain data; hand it to `customize`. */
  recipe: Record<string, unknown>;
}

/** The lists of a playbook, one for each kind: `steps`, `activities` and so on. */
export type Lists = { [K in Kind as PluralOf<K>]: ByKind[K][] };

/**
 * Everything loaded: the steps and all that hangs on them. Plain JSON; `JSON.stringify` gives the whole of it.
 * A `body` may be parsed on first touch, so read it only where you show it.
 */
export interface Playbook extends Lists {
  info: PlaybookInfo;
  /** The text of `playbook.md`. */
  body: Body;
  terms: TermName[];
  /** The words used when no audience, or several that disagree, are chosen. */
  vocabulary: Vocabulary;
  audiences: Audience[];
  references: Reference[];
  glossary: GlossaryTerm[];
  /** Every word the templates print, by key. */
  strings: Record<string, string>;
  recipes: ShippedRecipe[];
  /**
   * Only in the playbook of one resource: its own among all those that it leads to or is numbered with, in the order of the
   * whole. They have what recipes judge by, and no text.
   */
  around?: Lists;
}

/** Any one piece of content. */
export type Resource = ByKind[Kind];
