import { editions, kinds } from '../schema/kinds.js';
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

/** A closed list of values, and how the keys of their words begin; most are their own key. */
interface Values {
  values: readonly string[];
  prefix?: string;
}

/** The fields whose values have words in the strings of a language. A kind has one for each, and one for many of it. */
export const valueFields = {
  kind: { values: kinds.flatMap(({ kind, plural }) => [kind, plural]) },
  edition: { values: editions, prefix: 'edition' },
  setting: { values: settings },
  grouping: { values: groupings },
  gradeBands: { values: gradeBands },
  devices: { values: deviceNeeds, prefix: 'devices' },
  participants: { values: participants },
  focus: { values: focuses },
  askedOf: { values: askedOf },
  respondents: { values: participants },
  dimensions: { values: dimensions },
  dimension: { values: dimensions },
  effort: { values: efforts, prefix: 'effort' },
  strength: { values: strengths, prefix: 'strength' },
  cost: { values: costs, prefix: 'cost' },
} as const satisfies Readonly<Record<string, Values>>;

export type ValueField = keyof typeof valueFields;

/** The key of the words of a value. */
export function valueKey(field: ValueField, value: string): string {
  const { prefix = '' } = valueFields[field] as Values;
  return prefix === '' ? value : prefix + value.split('-').map(capital).join('');
}

/** What a language calls a value: “in person”, “one for each person”. */
export const valueWords = (strings: Readonly<Record<string, string>>, field: ValueField, value: string) =>
  say(strings, valueKey(field, value));

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
