import type { Removal } from '../recipe/filter.js';
import type { Kind } from '../schema/kinds.js';

/** A link that became plain text because what it led to was left out. */
export interface LostLink {
  /** Id of the resource the link stands in. */
  readonly from: string;
  /** Id of the resource it led to. */
  readonly to: string;
}

/** A variable nobody has set: neither the recipe nor the audience. */
export interface DefaultedVariable {
  readonly name: string;
  /** What was printed. */
  readonly value: string;
}

/** A usual word that is left where the recipe has one of its own: in the words of a study, for example, or in a quotation. */
export interface StayingWord {
  /** The term of the recipe's `vocabulary`, such as `learner`. */
  readonly term: string;
  /** The usual word, in its singular: “student”. */
  readonly word: string;
  /** The recipe's own word, in the form that the text would need. */
  readonly own: string;
  /** Id of the resource it stands in; `playbook` for its title and text, `glossary` for words explained, `strings` for the words of the templates. */
  readonly from: string;
  /** Heading of the section, when it stands in one. */
  readonly section?: string;
  /** The field, when it stands in one, such as `summary`; for one of the `strings` its key. */
  readonly field?: string;
  /** How often it stands there. */
  readonly count: number;
  /** The words around the first of them. */
  readonly excerpt: string;
}

/** A step that lost all its resources of one kind to the selection. */
export interface EmptiedStep {
  readonly step: string;
  readonly kind: Kind;
}

/** What an overlay did to a resource, or to one of its fields or sections. */
export type ChangeType =
  | 'add'
  | 'replace'
  | 'remove'
  | 'set'
  | 'replace-section'
  | 'append-section'
  | 'remove-section';

/** A change an overlay made. {@link sayChange} puts it into words. */
export interface OverlayChange {
  readonly overlay: string;
  readonly type: ChangeType;
  readonly kind: Kind;
  /** Id of the resource. */
  readonly id: string;
  /** The field, for `set`. */
  readonly field?: string;
  /** Heading of the section, when it is about one. */
  readonly section?: string;
}

/** Why a copy does not have what a recipe asks for: its resource, or its section, is not in it. */
export type UnusedReason =
  | 'left-out'
  | 'facilitators-only'
  | 'facilitators-section'
  | 'participants-section'
  | 'section-hidden'
  | 'section-empty';

/** A change the recipe itself makes: another title, a hidden section, a note. {@link sayEdit} puts it into words. */
export interface RecipeEdit {
  /** The field of the recipe that asks for it. */
  readonly field: 'titles' | 'hide' | 'notes';
  /** Id of the resource. */
  readonly at: string;
  /** Heading of the section, when it is about one. */
  readonly section?: string;
  /** The title it gives. */
  readonly title?: string;
  /** Where a note on a whole resource stands. */
  readonly place?: 'before' | 'after';
  /** Why it is not in this copy; absent when it is. */
  readonly unused?: UnusedReason;
}

/** What tailoring did, for people to read and programs to check. */
export interface Report {
  readonly removed: readonly Removal[];
  readonly links: readonly LostLink[];
  readonly defaults: readonly DefaultedVariable[];
  readonly emptied: readonly EmptiedStep[];
  /** Where usual words stay though the recipe has its own, in print order. Looked for when it is read; empty without a `vocabulary`. */
  readonly staying: readonly StayingWord[];
  readonly changes: readonly OverlayChange[];
  /** In the order of the recipe: titles, hidden sections, notes. */
  readonly edits: readonly RecipeEdit[];
}
