import { askedOf, dimensions, focuses, gradeBands, participants } from './values.js';

/** What a playbook sorts its resources by, where that depends on its subject. All are ids; their words are in the strings. */
export interface OwnValues {
  /** What steps work on and measures look at. */
  readonly dimensions: readonly string[];
  /** What guiding questions help to settle. */
  readonly focuses: readonly string[];
  /** Ages, grades or levels that activities suit. */
  readonly gradeBands: readonly string[];
  /** Who takes part in activities, and who answers measures. */
  readonly participants: readonly string[];
  /** Who answers guiding questions. */
  readonly askedOf: readonly string[];
  /** Those of the people above whom participants' copies are for; the first is who takes part where nobody is named. */
  readonly readers: readonly string[];
  /** Those who come along with them unasked, because they lead. */
  readonly leaders: readonly string[];
}

/** The values of a playbook that declares none in `values.yaml`. */
export const usualValues: OwnValues = {
  dimensions,
  focuses,
  gradeBands,
  participants,
  askedOf,
  readers: ['learners', 'families'],
  leaders: ['staff'],
};

/** The values of a playbook whose own cannot be read: any may be one. */
export const unknownValues: OwnValues = {
  dimensions: [],
  focuses: [],
  gradeBands: [],
  participants: [],
  askedOf: [],
  readers: [],
  leaders: [],
};

/** The values of a playbook: its own, or the usual ones. */
export const valuesOf = ({ values }: { readonly values?: OwnValues | undefined }): OwnValues =>
  values ?? usualValues;

/** The lists of `values.yaml`. */
export type DeclaredList = 'dimensions' | 'focuses' | 'gradeBands' | 'participants';

/** The key of the string that holds the words of a value that a playbook has declared. */
export const ownValueKey = (list: DeclaredList, value: string): string => `${list}-${value}`;
