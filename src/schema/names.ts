import type { Plural } from './kinds.js';

/** What a recipe or a search can name. For a playbook whose ids nobody knows in advance, all of it is `string`. */
export interface Names {
  readonly audience: string;
  readonly step: string;
  readonly activity: string;
  /** The id of a resource of any kind. */
  readonly resource: string;
  /** A term that text uses as a variable, in its singular. */
  readonly term: string;
  /** A grade band. */
  readonly gradeBand: string;
  /** Somebody who takes part in activities. */
  readonly participant: string;
  /** The ids and the terms that are given as keys, before it is known whether they are any. */
  readonly idKey: string;
  readonly termKey: string;
}

/**
 * The names of a playbook, or of some lists of one, as far as its type knows them. Those of the playbook of one resource are
 * those of the whole, which a recipe may name.
 */
export interface NamesOf<P> extends Names {
  readonly audience: AudienceIn<P>;
  readonly step: StepIn<Around<P>>;
  readonly activity: IdIn<Around<P>, 'activities'>;
  readonly resource: AnyIdIn<Around<P>>;
  readonly term: TermIn<P>;
  readonly gradeBand: EntryIn<Around<P>, 'gradeBands'>;
  readonly participant: EntryIn<Around<P>, 'participants'>;
  readonly idKey: AnyIdIn<Around<P>>;
  readonly termKey: TermIn<P>;
}

/** The id of any resource of a playbook. */
export type ResourceIdOf<P> = NamesOf<P>['resource'];

/**
 * What may stand where somebody gave `Given`: one of the names, when it is written out, so that a mistyped one does not
 * compile. A `string` that comes from elsewhere is judged when the program runs.
 */
export type Known<Given extends string, Name extends string> = string extends Given ? Given : Name;

/** The names that a program may give: `A` are the audiences that are written out in it, `I` the ids, `T` the terms, `V` the values. */
export interface WrittenNames<
  N extends Names,
  A extends string,
  I extends string,
  T extends string = string,
  V extends string = string,
> extends Names {
  readonly audience: Known<A, N['audience']>;
  readonly step: Known<I, N['step']>;
  readonly activity: Known<I, N['activity']>;
  readonly resource: Known<I, N['resource']>;
  readonly term: Known<T, N['term']>;
  readonly gradeBand: Known<V, N['gradeBand']>;
  readonly participant: Known<V, N['participant']>;
  readonly idKey: I;
  readonly termKey: T;
}

/** Values by name: by any key where `Given` is any `string`, otherwise by those that are names. */
export type By<Given extends string, Name extends string, V> = string extends Given
  ? { readonly [K in Given]: V }
  : { readonly [N in Name]?: V };

/** A playbook of which any resource may be left out. */
export type Kept<P> = { readonly [K in keyof P]: K extends Plural ? ListOf<P[K]> : P[K] };

type ListOf<L> = L extends readonly (infer R)[] ? readonly R[] : L;

/** The lists in which all ids of a playbook stand. */
type Around<P> = P extends { readonly around: infer L } ? L : P;

type IdIn<L, K extends Plural> = L extends {
  readonly [P in K]: readonly { readonly id: infer I extends string }[];
}
  ? I
  : never;

type AnyIdIn<L> = { [K in Plural]: IdIn<L, K> }[Plural];

type StepIn<L> = L extends { readonly steps: unknown } ? IdIn<L, 'steps'> : FieldIn<L, 'step'> & string;

type TermIn<P> = P extends { readonly terms: readonly { readonly one: infer T extends string }[] }
  ? T
  : string;

type AudienceIn<P> = P extends { readonly audiences: readonly { readonly id: infer A extends string }[] }
  ? A
  : FieldIn<P, 'audiences'> extends readonly (infer A extends string)[]
    ? A
    : string;

/** What stands in the lists of a field; any string where there is none. */
type EntryIn<L, F extends string> = [FieldIn<L, F>] extends [never]
  ? string
  : FieldIn<L, F> extends readonly (infer V extends string)[]
    ? V
    : string;

/** What a field holds in the resources of some lists. */
type FieldIn<L, F extends string> = {
  [K in Plural]: L extends { readonly [P in K]: readonly { readonly [N in F]: infer V }[] } ? V : never;
}[Plural];
