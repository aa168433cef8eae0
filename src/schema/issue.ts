import type * as z from 'zod';

/** What is wrong with one value, as zod tells it. */
export type Issue = z.core.$ZodIssue;

/** What a schema tells about itself: those of zod, of zod/mini, and plain ones. */
export interface Schema<T> {
  safeParse(data: unknown): { success: true; data: T } | { success: false; error: { issues: Issue[] } };
}

/** What stands in a schema, as far as others look into it. */
export interface SchemaParts {
  type: string;
  shape?: Readonly<Record<string, SchemaNode>>;
  innerType?: SchemaNode;
  element?: SchemaNode;
  valueType?: SchemaNode;
  options?: readonly SchemaNode[];
  /** The values of a closed list. */
  entries?: Readonly<Record<string, string>>;
  values?: readonly unknown[];
}

/** Zod keeps its parts in a place of their own. */
export type SchemaNode = SchemaParts | { _zod: { def: SchemaParts } };

/** The parts of a schema, behind what only says that it may be left out. */
export function partsOf(schema: SchemaNode): SchemaParts {
  const parts = '_zod' in schema ? schema._zod.def : schema;
  return parts.innerType ? partsOf(parts.innerType) : parts;
}
