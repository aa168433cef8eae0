import type { Removal } from '../recipe/filter.js';
import type { Kind } from '../schema/kinds.js';

/** A link that became plain text because what it led to was left out. */
export interface LostLink {
  /** Id of the resource the link stands in. */
  from: string;
  /** Id of the resource it led to. */
  to: string;
}

/** A variable nobody has set: neither the recipe nor the audience. */
export interface DefaultedVariable {
  name: string;
  /** What was printed. */
  value: string;
}

/** A step that lost all its resources of one kind to the selection. */
export interface EmptiedStep {
  step: string;
  kind: Kind;
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
  overlay: string;
  type: ChangeType;
  kind: Kind;
  /** Id of the resource. */
  id: string;
  /** The field, for `set`. */
  field?: string;
  /** Heading of the section, when it is about one. */
  section?: string;
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
  field: 'titles' | 'hide' | 'notes';
  /** Id of the resource. */
  at: string;
  /** Heading of the section, when it is about one. */
  section?: string;
  /** The title it gives. */
  title?: string;
  /** Where a note on a whole resource stands. */
  place?: 'before' | 'after';
  /** Why it is not in this copy; absent when it is. */
  unused?: UnusedReason;
}

/** What tailoring did, for people to read and programs to check. */
export interface Report {
  removed: Removal[];
  links: LostLink[];
  defaults: DefaultedVariable[];
  emptied: EmptiedStep[];
  changes: OverlayChange[];
  /** In the order of the recipe: titles, hidden sections, notes. */
  edits: RecipeEdit[];
}
