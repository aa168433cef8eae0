import type { Locate } from '../diagnostics/diagnostic.js';
import { type Diagnostic, fault, type Point } from '../diagnostics/diagnostic.js';
import { didYouMean, orList } from '../diagnostics/nearest.js';
import type { ReadMinutes } from '../markdown/read-minutes.js';
import { smartenData } from '../markdown/smart-quotes.js';
import { inlineMarks } from '../markdown/to-tree.js';
import type { Headings } from '../schema/headings.js';
import type { Audience, TermName } from '../schema/playbook.js';

/** What a playbook declares and every file is checked against. */
export interface Context {
  audiences: readonly string[];
  /** Those of them whose learners are in grade bands. */
  graded: readonly string[];
  /** Variable names, singular and plural. */
  variables: ReadonlySet<string>;
  references: ReadonlySet<string>;
  /** What the language of the playbook calls sections. */
  headings: Headings;
  /** The minutes that a text of its language says. */
  readMinutes: ReadMinutes;
  /** Whether straight quotation marks are printed as English has them. */
  smart: boolean;
}

/** Texts as they are printed in the language of the playbook. */
export const inPrint = <T>(data: T, { smart }: Pick<Context, 'smart'>): T =>
  smart ? smartenData(data) : data;

/** The ids of audiences, as a context has them. */
export const audienceIds = (audiences: readonly Audience[]): Pick<Context, 'audiences' | 'graded'> => ({
  audiences: audiences.map((a) => a.id),
  graded: audiences.filter((a) => a.gradeBands).map((a) => a.id),
});

/** The names text may use between double braces. */
export function variableNames(terms: readonly TermName[]): Set<string> {
  return new Set(terms.flatMap((t) => [t.one, t.many]));
}

/** One diagnostic for each audience the playbook does not declare. */
export function checkAudiences(
  file: string,
  ids: readonly string[],
  at: (i: number) => Point,
  context: Pick<Context, 'audiences'>,
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
export function checkVariable(
  file: string,
  name: string,
  at: Point,
  context: Pick<Context, 'variables'>,
): Diagnostic[] {
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

const variableLists = new WeakMap<ReadonlySet<string>, string[]>();

/** The names of the variables, as one list for all the faults that suggest from it. */
function variableList({ variables }: Pick<Context, 'variables'>): string[] {
  const names = variableLists.get(variables) ?? [...variables];
  variableLists.set(variables, names);
  return names;
}

/** Checks the variables in every string of some data. */
export function checkDataVariables(
  file: string,
  data: unknown,
  locate: Locate,
  context: Pick<Context, 'variables'>,
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
