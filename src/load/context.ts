import type { Point } from '../diagnostics/diagnostic.js';
import { didYouMean, orList } from '../diagnostics/nearest.js';
import type { Report } from '../diagnostics/reporter.js';
import { inlineMarks } from '../parse/inline-marks.js';
import { leftInField, looksLikeMarkup } from '../parse/leftover-markup.js';
import { minutesReader, type ReadMinutes } from '../parse/read-minutes.js';
import { type SheetWords, sheetWords } from '../parse/sheet-words.js';
import { isSmart, smartenData } from '../parse/smart-quotes.js';
import type { FieldSchemas } from '../schema/fields.js';
import { type Headings, headingsIn } from '../schema/headings.js';
import type { OwnValues } from '../schema/own-values.js';
import type { Audience, TermName } from '../schema/playbook.js';

/** The files that declare names for others. */
export type Declaring = 'audiences.yaml' | 'references.json' | 'values.yaml';

/** What a playbook declares and every file is checked against. */
export interface Context {
  /** Files that declare what others use and could not be read: what they would declare is not missed anywhere. */
  unread: ReadonlySet<Declaring>;
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
  /** What a sheet of its language says of answers and names. */
  sheetWords: SheetWords;
  /** Whether straight quotation marks are printed as English has them. */
  smart: boolean;
  /** Every word that templates print; the four above are read from them. */
  strings: Readonly<Record<string, string>>;
  /** What the frontmatter of a file may hold, by the kind of its resource. */
  schemas: FieldSchemas;
  /** What resources are sorted by. */
  values: OwnValues;
}

/** The part of it that files of a playbook declare, before its language is known. */
export type DeclaredNames = Pick<Context, 'unread' | 'audiences' | 'graded' | 'variables' | 'references'>;

/** All that a text is checked against. */
export type TextContext = DeclaredNames & Pick<Context, 'smart'>;

/** What files are checked against in a playbook of some language, with the words of that language. */
export const contextOf = (
  declares: DeclaredNames,
  language: string,
  strings: Context['strings'],
  schemas: Context['schemas'],
  values: OwnValues,
): Context => ({
  ...declares,
  smart: isSmart(language),
  strings,
  headings: headingsIn(strings),
  readMinutes: minutesReader(strings),
  sheetWords: sheetWords(strings),
  schemas,
  values,
});

/** Texts as they are printed in the language of the playbook. */
export const asPrinted = <T>(data: T, { smart }: Pick<Context, 'smart'>): T =>
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

/** Reports audiences that the playbook does not declare; `at` tells where one of them stands. Returns whether all are known. */
export function checkAudiences(
  ids: readonly string[],
  at: (i: number) => Point | readonly PropertyKey[],
  { audiences, unread }: Pick<Context, 'audiences' | 'unread'>,
  report: Report,
): boolean {
  if (unread.has('audiences.yaml')) return false;
  ids.forEach((id, i) => {
    if (audiences.includes(id)) return;
    const expected = `${orList(audiences)}${didYouMean(id, audiences)}`;
    report('audience-unknown', at(i), `Unexpected audience \`${id}\`, expected ${expected}`);
  });
  return ids.every((id) => audiences.includes(id));
}

/** Reports a variable that is not declared. The first letter may be a capital. */
export function checkVariable(
  name: string,
  at: Point | readonly PropertyKey[],
  context: Pick<Context, 'variables' | 'unread'>,
  report: Report,
): void {
  if (context.unread.has('audiences.yaml')) return;
  const plain = name.charAt(0).toLowerCase() + name.slice(1);
  if (context.variables.has(plain)) return;
  const known = variableList(context);
  report(
    'variable-unknown',
    at,
    `Unexpected variable \`{{${name}}}\`, expected ${orList(known)}${didYouMean(plain, known)}`,
  );
}

/** Reports a source that `references.json` does not hold. */
export function checkReference(
  id: string,
  at: Point | readonly PropertyKey[],
  { references, unread }: Pick<Context, 'references' | 'unread'>,
  report: Report,
): void {
  if (references.has(id) || unread.has('references.json')) return;
  const meant = didYouMean(id, [...references]);
  report('reference-unknown', at, `Found source \`${id}\`, which \`references.json\` does not hold${meant}`);
}

const variableLists = new WeakMap<ReadonlySet<string>, string[]>();

/** The names of the variables, as one list for all the faults that suggest from it. */
function variableList({ variables }: Pick<Context, 'variables'>): string[] {
  const names = variableLists.get(variables) ?? [...variables];
  variableLists.set(variables, names);
  return names;
}

/** Checks every text of some fields: its variables, and what looks like markup, which fields print as it is. */
export function checkFieldTexts(
  data: unknown,
  context: Pick<Context, 'variables' | 'unread'>,
  report: Report,
  path: readonly PropertyKey[] = [],
): void {
  if (typeof data === 'string') {
    for (const { variable } of inlineMarks(data))
      if (variable !== undefined) checkVariable(variable, path, context, report);
    for (const { found, hint } of leftInField(data))
      report('markup-left', path, looksLikeMarkup(found), hint);
  } else if (data !== null && typeof data === 'object')
    for (const [key, value] of Object.entries(data))
      checkFieldTexts(value, context, report, [...path, Array.isArray(data) ? Number(key) : key]);
}
