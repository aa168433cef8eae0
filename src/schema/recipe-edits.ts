import * as z from 'zod/mini';

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

const line = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

export const noteSchema: z.ZodMiniType<RecipeNote> = z.strictObject({
  at: line(200),
  section: z.optional(line(200)),
  place: z.optional(z.enum(['before', 'after'])),
  text: line(2000),
  edition: z.optional(z.enum(['facilitator'])),
});

export const hiddenSectionSchema: z.ZodMiniType<RecipeHiddenSection> = z.strictObject({
  at: line(200),
  section: line(200),
});

export const madeSchema: z.ZodMiniType<RecipeMade> = z.strictObject({
  version: line(40),
  pieces: z.optional(
    z.record(z.string(), z.string().check(z.regex(/^[0-9a-f]{6,12}$/, 'a fingerprint of 6 to 12 digits'))),
  ),
});
