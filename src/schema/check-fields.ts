import type { Diagnostic, Locate } from '../diagnostics/diagnostic.js';
import { limits } from '../diagnostics/limits.js';
import { didYouMean, nearest, orList } from '../diagnostics/nearest.js';
import type { RuleId } from '../diagnostics/remedies.js';
import { type Report, reporterFor } from '../diagnostics/reporter.js';
import { show } from '../diagnostics/show.js';
import { checkControls } from './check-controls.js';
import { type Issue, partsOf, type Schema, type SchemaNode, type SchemaParts } from './issue.js';

/** Validates data with a schema and turns every issue into a located diagnostic. The value is undefined when there are errors. */
export function checkFields<T>(
  file: string,
  schema: Schema<T>,
  data: unknown,
  locate: Locate,
): { value: T | undefined; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report = reporterFor(file, diagnostics, locate);
  const hidden = hiddenKeys(data);
  const result = parseSafely(schema, data ?? {});
  if (!result) {
    report('field-value', [], 'Found more faults than can be listed.');
    return { value: undefined, diagnostics };
  }
  const issues = result.success ? [] : oneForEach(result.error.issues.flatMap((i) => flatten(i)));
  const missing = missingFields(issues, data);
  // A field with a wrong name is one mistake, not also a field that is missing.
  const renamed = new Set<string>();
  for (const issue of issues)
    if (issue.code === 'unrecognized_keys')
      for (const name of reportUnknown(issue, schema, missing.get(placeKey(issue.path)) ?? [], report))
        renamed.add(placeKey([...issue.path, name]));
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys' || (isMissing(issue, data) && renamed.has(placeKey(issue.path))))
      continue;
    const { rule, message } = describe(issue, data, schema);
    report(rule, issue.path, message);
  }
  for (const path of hidden)
    report(
      'field-unknown',
      { key: path },
      `Found field \`${String(path.at(-1))}\`, which no content may have.`,
    );
  const value = result.success && diagnostics.length === 0 ? result.data : undefined;
  checkControls(data, report);
  return { value, diagnostics };
}

/**
 * One fault for each value: what a second check says of a value that has failed one is no news, nor is what a check of a
 * whole value says when a part of it is wrong. Of two, the one in words of ours is kept.
 */
function oneForEach(issues: readonly Issue[]): Issue[] {
  const chosen = new Map<string, Issue>();
  const faultyParts = new Set<string>();
  for (const issue of issues) {
    const unknown = issue.code === 'unrecognized_keys';
    const parts = unknown ? issue.path.length : issue.path.length - 1;
    for (let depth = 1; depth <= parts; depth++) faultyParts.add(placeKey(issue.path.slice(0, depth)));
    const place = placeKey(issue.path);
    const before = chosen.get(place);
    if (!unknown && (!before || (isDefault(before) && !isDefault(issue)))) chosen.set(place, issue);
  }
  return issues.filter((issue) => {
    if (issue.code === 'unrecognized_keys') return true;
    const place = placeKey(issue.path);
    return chosen.get(place) === issue && !(issue.code === 'custom' && faultyParts.has(place));
  });
}

/** Whether a message is the library's own, and not for people. */
const isDefault = ({ message }: Issue) => /^(Invalid|Too|Expected|Unrecognized)/.test(message);

/** The fields that are missing, by the place they are missing from: a field with another name there is probably meant. */
function missingFields(issues: readonly Issue[], data: unknown): Map<string, string[]> {
  const missing = new Map<string, string[]>();
  for (const issue of issues) {
    if (!isMissing(issue, data)) continue;
    const place = placeKey(issue.path.slice(0, -1));
    const there = missing.get(place);
    const name = String(issue.path.at(-1));
    if (there) there.push(name);
    else missing.set(place, [name]);
  }
  return missing;
}

const placeKey = (path: readonly PropertyKey[]) => path.map(String).join('\n');

/** What the schema says; undefined when it runs out of stack, as zod does over some hundred thousand faults. */
function parseSafely<T>(schema: Schema<T>, data: unknown): ReturnType<Schema<T>['safeParse']> | undefined {
  try {
    return schema.safeParse(data);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A union reports every branch; the branch that came furthest says what was meant. */
function flatten(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0 || issue.message !== 'Invalid input')
    return [issue];
  const best = [...issue.errors].sort((a, b) => a.length - b.length)[0]!;
  return best.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** Returns the fields that were probably meant. */
function reportUnknown(
  issue: Issue & { code: 'unrecognized_keys' },
  schema: unknown,
  missing: readonly string[],
  report: Report,
): string[] {
  const meant: string[] = [];
  const known = keysAt(schema, issue.path);
  const likely = [...missing.filter((m) => known.includes(m)), ...known];
  // `__proto__` has a fault of its own, at whatever depth.
  const keys = issue.keys.filter((key) => key !== '__proto__');
  const expected = known.length > 0 ? `, expected ${orList(known)}.` : '.';
  for (const key of keys) {
    const near = nearest(key, likely);
    if (near) meant.push(near);
    const hint = near ? `; did you mean \`${near}\`?` : expected;
    report('field-unknown', { key: [...issue.path, key] }, `Found unknown field \`${show(key)}\`${hint}`);
  }
  return meant;
}

function describe(issue: Issue, data: unknown, schema: unknown): { rule: RuleId; message: string } {
  const name = fieldName(issue.path);
  const value = valueAt(data, issue.path);
  const expectation = (given: Issue) => expected(given, value, nodeAt(schema, given.path));
  if (isMissing(issue, data))
    return { rule: 'field-missing', message: `Found no \`${name}\`, expected ${expectation(issue)}.` };
  if (isBlank(value))
    return { rule: 'field-missing', message: `Found an empty \`${name}\`, expected ${expectation(issue)}.` };
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const near = typeof value === 'string' ? didYouMean(value, values) : '.';
    return {
      rule: 'field-value',
      message: `Found \`${show(value)}\` for \`${name}\`, expected ${orList(values)}${near}`,
    };
  }
  const rule =
    issue.code === 'invalid_type' || (issue.code === 'invalid_union' && typeof value !== 'number')
      ? 'field-type'
      : 'field-value';
  return { rule, message: `Found \`${show(value)}\` for \`${name}\`, expected ${expectation(issue)}.` };
}

const isMissing = (issue: Issue, data: unknown) =>
  issue.code !== 'unrecognized_keys' && issue.path.length > 0 && valueAt(data, issue.path) === undefined;

const isBlank = (value: unknown) =>
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'fields',
  boolean: '`true` or `false`',
  record: 'fields',
  tuple: 'a list',
};

function expected(issue: Issue, value: unknown, schema: SchemaNode | undefined): string {
  if (!isDefault(issue)) return issue.message;
  if (issue.code === 'invalid_type') {
    const sample = issue.expected === 'array' ? sampleList(value, schema) : undefined;
    return `${typeNames[issue.expected] ?? issue.expected}${sample === undefined ? '' : ` such as \`${sample}\``}`;
  }
  if (issue.code === 'invalid_value') return orList(issue.values.map(String));
  if (issue.code === 'too_big') return `at most ${issue.maximum}${unit(issue.origin)}`;
  if (issue.code === 'too_small') return `at least ${issue.minimum}${unit(issue.origin)}`;
  return 'another value';
}

/** The list that was probably meant, or one that could stand there. */
function sampleList(value: unknown, schema: SchemaNode | undefined): string | undefined {
  if (typeof value === 'string' && value.trim() !== '' && value.length <= 60)
    return `[${value
      .split(/[,;]/)
      .map((part) => part.trim())
      .filter(Boolean)
      .join(', ')}]`;
  const { element } = schema ? partsOf(schema) : {};
  if (!element) return undefined;
  const { type, entries, values, shape } = partsOf(element);
  const [first] = Object.values(entries ?? {}).concat((values as string[] | undefined) ?? []);
  if (first !== undefined) return `[${first}]`;
  if (type === 'object' && shape) return `[{ ${Object.keys(shape)[0]}: … }]`;
  return type === 'string' ? '[one, two]' : undefined;
}

const unit = (origin: string) => (origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '');

function fieldName(path: readonly PropertyKey[]): string {
  const name = path.map((p) => (typeof p === 'number' ? `[${p}]` : show(String(p)))).join('.');
  return name.replace(/\.\[/g, '[') || 'the file';
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const key of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** The part of a schema at a path. */
function nodeAt(schema: unknown, path: readonly PropertyKey[]): SchemaNode | undefined {
  let at: SchemaNode | undefined = schema as SchemaNode;
  for (const key of path) {
    const parts: SchemaParts | undefined = at && partsOf(at);
    at = parts?.shape?.[String(key)] ?? parts?.element ?? parts?.valueType;
  }
  return at;
}

/** The names a schema knows at a path. */
function keysAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  const at = nodeAt(schema, path);
  return Object.keys((at && partsOf(at).shape) ?? {});
}

/** Paths of keys that would reach into an object's prototype. Each value is looked into once, even one that holds itself. */
function hiddenKeys(data: unknown): PropertyKey[][] {
  const found: PropertyKey[][] = [];
  const seen = new Set<unknown>();
  const visit = (value: unknown, path: readonly PropertyKey[]) => {
    if (value === null || typeof value !== 'object' || seen.has(value) || path.length > limits.depth) return;
    seen.add(value);
    for (const [key, inner] of Object.entries(value)) {
      const here = [...path, Array.isArray(value) ? Number(key) : key];
      if (key === '__proto__') found.push(here);
      else visit(inner, here);
    }
  };
  visit(data, []);
  return found;
}
