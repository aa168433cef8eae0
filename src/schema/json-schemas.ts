import * as z from 'zod';
import { coverageFileSchema } from './coverage-file.js';
import { audiencesFileSchema, glossarySchema, playbookFileSchema } from './files.js';
import { type JsonSchema, withAnyIds, withWhatIsMeant } from './json-as-meant.js';
import { overlayFileSchema, replacingSchemas } from './overlay-file.js';
import { proseExceptionsSchema } from './prose-exceptions-file.js';
import { proseWordsSchema } from './prose-words-file.js';
import { recipeSchema } from './recipe.js';
import { searchFileSchema } from './search-file.js';
import { sourcesFileSchema } from './source.js';
import { zodOf } from './zod-of.js';

/** The dialects of JSON Schema that are shipped. Most tools for frontmatter know draft-07 alone. */
export const dialects = ['draft-2020-12', 'draft-07'] as const;
export type Dialect = (typeof dialects)[number];

/** JSON Schemas by name, for editors. The build adds what the doc comments say. */
export function jsonSchemas(dialect: Dialect = 'draft-2020-12'): Record<string, JsonSchema> {
  const schemaOf = (schema: unknown) =>
    z.toJSONSchema(schema as z.ZodType, {
      io: 'input',
      unrepresentable: 'any',
      target: dialect === 'draft-07' ? 'draft-7' : dialect,
    }) as JsonSchema;
  // What these files may say in other ways is read as it is meant; see `asMeant`. Recipes and overlays say it exactly.
  const meant = {
    ...replacingSchemas,
    playbook: playbookFileSchema,
    audiences: audiencesFileSchema,
    glossary: glossarySchema,
  };
  const exact = {
    coverage: coverageFileSchema,
    'prose-exceptions': proseExceptionsSchema,
    'prose-words': proseWordsSchema,
    search: searchFileSchema,
    recipe: zodOf(recipeSchema),
    overlay: overlayFileSchema,
  };
  return {
    ...mapped(meant, (schema) => withWhatIsMeant(schemaOf(schema))),
    references: withAnyIds(withWhatIsMeant(schemaOf(sourcesFileSchema))),
    ...mapped(exact, schemaOf),
  };
}

const mapped = <T, U>(all: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(all).map(([name, value]) => [name, change(value)]));
