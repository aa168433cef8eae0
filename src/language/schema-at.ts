import type { FieldSchema } from '../schema/field-schema.js';

/** Keys and numbers that lead to a field, from the whole file inwards. */
export type FieldPath = readonly (string | number)[];

/** The schemas that the value at a path may have: several where a field can be one thing or another. */
export function schemasAt(schema: FieldSchema, path: FieldPath): readonly FieldSchema[] {
  let here = branches(schema);
  for (const step of path) here = here.flatMap((s) => inside(s, step)).flatMap(branches);
  return here;
}

const branches = (schema: FieldSchema): readonly FieldSchema[] => [
  schema,
  ...(schema.anyOf ?? []).flatMap(branches),
];

function inside(schema: FieldSchema, step: string | number): readonly FieldSchema[] {
  if (typeof step === 'number') return [schema.prefixItems ?? schema.items ?? []].flat() as FieldSchema[];
  const own =
    schema.properties && Object.hasOwn(schema.properties, step) ? schema.properties[step] : undefined;
  if (own) return [own];
  return typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : [];
}

/** The fields that may stand where a path leads, by name. */
export const fieldsAt = (schema: FieldSchema, path: FieldPath): ReadonlyMap<string, FieldSchema> =>
  new Map(schemasAt(schema, path).flatMap((s) => Object.entries(s.properties ?? {})));

/** What a value may be where that is a closed list. */
export function valuesOf(schemas: readonly FieldSchema[]): string[] {
  const values = schemas.flatMap((s) => {
    if (s.enum) return s.enum.filter((v) => typeof v === 'string' || typeof v === 'number').map(String);
    return [s.type].flat().includes('boolean') ? ['true', 'false'] : [];
  });
  return [...new Set(values)];
}

/** What a field holds, in a few words. */
export const typeText = ({ type, enum: values, items, anyOf }: FieldSchema): string => {
  if (values) return values.join(', ');
  if (anyOf) return anyOf.map(typeText).join(' or ');
  const plain = [type ?? 'any value'].flat()[0]!;
  if (plain === 'array' && items && !Array.isArray(items)) return `list of ${typeText(items as FieldSchema)}`;
  return (
    { string: 'text', integer: 'whole number', array: 'list', object: 'fields', boolean: 'true or false' }[
      plain
    ] ?? plain
  );
};
