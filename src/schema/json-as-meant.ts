import { days } from './as-meant.js';

/** A JSON Schema, or a part of one. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/**
 * A JSON Schema that also takes what `asMeant` reads in another way, so that no editor underlines what loads: a field that a
 * form has left empty, where it may be left out, a year that is a number, a time in the place of its day. An empty value of a
 * closed list stays a fault in editors: who leaves it open wants to see what it may be.
 */
export function withWhatIsMeant(schema: JsonSchema): JsonSchema {
  const { properties, items, additionalProperties } = schema;
  const required = (schema.required ?? []) as readonly string[];
  return {
    ...schema,
    ...(isSchema(items) && { items: withWhatIsMeant(items) }),
    ...(isSchema(additionalProperties) && { additionalProperties: withWhatIsMeant(additionalProperties) }),
    ...(isSchema(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties as Record<string, JsonSchema>).map(([name, field]) => {
          const meant = fieldAsMeant(name, field);
          return [name, required.includes(name) ? meant : orEmpty(meant)];
        }),
      ),
    }),
  };
}

/** The schema of `references.json`, whose ids may be written as reference managers do. */
export function withAnyIds(schema: JsonSchema): JsonSchema {
  const items = schema.items as { readonly properties: JsonSchema };
  const properties = { ...items.properties, id: anyId(items.properties.id as JsonSchema) };
  return { ...schema, items: { ...items, properties } };
}

function fieldAsMeant(name: string, field: JsonSchema): JsonSchema {
  if (days.has(name)) return orTime(field);
  if (name === 'references') return { ...field, items: anyId(field.items as JsonSchema) };
  return withWhatIsMeant(field);
}

/** The id of a source, which need not be a slug. */
const anyId = ({ pattern, ...field }: JsonSchema): JsonSchema => ({ ...field, minLength: 1 });

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field of a day, which may be a year as a number, or a time. */
const orTime = ({ pattern, ...field }: JsonSchema): JsonSchema => ({
  ...field,
  type: 'string',
  pattern: `${String(pattern).replace(/\$$/, '')}([T ]\\d\\d?:\\d\\d.*)?$`,
  // A year alone will do where the month may be missing.
  ...(String(pattern).startsWith('^\\d{4}(') && {
    type: ['string', 'integer'],
    minimum: 1000,
    maximum: 9999,
  }),
});

/** A field that may also be there without a value. */
function orEmpty({ minLength, minItems, ...field }: JsonSchema): JsonSchema {
  if (field.type === undefined || field.enum !== undefined)
    return { ...field, ...(minItems !== undefined && { minItems }) };
  return {
    ...field,
    type: [...new Set([field.type, 'null'].flat())],
    ...(typeof field.pattern === 'string' && { pattern: `^$|${field.pattern}` }),
  };
}
