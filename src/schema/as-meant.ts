import type { SchemaNode, SchemaParts } from './issue.js';
import { partsOf } from './issue.js';
import { sourceId } from './source-id.js';

/** Fields that hold days, which programs write in many ways. */
export const days: ReadonlySet<string> = new Set(['reviewed', 'asOf']);

/**
 * Data as their author means them, where that is plain: what a form has left empty is absent, a year is a text, a time is its
 * day, and the ids of sources are written as this playbook writes them. All else stays as it is, and is checked.
 */
export function asMeant(schema: unknown, data: unknown): unknown {
  if (data === null || typeof data !== 'object') return data;
  const { shape, element, valueType } = partsOf(schema as SchemaNode);
  if (Array.isArray(data)) return element ? data.map((entry) => asMeant(element, entry)) : data;
  const entries = Object.entries(data).flatMap(([name, value]): [string, unknown][] => {
    const field = (shape && Object.hasOwn(shape, name) ? shape[name] : undefined) ?? valueType;
    if (!field) return [[name, value]];
    if (isEmpty(value) && mayBeAbsent(field)) return [];
    if (days.has(name)) return [[name, asDay(value)]];
    if (name === 'references' && Array.isArray(value)) return [[name, value.map(asSourceId)]];
    return [[name, asMeant(field, value)]];
  });
  // An assignment to `__proto__` would be lost, and with it the fault.
  return entries.length === Object.keys(data).length &&
    entries.every(([name, value]) => Object.is((data as Record<string, unknown>)[name], value))
    ? data
    : fromEntries(entries);
}

const fromEntries = (entries: readonly (readonly [string, unknown])[]): object => {
  const made = {};
  for (const [name, value] of entries)
    Object.defineProperty(made, name, { value, writable: true, enumerable: true, configurable: true });
  return made;
};

/** What forms write into a field that nobody has filled in. */
const isEmpty = (value: unknown): boolean =>
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

const mayBeAbsent = (schema: SchemaNode): boolean => {
  const { type } = '_zod' in schema ? (schema._zod.def as SchemaParts) : schema;
  return type === 'optional' || type === 'default';
};

const asSourceId = (id: unknown) => (typeof id === 'string' ? sourceId(id) : id);

/** `2025`, `2025-03-01T09:00:00Z` and `2025-03-01 09:00` as this playbook writes them. */
function asDay(value: unknown): unknown {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1000 && value <= 9999)
    return String(value);
  if (typeof value !== 'string') return value;
  return (
    /^(\d{4}-\d\d-\d\d)[T ]\d\d?:\d\d(?::\d\d(?:\.\d{1,9})?)?\s?(?:Z|[+-]\d\d:?\d\d)?$/i.exec(
      value.trim(),
    )?.[1] ?? value.trim()
  );
}
