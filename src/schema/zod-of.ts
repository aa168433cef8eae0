import * as z from 'zod';
import type { PlainSchema } from './plain-schema.js';

/** A plain schema in zod. It finds the same; a test says so. */
export function zodOf(schema: PlainSchema<unknown>): z.ZodType {
  switch (schema.type) {
    case 'string': {
      let made = schema.trim ? z.string().trim() : z.string();
      if (schema.least !== undefined) made = made.min(schema.least);
      if (schema.most !== undefined) made = made.max(schema.most);
      for (const [test, expected] of schema.must ?? [])
        made = test instanceof RegExp ? made.regex(test, expected) : made.refine(test, expected);
      return made;
    }
    case 'number':
      return z.int().min(schema.least).max(schema.most);
    case 'boolean':
      return z.boolean();
    case 'enum':
      return z.enum(schema.values as [string]);
    case 'array': {
      let made = z.array(zodOf(schema.element));
      if (schema.least !== undefined) made = made.min(schema.least);
      if (schema.most !== undefined) made = made.max(schema.most);
      for (const [test, expected] of schema.must ?? [])
        made = made.refine(test as (value: unknown[]) => boolean, expected);
      return made;
    }
    case 'tuple':
      return z.tuple(schema.items.map(zodOf) as [z.ZodType], schema.expected);
    case 'record':
      return z.record(z.string(), zodOf(schema.valueType));
    case 'object':
      return z.strictObject(
        Object.fromEntries(Object.entries(schema.shape).map(([name, field]) => [name, zodOf(field)])),
      );
    case 'union':
      return z.union(schema.options.map(zodOf), schema.expected);
    case 'optional':
      return zodOf(schema.innerType).optional();
  }
}
