import { withoutControls } from './controls.js';
import { replaceInvisible } from './invisible.js';
import { type RuleId, remedies } from './remedies.js';
import type { Severity } from './rule.js';

/** One located fault in content, a recipe or an overlay. Plain JSON. */
export interface Diagnostic {
  /** Stable id of the rule that found it; `docs/rules.md` has a section for each. */
  readonly rule: RuleId;
  /** `error` keeps the file out of the playbook; `warning` lets it in. */
  readonly severity: Severity;
  /** Path of the file inside its source, with forward slashes. */
  readonly file: string;
  /** Line in the original file, from 1. */
  readonly line: number;
  /** Column in UTF-16 code units, from 1. */
  readonly column: number;
  /** Keys and numbers of entries that lead to the field it is about, from the whole file inwards; absent for faults of texts. */
  readonly path?: readonly (string | number)[];
  /** What was found and what was expected, in one sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

/** A value together with everything that was found wrong on the way to it. */
export interface Checked<T> {
  readonly value: T;
  /** Sorted by file, line and column. Empty when nothing was found. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A place in a file: line and column from 1. */
export interface Point {
  readonly line: number;
  readonly column: number;
  /** Keys and numbers of entries that lead to the field that was asked for. */
  readonly path?: readonly (string | number)[];
}

/** Finds where a value, or its key, stands in the file it was read from. */
export type Locate = (path: readonly PropertyKey[], of?: 'key' | 'value') => Point;

/** A path as JSON has it. */
export const plainPath = (path: readonly PropertyKey[]): (string | number)[] =>
  path.map((key) => (typeof key === 'number' ? key : String(key)));

/** The place of everything in what has no lines, such as a value in code. */
export const atStart: Locate = (path) => ({ line: 1, column: 1, path: plainPath(path) });

/** Characters of a message: a name in it may be as long as a file. */
const longest = 4_000;

/** Makes a diagnostic. The severity and, when none is given, the hint come from the table of rules. */
export function fault(rule: RuleId, file: string, at: Point, message: string, hint?: string): Diagnostic {
  const { severity, hint: defaultHint } = remedies[rule];
  const { line, column, path } = at;
  // It quotes what was found, and is shown in terminals.
  const said = withoutControls(message.length > longest ? `${message.slice(0, longest)}….` : message);
  // What cannot be seen is named, or what was found would look like what was expected.

  return {
    rule,
    severity,
    file,
    line,
    column,
    ...(path && { path }),
    message: replaceInvisible(said),
    hint: hint ?? defaultHint,
  };
}

/** Adds faults to a list. One by one: a call takes some ten thousand arguments, and a hostile file can have more faults. */
export function addFaults(to: Diagnostic[], ...lists: readonly (readonly Diagnostic[])[]): void {
  for (const list of lists) for (const found of list) to.push(found);
}

/** Those that keep a value from being used. */
export const onlyErrors = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter((d) => d.severity === 'error');

/** Whether any of them is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((d) => d.severity === 'error');
}

/** A sorted copy without exact repeats: by file, line, column, then rule. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sorted = [...diagnostics].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
  return sorted.filter((d, i) => i === 0 || !same(d, sorted[i - 1]!));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const same = (a: Diagnostic, b: Diagnostic) =>
  a.rule === b.rule &&
  a.file === b.file &&
  a.line === b.line &&
  a.column === b.column &&
  a.message === b.message;
