import * as z from 'zod';
import { slugPattern } from './common.js';
import { coverageFileSchema } from './coverage-file.js';
import { fieldSchemas } from './fields.js';
import { audiencesFileSchema, glossarySchema, playbookFileSchema } from './files.js';
import { overlayFileSchema, replacingSchemas } from './overlay-file.js';
import { usualValues } from './own-values.js';
import { proseExceptionsSchema } from './prose-exceptions-file.js';
import { recipeSchema } from './recipe.js';
import { sourcesFileSchema } from './source.js';
import { valuesFileSchema } from './values-file.js';
import { zodOf } from './zod-of.js';

/** JSON Schemas (2020-12) by name, for editors. The build adds what the doc comments say. */
export function jsonSchemas(): Record<string, Record<string, unknown>> {
  const all = {
    ...replacingSchemas(fieldSchemas(usualValues)),
    playbook: playbookFileSchema,
    audiences: audiencesFileSchema,
    values: valuesFileSchema,
    glossary: glossarySchema,
    coverage: coverageFileSchema,
    'prose-exceptions': proseExceptionsSchema,
    recipe: zodOf(recipeSchema),
    overlay: overlayFileSchema,
    references: sourcesFileSchema,
  };
  return Object.fromEntries(
    Object.entries(all).map(([name, schema]) => {
      const made = z.toJSONSchema(schema as z.ZodType, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
      const { properties = {} } = made;
      if (properties.reviewed) properties.reviewed.format = 'date';
      if (properties.asOf) properties.asOf = dateOf(properties.asOf);
      for (const field of ownFields) if (properties[field]) properties[field] = openList(properties[field]);
      return [name, made];
    }),
  );
}

/** Schemas of JSON, as far as they are looked into here. */
interface JsonSchema extends Record<string, unknown> {
  enum?: readonly string[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
}

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
const openList = ({ enum: usual, items, ...field }: JsonSchema): JsonSchema =>
  usual
    ? { ...field, anyOf: [{ enum: usual }, { type: 'string', pattern: slugPattern.source }] }
    : { ...field, items: items && openList(items) };

/** A day, or a month or a year, which editors may write without quotation marks. */
const dateOf = ({ type, pattern, ...field }: JsonSchema): JsonSchema => ({
  ...field,
  anyOf: [
    { type, format: 'date' },
    { type, pattern },
    { type: 'integer', minimum: 1000, maximum: 9999 },
  ],
});
