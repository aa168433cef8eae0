import { didYouMean, orList } from '../diagnostics/nearest.js';
import { show } from '../diagnostics/show.js';
import { mistake, sayWhat } from '../schema/guards.js';
import { sayMinutes } from './strings.js';
import { type ValueField, valueFields, valueKey, valuesIn, valueWords } from './value-words.js';

/** What knows the words of a language: a playbook, a tailored one's `playbook`, or the `strings` of `networks-playbook/content/index`. */
export interface Worded {
  readonly strings: Readonly<Record<string, string>>;
  readonly audiences?: readonly { readonly id: string; readonly label: string }[];
  readonly steps?: readonly { readonly id: string; readonly title: string }[];
}

/** What can be labelled: the values of a field, and audiences and steps by their ids. */
export type LabelField = ValueField | 'audience' | 'step';

const fields: readonly string[] = /* @__PURE__ */ Object.keys(valueFields).concat('audience', 'step');

/**
 * What the playbook prints for a value, in its language: `labelOf(playbook, 'setting', 'in-person')` is “in person”. A kind is
 * called as one (`activity`) or as many (`activities`); an audience and a step are called by their ids. A list becomes one text.
 *
 * @throws TypeError for what has no `strings`. RangeError for a field or a value that does not exist.
 */
export function labelOf(playbook: Worded, field: LabelField, value: string | readonly string[]): string {
  requireWorded(playbook, 'labelOf');
  if (!fields.includes(field)) throw unknown('field with labels', field, fields);
  const label = labelsIn(playbook, field);
  return [value].flat().map(label).join(', ');
}

function labelsIn({ strings, audiences = [], steps = [] }: Worded, field: LabelField) {
  if (field === 'audience' || field === 'step') {
    const labels = new Map(
      field === 'audience' ? audiences.map((a) => [a.id, a.label]) : steps.map((s) => [s.id, s.title]),
    );
    return (id: string): string => {
      const label = labels.get(id);
      if (label === undefined) throw unknown(field, id, [...labels.keys()]);
      return label;
    };
  }
  const known = valuesIn(strings, field);
  return (value: string): string => {
    if (!known.includes(value)) throw unknown(`value of \`${field}\``, value, known);
    return valueWords(strings, field, value);
  };
}

/**
 * Minutes as the playbook prints them: “20 min”, “15–20 min” for a range.
 *
 * @throws TypeError for what has no `strings`. RangeError for what is no length of time.
 */
export function formatDuration(playbook: Worded, minutes: number | readonly [number, number]): string {
  requireWorded(playbook, 'formatDuration');
  const [least, most] = typeof minutes === 'number' ? [minutes, minutes] : (minutes ?? []);
  if (!(least! >= 0 && most! >= least! && most! < Infinity))
    throw new RangeError(
      `formatDuration: found \`${show(minutes)}\`, expected minutes, or the least and the most of them.`,
    );
  return sayMinutes(playbook.strings, [least!, most!]);
}

/** The strings that `labelOf` and `formatDuration` need, for pages that have no whole playbook. */
export function labelStrings(strings: Readonly<Record<string, string>>): Record<string, string> {
  const values = (Object.keys(valueFields) as ValueField[]).flatMap((field) =>
    valuesIn(strings, field).map((value) => valueKey(field, value, strings)),
  );
  const keys = new Set([...values, 'minutes', 'minutesRange']);
  return Object.fromEntries(Object.entries(strings).filter(([key]) => keys.has(key)));
}

function requireWorded(given: Worded, caller: string): void {
  if (typeof given?.strings === 'object' && given.strings !== null) return;
  throw mistake(caller, sayWhat(given), 'a playbook', 'pass one, or `{ strings }` with its strings');
}

const unknown = (what: string, found: unknown, known: readonly string[]): RangeError =>
  new RangeError(
    `labelOf: found \`${show(found)}\`, which is no ${what}, expected ${orList(known)}${didYouMean(String(found), known)}`,
  );
