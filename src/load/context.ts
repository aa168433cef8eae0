import type { Locate } from '../diagnostics/diagnostic.js';
import { type Diagnostic, fault, type Point } from '../diagnostics/diagnostic.js';
import { didYouMean, orList } from '../diagnostics/nearest.js';
import { smartenData } from '../markdown/smart-quotes.js';
import { inlineMarks } from '../markdown/to-tree.js';
import type { TermName } from '../schema/playbook.js';

/** What a playbook declares and every file is checked against. */
export interface Context {
  audiences: readonly string[];
  /** Variable names, singular and plural. */
  variables: ReadonlySet<string>;
  references: ReadonlySet<string>;
  /** Whether straight quotation marks are printed as English has them. */
  smart: boolean;
}

/** Texts as they are printed in the language of the playbook. */
export const inPrint = <T>(data: T, { smart }: Context): T => (smart ? smartenData(data) : data);

/** The names text may use between double braces. */
export function variableNames(terms: readonly TermName[]): Set<string> {
  return new Set(terms.flatMap((t) => [t.one, t.many]));
}

/** One diagnostic for each audience the playbook does not declare. */
export function checkAudiences(
  file: string,
  ids: readonly string[],
  at: (i: number) => Point,
  context: Context,
): Diagnostic[] {
  return ids.flatMap((id, i) =>
    context.audiences.includes(id)
      ? []
      : [
          fault(
            'audience-unknown',
            file,
            at(i),
            `Unexpected audience \`${id}\`, expected ${orList(context.audiences)}${didYouMean(id, context.audiences)}`,
          ),
        ],
  );
}

/** A diagnostic when a variable is not declared. The first letter may be a capital. */
export function checkVariable(file: string, name: string, at: Point, context: Context): Diagnostic[] {
  const plain = name.charAt(0).toLowerCase() + name.slice(1);
  if (context.variables.has(plain)) return [];
  const known = variableList(context);
  return [
    fault(
      'variable-unknown',
      file,
      at,
      `Unexpected variable \`{{${name}}}\`, expected ${orList(known)}${didYouMean(plain, known)}`,
    ),
  ];
}

const variableLists = new WeakMap<Context, string[]>();

/** The names of the variables, as one list for all the faults that suggest from it. */
function variableList(context: Context): string[] {
  const names = variableLists.get(context) ?? [...context.variables];
  variableLists.set(context, names);
  return names;
}

/** Checks the variables in every string of some data. */
export function checkDataVariables(
  file: string,
  data: unknown,
  locate: Locate,
  context: Context,
  path: PropertyKey[] = [],
): Diagnostic[] {
  if (typeof data === 'string') {
    return data.includes('{{')
      ? inlineMarks(data).flatMap((m) =>
          m.variable === undefined ? [] : checkVariable(file, m.variable, locate(path), context),
        )
      : [];
  }
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([key, value]) =>
    checkDataVariables(file, value, locate, context, [...path, Array.isArray(data) ? Number(key) : key]),
  );
}
