import { editions, kinds } from '../schema/kinds.js';
import { type DeclaredList, ownValueKey } from '../schema/own-values.js';
import {
  askedOf,
  costs,
  deviceNeeds,
  dimensions,
  efforts,
  focuses,
  gradeBands,
  groupings,
  participants,
  settings,
  strengths,
} from '../schema/values.js';
import { say } from './strings.js';

type Strings = Readonly<Record<string, string>>;

/** A closed list of values, and how the keys of their words begin; most are their own key. */
interface Values {
  values: readonly string[];
  prefix?: string;
  /** The list of `values.yaml` that a playbook may declare in their place. */
  own?: DeclaredList;
}

/** The fields whose values have words in the strings of a language. A kind has one for each, and one for many of it. */
export const valueFields = {
  kind: { values: kinds.flatMap(({ kind, plural }) => [kind, plural]) },
  edition: { values: editions, prefix: 'edition' },
  setting: { values: settings },
  grouping: { values: groupings },
  gradeBands: { values: gradeBands, own: 'gradeBands' },
  devices: { values: deviceNeeds, prefix: 'devices' },
  participants: { values: participants, own: 'participants' },
  focus: { values: focuses, own: 'focuses' },
  askedOf: { values: askedOf, own: 'participants' },
  respondents: { values: participants, own: 'participants' },
  dimensions: { values: dimensions, own: 'dimensions' },
  dimension: { values: dimensions, own: 'dimensions' },
  effort: { values: efforts, prefix: 'effort' },
  strength: { values: strengths, prefix: 'strength' },
  cost: { values: costs, prefix: 'cost' },
} as const satisfies Readonly<Record<string, Values>>;

export type ValueField = keyof typeof valueFields;

/** The key of the words of a value: that of a value which the playbook declares, or the usual one. */
export function valueKey(field: ValueField, value: string, strings: Strings): string {
  const { prefix = '', own } = valueFields[field] as Values;
  const declared = own && ownValueKey(own, value);
  if (declared !== undefined && Object.hasOwn(strings, declared)) return declared;
  return prefix === '' ? value : prefix + value.split('-').map(capital).join('');
}

/** What a language calls a value: “in person”, “one for each person”. */
export const valueWords = (strings: Strings, field: ValueField, value: string) =>
  say(strings, valueKey(field, value, strings));

/** The values that a field may have by the words there are: those that the playbook declares, or the usual ones. */
export function valuesIn(strings: Strings, field: ValueField): readonly string[] {
  const { values, own } = valueFields[field] as Values;
  const start = own && ownValueKey(own, '');
  const declared = Object.keys(strings).filter((key) => start !== undefined && key.startsWith(start));
  return declared.length > 0 ? declared.map((key) => key.slice(start!.length)) : values;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
