import type { ElementContent } from 'hast';
import type { ByKind } from './fields.js';
import type { Kind, PluralOf } from './kinds.js';
import type { OwnValues } from './own-values.js';
import type { SearchWords } from './search-file.js';

/** What one `##` heading of a file holds, as an already sanitized hast tree. */
export interface Section {
  /** The id of a section that its kind has, such as `run-it`; for others the heading as a slug. */
  readonly id: string;
  /** The heading as written. */
  readonly title: string;
  /** Audiences it is for, when the whole section stands in a `:::for` block; empty means all. */
  readonly audiences: readonly string[];
  readonly children: readonly ElementContent[];
}

/** The text of a resource: what stands before the first heading, then its sections. */
export interface Body {
  readonly intro: readonly ElementContent[];
  readonly sections: readonly Section[];
}

/** A singular and a plural form. */
export type WordForms = readonly [one: string, many: string];

/** Words for the declared terms, such as `{ learner: ['student', 'students'] }`. */
export type Vocabulary = Readonly<Record<string, WordForms>>;

/** A group of readers the playbook can be tailored for. */
export interface Audience {
  readonly id: string;
  /** How it is named in print: “Schools”. */
  readonly label: string;
  /** One sentence that says who it is. */
  readonly summary: string;
  /** The LRMI `educationalRole` of those who use it. */
  readonly role: string;
  /** Whether its learners are in grade bands. */
  readonly gradeBands: boolean;
  readonly vocabulary: Vocabulary;
}

/** A term that text may use as `{{learner}}`, `{{learners}}`, `{{Learner}}` or `{{Learners}}`. */
export interface TermName {
  /** The singular variable name. */
  readonly one: string;
  /** The plural variable name; the same as `one` for a term without a plural. */
  readonly many: string;
  /** What the term stands for, for authors. */
  readonly about: string;
}

/** A cited source. */
export interface Reference {
  readonly id: string;
  /** The source as CSL-JSON. */
  readonly csl: Readonly<Record<string, unknown>>;
  /** The entry of an APA reference list, as a hast fragment with emphasis and one link. */
  readonly apa: readonly ElementContent[];
  /** What an APA citation prints inside its parentheses: “Chetty et al., 2022a”. */
  readonly label: string;
}

/** A term of the field, explained once. */
export interface GlossaryTerm {
  readonly id: string;
  /** The term as printed. */
  readonly term: string;
  /** Other forms that count as a use of it: plurals, spellings. */
  readonly forms: readonly string[];
  /** One or two plain sentences. */
  readonly definition: string;
}

/** What `playbook.md` says about the whole. */
export interface PlaybookInfo {
  readonly title: string;
  readonly subtitle: string;
  /** Semantic version of the content. */
  readonly version: string;
  /** BCP 47 tag of the language the content is written in. */
  readonly language: string;
  /** Name of the licence of the words, such as “CC BY 4.0”. */
  readonly license: string;
  readonly licenseUrl: string;
  /** What a copy must say about where it comes from. */
  readonly attribution: string;
  /** Step ids, in their order. */
  readonly steps: readonly string[];
  /** Headings of sections that participants' copies leave out. */
  readonly facilitatorSections: readonly string[];
}

/** A recipe that comes with the playbook. */
export interface ShippedRecipe {
  readonly id: string;
  /** The recipe as plain data; hand it to `customize`. */
  readonly recipe: Readonly<Record<string, unknown>>;
}

/** The lists of a playbook, one for each kind: `steps`, `activities` and so on. */
export type Lists = { [K in Kind as PluralOf<K>]: readonly ByKind[K][] };

/**
 * Everything loaded: the steps and all that hangs on them. Plain JSON; `JSON.stringify` gives the whole of it.
 * A `body` may be parsed on first touch, so read it only where you show it.
 */
export interface Playbook extends Lists {
  readonly info: PlaybookInfo;
  /** The text of `playbook.md`. */
  readonly body: Body;
  readonly terms: readonly TermName[];
  /** The words used when no audience, or several that disagree, are chosen. */
  readonly vocabulary: Vocabulary;
  readonly audiences: readonly Audience[];
  readonly references: readonly Reference[];
  readonly glossary: readonly GlossaryTerm[];
  /** Every word the templates print, by key. */
  readonly strings: Readonly<Record<string, string>>;
  readonly recipes: readonly ShippedRecipe[];
  /** What its resources are sorted by, where its `values.yaml` declares that. */
  readonly values?: OwnValues;
  /** What people search for in words that the playbook does not use; absent without a `search.yaml`. */
  readonly searchWords?: readonly SearchWords[];
  /**
   * Only in the playbook of one resource: its own among all those that it leads to or is numbered with, in the order of the
   * whole. They have what recipes judge by, and no text.
   */
  readonly around?: Lists;
}

/** Any one piece of content. */
export type Resource = ByKind[Kind];
