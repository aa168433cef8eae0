import * as z from 'zod';
import { slugPattern } from './common.js';
import { coverageFileSchema } from './coverage-file.js';
import { fieldSchemas } from './fields.js';
import { audiencesFileSchema, glossarySchema, playbookFileSchema } from './files.js';
import { type JsonSchema, withAnyIds, withWhatIsMeant } from './json-as-meant.js';
import { overlayFileSchema, replacingSchemas } from './overlay-file.js';
import { usualValues } from './own-values.js';
import { proseExceptionsSchema } from './prose-exceptions-file.js';
import { proseWordsSchema } from './prose-words-file.js';
import { recipeSchema } from './recipe.js';
import { searchFileSchema } from './search-file.js';
import { sourcesFileSchema } from './source.js';
import { valuesFileSchema } from './values-file.js';
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
    ...replacingSchemas(fieldSchemas(usualValues)),
    playbook: playbookFileSchema,
    audiences: audiencesFileSchema,
    values: valuesFileSchema,
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
    ...mapped(meant, (schema) => withOwnValues(withWhatIsMeant(schemaOf(schema)))),
    references: withAnyIds(withWhatIsMeant(schemaOf(sourcesFileSchema))),
    ...mapped(exact, schemaOf),
  };
}

const mapped = <T, U>(all: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(all).map(([name, value]) => [name, change(value)]));

/** Fields whose values a playbook may declare in its `values.yaml`. */
const ownFields = [
  'dimensions',
  'dimension',
  'focus',
  'askedOf',
  'respondents',
  'participants',
  'gradeBands',
];

/** The usual values for editors to propose, beside any other that a playbook may declare; `check` knows which it does. */
function openList(field: JsonSchema): JsonSchema {
  const { enum: usual, items, type, ...others } = field;
  if (usual) return { ...others, anyOf: [{ enum: usual }, { type: 'string', pattern: slugPattern.source }] };
  return items ? { ...field, items: openList(items as JsonSchema) } : field;
}

/** A schema whose fields take what a playbook declares. */
function withOwnValues(schema: JsonSchema): JsonSchema {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);
  const open = properties.map(([name, field]) => [name, ownFields.includes(name) ? openList(field) : field]);
  return { ...schema, properties: Object.fromEntries(open) };
}
