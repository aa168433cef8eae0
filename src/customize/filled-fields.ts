import type { Resource } from '../schema/playbook.js';

/** The fields that have variables, filled. What is made later has none, or fills its own. */
export function filledFields(resource: object, fillOne: (text: string) => string): Partial<Resource> {
  const fill = (data: unknown): unknown => {
    if (typeof data === 'string') return fillOne(data);
    if (Array.isArray(data)) return data.map(fill);
    if (data !== null && typeof data === 'object')
      return Object.fromEntries(Object.entries(data).map(([k, v]) => [k, fill(v)]));
    return data;
  };
  const fields = resource as Readonly<Record<string, unknown>>;
  const names = mentioning.get(resource) ?? fieldsMentioning(fields);
  mentioning.set(resource, names);
  return Object.fromEntries(names.map((name) => [name, fill(fields[name])]));
}

const mentionsVariable = (data: unknown): boolean =>
  typeof data === 'string'
    ? data.includes('{{')
    : data !== null && typeof data === 'object' && Object.values(data).some(mentionsVariable);

const fieldsMentioning = (fields: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.keys(fields).filter(
    (name) => name !== 'body' && name !== 'references' && mentionsVariable(fields[name]),
  );

/** Looked for once in a resource, however often it is tailored. */
const mentioning = new WeakMap<object, readonly string[]>();
