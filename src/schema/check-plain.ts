import type { Issue, Schema } from './issue.js';
import type { Must, PlainOf, PlainSchema } from './plain-schema.js';

/** A schema that checks itself, as those of zod do: what it finds, and a copy with its fields in the order of the schema. */
export const checking = <T, S extends PlainSchema<T>>(schema: S): S & Schema<T> => ({
  ...schema,
  safeParse(data) {
    const issues: Issue[] = [];
    const value = check(schema, data, { path: [], issues });
    return issues.length === 0 ? { success: true, data: value as T } : { success: false, error: { issues } };
  },
});

/** Where the value stands, and what was found so far. */
interface ValuePlace {
  path: readonly PropertyKey[];
  issues: Issue[];
}

type Check<K extends PlainSchema<unknown>['type']> = (
  schema: PlainOf<K>,
  value: unknown,
  place: ValuePlace,
) => unknown;

const check = (schema: PlainSchema<unknown>, value: unknown, place: ValuePlace): unknown =>
  (checks[schema.type] as Check<PlainSchema<unknown>['type']>)(schema as never, value, place);

/** What zod says when nobody has told it what to say; see `check-fields.ts`. */
const silent = 'Invalid input';

const found = ({ path, issues }: ValuePlace, issue: object, message = silent): void => {
  issues.push({ path: [...path], message, ...issue } as Issue);
};

const wrongType = (expected: string, place: ValuePlace, message?: string) =>
  found(place, { code: 'invalid_type', expected }, message);

const inside = ({ path, issues }: ValuePlace, key: PropertyKey): ValuePlace => ({
  path: [...path, key],
  issues,
});

const checks: { readonly [K in PlainSchema<unknown>['type']]: Check<K> } = {
  string({ trim, least, most, must }, value, place) {
    if (typeof value !== 'string') return wrongType('string', place);
    const text = trim ? value.trim() : value;
    checkSize({ least, most, origin: 'string' }, lettersOf(text, most), place);
    checkMusts(must, text, place);
    return text;
  },
  number({ least, most }, value, place) {
    if (typeof value !== 'number' || !Number.isFinite(value)) return wrongType('number', place);
    if (!Number.isInteger(value)) return wrongType('int', place);
    checkSize({ least, most, origin: 'number' }, value, place);
    return value;
  },
  boolean: (_, value, place) => (typeof value === 'boolean' ? value : wrongType('boolean', place)),
  enum({ values }, value, place) {
    if (values.includes(value as string)) return value;
    return found(place, { code: 'invalid_value', values });
  },
  array({ element, least, most, must }, value, place) {
    if (!Array.isArray(value)) return wrongType('array', place);
    const before = place.issues.length;
    const copy = Array.from(value, (entry, i) => check(element, entry, inside(place, i)));
    checkSize({ least, most, origin: 'array' }, value.length, place);
    // What a check of the whole asks holds only of sound parts.
    if (place.issues.length === before) checkMusts(must, copy as never, place);
    return copy;
  },
  tuple({ items, expected }, value, place) {
    if (!Array.isArray(value)) return wrongType('tuple', place, expected);
    if (value.length !== items.length)
      found(
        place,
        { code: value.length < items.length ? 'too_small' : 'too_big', origin: 'array' },
        expected,
      );
    if (value.length < items.length) return undefined;
    return items.map((item, i) => check(item, value[i], inside(place, i)));
  },
  record({ valueType }, value, place) {
    if (!isPlain(value)) return wrongType('record', place);
    return fromEntries(
      Object.keys(value).map((key) => [key, () => check(valueType, value[key], inside(place, key))]),
    );
  },
  object({ shape }, value, place) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return wrongType('object', place);
    const given = value as Record<string, unknown>;
    const present = Object.keys(shape).filter((key) => key in given || shape[key]!.type !== 'optional');
    const copy = fromEntries(
      present.map((key) => [key, () => check(shape[key]!, given[key], inside(place, key))]),
    );
    const keys: string[] = [];
    for (const key in given) if (!Object.hasOwn(shape, key)) keys.push(key);
    if (keys.length > 0) found(place, { code: 'unrecognized_keys', keys });
    return copy;
  },
  union({ options, expected }, value, place) {
    const errors: Issue[][] = [];
    for (const option of options) {
      const issues: Issue[] = [];
      const copy = check(option, value, { path: [], issues });
      if (issues.length === 0) return copy;
      errors.push(issues);
    }
    return found(place, { code: 'invalid_union', errors }, expected);
  },
  optional: ({ innerType }, value, place) =>
    value === undefined ? undefined : check(innerType, value, place),
};

function checkSize(
  { least, most, origin }: { least?: number | undefined; most?: number | undefined; origin: string },
  size: number,
  place: ValuePlace,
): void {
  if (least !== undefined && size < least) found(place, { code: 'too_small', minimum: least, origin });
  if (most !== undefined && size > most) found(place, { code: 'too_big', maximum: most, origin });
}

/** How many letters a text has, some of which take two places; one that is far too long is not counted. */
const lettersOf = (text: string, most = Number.POSITIVE_INFINITY): number =>
  text.length > most && text.length <= 2 * most ? [...text].length : text.length;

function checkMusts<T>(musts: readonly Must<T>[] = [], value: T, place: ValuePlace): void {
  for (const [test, expected] of musts) {
    const pattern = test instanceof RegExp;
    if (pattern ? !test.test(value as string) : !test(value))
      found(place, { code: pattern ? 'invalid_format' : 'custom' }, expected);
  }
}

/** A key that would reach into the prototype of the copy is left out; `check-fields.ts` reports it. */
const fromEntries = (entries: readonly [string, () => unknown][]): object =>
  Object.fromEntries(entries.filter(([key]) => key !== '__proto__').map(([key, make]) => [key, make()]));

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
