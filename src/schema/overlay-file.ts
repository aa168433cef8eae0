import * as z from 'zod';
import { limits } from '../diagnostics/limits.js';
import { slug, text } from './common.js';
import type { FieldSchemas } from './fields.js';

/** Sets a field of a resource. */
export interface SetAction {
  /** Id of the resource. */
  readonly set: string;
  /** Name of the field. */
  readonly field: string;
  /** Its new value. */
  readonly to: unknown;
  /** Fingerprint of the value it was written against; a warning says when that has changed. `networks-playbook pin` writes it. */
  readonly was?: string;
}

/** Puts other text in the place of a section. */
export interface ReplaceAction {
  /** Id of the resource. */
  readonly replace: string;
  /** Heading of the section. */
  readonly section: string;
  /** Its new text, in Markdown. */
  readonly with: string;
  /** Fingerprint of the text it was written against; a warning says when that has changed. `networks-playbook pin` writes it. */
  readonly was?: string;
}

/** Adds text at the end of a section. */
export interface AppendAction {
  /** Id of the resource. */
  readonly append: string;
  /** Heading of the section. */
  readonly section: string;
  /** The text to add, in Markdown. */
  readonly text: string;
  /** Fingerprint of the text it was written against; a warning says when that has changed. `networks-playbook pin` writes it. */
  readonly was?: string;
}

/** Removes a resource, or one section of it. */
export interface RemoveAction {
  /** Id of the resource. */
  readonly remove: string;
  /** Heading of the section; the whole resource when left out. */
  readonly section?: string;
  /** Fingerprint of the text it was written against; a warning says when that has changed. `networks-playbook pin` writes it. */
  readonly was?: string;
}

/** One change an overlay makes. */
export type OverlayAction = SetAction | ReplaceAction | AppendAction | RemoveAction;

/** The fields of `overlay.yaml`. */
export interface OverlayFileFields {
  /** What the overlay is called in the colophon. */
  readonly name: string;
  /** Changes, in the order they are made. */
  readonly actions: readonly OverlayAction[];
}

const was = z.string().optional();

/** Fields that a Markdown file of an overlay may have beside those of its kind. */
export interface ReplacingFields {
  /** In a file of an overlay: the id of the resource in whose place it stands, which is its own id too. */
  readonly replaces?: string;
  /** With `replaces`: fingerprint of the resource it was written against. `networks-playbook pin` writes it. */
  readonly was?: string;
}

/** What the frontmatter of a file in an overlay may hold, by kind: that of any such file, and {@link ReplacingFields}. */
export const replacingSchemas = (schemas: FieldSchemas): FieldSchemas =>
  Object.fromEntries(
    Object.entries(schemas).map(([kind, schema]) => [
      kind,
      (schema as unknown as z.ZodObject).extend({ replaces: slug.optional(), was }),
    ]),
  ) as unknown as FieldSchemas;

export const overlayFileSchema: z.ZodType<OverlayFileFields> = z.strictObject({
  name: text(120),
  actions: z
    .array(
      z.union(
        [
          z.strictObject({ set: z.string(), field: z.string(), to: z.unknown(), was }),
          z.strictObject({ replace: z.string(), section: z.string(), with: text(50_000), was }),
          z.strictObject({ append: z.string(), section: z.string(), text: text(50_000), was }),
          z.strictObject({ remove: z.string(), section: z.string().optional(), was }),
        ],
        {
          error:
            'one of `set` (with `field`, `to`), `replace` (with `section`, `with`), `append` (with `section`, `text`) or `remove`',
        },
      ),
    )
    .max(limits.overlayChanges)
    .default([]),
});
