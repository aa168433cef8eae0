import { fields, line, matching, oneOf, optional, record } from './plain-schema.js';

/** A note of the organization's own, beside the text of one resource. */
export interface RecipeNote<Id extends string = string> {
  /** Id of the resource it belongs to. */
  readonly at: Id;
  /** Heading of the section it stands in, as the content has it. Without one it belongs to the whole resource. */
  readonly section?: string;
  /** `before` the text of the resource or section, or `after` it (the default). */
  readonly place?: 'before' | 'after';
  /** Plain text, up to 2,000 characters. A blank line begins a new paragraph; lines that begin with `- ` make a list. */
  readonly text: string;
  /** `facilitator` keeps it out of participants' copies. */
  readonly edition?: 'facilitator';
}

/** A section to leave out. */
export interface RecipeHiddenSection<Id extends string = string> {
  /** Id of the resource. */
  readonly at: Id;
  /** Heading of the section, as the content has it. */
  readonly section: string;
}

/** What a recipe was made with. */
export interface RecipeMade {
  /** Version of the playbook. */
  readonly version: string;
  /** A short fingerprint of each resource that the recipe kept, by id. */
  readonly pieces?: Readonly<Record<string, string>>;
}

export const noteSchema = fields<RecipeNote>({
  at: line(200),
  section: optional(line(200)),
  place: optional(oneOf(['before', 'after'])),
  text: line(2000),
  edition: optional(oneOf(['facilitator'])),
});

export const hiddenSectionSchema = fields<RecipeHiddenSection>({
  at: line(200),
  section: line(200),
});

export const madeSchema = fields<RecipeMade>({
  version: line(40),
  pieces: optional(record(matching(/^[0-9a-f]{6,12}$/, 'a fingerprint of 6 to 12 digits'))),
});
