import { type Checked, hasErrors } from '../diagnostics/diagnostic.js';
import { reporterFor } from '../diagnostics/reporter.js';
import { asMeant } from '../schema/as-meant.js';
import { checkFields } from '../schema/check-fields.js';
import { type DeclaredList, type OwnValues, ownValueKey, usualValues } from '../schema/own-values.js';
import { type PersonFields, type ValuesFileFields, valuesFileSchema } from '../schema/values-file.js';
import { asPrinted, checkFieldTexts, type TextContext } from './context.js';
import type { ReadFile } from './open-source.js';
import { readData } from './read-meta.js';

/** What `values.yaml` declares: the values, if there are any, and their words as strings. */
export interface DeclaredValues {
  values: OwnValues | undefined;
  strings: Readonly<Record<string, string>>;
}

/** What a playbook without `values.yaml` declares. */
export const noValues: DeclaredValues = { values: undefined, strings: {} };

/** Reads `values.yaml`; a playbook may do without. No value where it cannot be read. */
export async function readValues(
  read: ReadFile,
  context: TextContext,
): Promise<Checked<DeclaredValues | undefined>> {
  const file = 'values.yaml';
  const { data, locate, diagnostics } = await readData(file, read, true);
  if (data === undefined) return { value: hasErrors(diagnostics) ? undefined : noValues, diagnostics };
  const meant = asMeant(valuesFileSchema, data);
  const checked = checkFields<ValuesFileFields>(file, valuesFileSchema as never, meant, locate);
  const found = [...diagnostics, ...checked.diagnostics];
  const report = reporterFor(file, found, locate);
  checkFieldTexts(data, context, report);
  const people = Object.values(checked.value?.participants ?? {});
  if (people.length > 0 && !people.some((p) => p.edition === 'participant'))
    report(
      'field-value',
      { key: ['participants'] },
      'Found nobody with `edition: participant`, expected somebody whom participants’ copies are for.',
    );
  if (!checked.value || hasErrors(found)) return { value: undefined, diagnostics: found };
  const declared = asPrinted(checked.value, context);
  return { value: { values: valuesIn(declared), strings: wordsIn(declared) }, diagnostics: found };
}

const ids = (list: object | undefined, usual: readonly string[]) => (list ? Object.keys(list) : usual);

function valuesIn({ dimensions, focuses, gradeBands, participants }: ValuesFileFields): OwnValues {
  const who = (test: (person: PersonFields) => boolean, usual: readonly string[]) =>
    participants ? Object.keys(participants).filter((id) => test(participants[id]!)) : usual;
  return {
    dimensions: ids(dimensions, usualValues.dimensions),
    focuses: ids(focuses, usualValues.focuses),
    gradeBands: ids(gradeBands, usualValues.gradeBands),
    participants: ids(participants, usualValues.participants),
    askedOf: ids(participants, usualValues.askedOf),
    readers: who((p) => p.edition === 'participant', usualValues.readers),
    leaders: who((p) => p.leads, usualValues.leaders),
  };
}

function wordsIn({ participants = {}, ...labels }: ValuesFileFields): Record<string, string> {
  const people = Object.entries(participants).map(([id, { label }]) => [id, label] as const);
  const lists: [list: DeclaredList, words: readonly (readonly [string, string])[]][] = [
    ['dimensions', Object.entries(labels.dimensions ?? {})],
    ['focuses', Object.entries(labels.focuses ?? {})],
    ['gradeBands', Object.entries(labels.gradeBands ?? {})],
    ['participants', people],
  ];
  return Object.fromEntries(
    lists.flatMap(([list, words]) => words.map(([id, label]) => [ownValueKey(list, id), label])),
  );
}
