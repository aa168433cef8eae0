import { type Kind, kinds, type Plural } from '../schema/kinds.js';
import { type OwnValues, valuesOf } from '../schema/own-values.js';
import type { Playbook } from '../schema/playbook.js';
import { literal, typeName, union } from './literal.js';
import { moduleHead } from './module-head.js';

const names = Object.fromEntries(kinds.map((k) => [k.plural, typeName(k.kind)])) as Record<Plural, string>;

/** The types of the module of a whole playbook, its ids as string unions. */
export function playbookTypes(whole: Playbook, library: string): string {
  const ids = kinds.map(
    ({ plural, name: [, many] }) =>
      `/** The ids of all ${many}. */\nexport type ${names[plural]}Id = ${union(whole[plural].map((r) => r.id))};`,
  );
  const values = valuesOf(whole);
  const types = [...Object.values(names), 'Audience', 'Playbook', 'TermName'].join(', ');
  return `${moduleHead(whole)}import type { ${types} } from ${literal(library)};

${ids.join('\n')}
/** The id of any resource of this playbook. */
export type ResourceId = ${Object.values(names)
    .map((n) => `${n}Id`)
    .join(' | ')};
/** The audiences of this playbook. */
export type AudienceId = ${union(whole.audiences.map((a) => a.id))};
/** The terms text may use as variables. */
export type Term = ${union(whole.terms.map((t) => t.one))};
${valueTypes
  .map(({ name, list, about }) => `/** ${about} */\nexport type ${name} = ${union(values[list])};`)
  .join('\n')}

${kinds.map(({ kind }) => shapeOf(kind, relationsOf(kind))).join('\n')}

/** The lists of this playbook. */
export interface ShippedLists {
${Object.entries(names)
  .map(([plural, name]) => `  readonly ${plural}: readonly Shipped${name}[];`)
  .join('\n')}
}

/** This playbook: the same as {@link Playbook}, with literal ids. */
export interface ShippedPlaybook extends Omit<Playbook, keyof ShippedLists | 'audiences' | 'terms'>, ShippedLists {
  readonly audiences: readonly (Audience & { readonly id: AudienceId })[];
  readonly terms: readonly (TermName & { readonly one: Term })[];
}

/** The playbook of one resource, as the modules of single resources have it. */
export type PlaybookOf<P extends keyof ShippedLists, R> = Omit<ShippedPlaybook, P | 'around'> & {
  readonly [K in P]: readonly [R];
} & { readonly around: ShippedLists };

/** The whole playbook. Nothing is read from disk; a \`body\` is parsed when it is first touched. */
export declare const playbook: ShippedPlaybook;
`;
}

/** The types of what resources are sorted by. */
const valueTypes: readonly { name: string; list: keyof OwnValues; about: string }[] = [
  { name: 'DimensionId', list: 'dimensions', about: 'What its steps work on and its measures look at.' },
  { name: 'FocusId', list: 'focuses', about: 'What its guiding questions help to settle.' },
  { name: 'GradeBandId', list: 'gradeBands', about: 'The grade bands of its activities.' },
  { name: 'ParticipantId', list: 'participants', about: 'Who takes part in its activities.' },
  { name: 'AskedId', list: 'askedOf', about: 'Who answers its guiding questions.' },
];

/** The fields of each kind that hold them. */
const valueFields: { readonly [K in Kind]?: Readonly<Record<string, string>> } = {
  step: { dimensions: 'readonly DimensionId[]' },
  question: { focus: 'FocusId', askedOf: 'readonly AskedId[]' },
  activity: { gradeBands: 'readonly GradeBandId[]', participants: 'readonly ParticipantId[]' },
  handout: { gradeBands: 'readonly GradeBandId[]' },
  measure: { dimension: 'readonly DimensionId[]', respondents: 'readonly ParticipantId[]' },
};

/** The fields of a kind that hold ids, each with the kind they are of. A step lists all that is in it. */
function relationsOf(kind: Kind): [field: string, kind: Kind][] {
  if (kind === 'step') return kinds.filter((k) => k.kind !== 'step').map((k) => [k.plural, k.kind]);
  const own = kinds.find((k) => k.kind === kind)!.relations.map((r): [string, Kind] => [r.field, r.kind]);
  const reverse = kinds.flatMap((k) =>
    k.relations.flatMap((r): [string, Kind][] => (r.kind === kind && r.reverse ? [[r.reverse, k.kind]] : [])),
  );
  return [...own, ...reverse];
}

function shapeOf(kind: Kind, relations: readonly [field: string, kind: Kind][]): string {
  const name = typeName(kind);
  const fields = {
    id: `${name}Id`,
    step: 'StepId',
    audiences: 'readonly AudienceId[]',
    ...valueFields[kind],
    ...Object.fromEntries(relations.map(([field, kind]) => [field, `readonly ${typeName(kind)}Id[]`])),
  };
  const lines = Object.entries(fields).map(([field, type]) => `  readonly ${field}: ${type};`);
  return `/** A ${name.toLowerCase()} of this playbook, its ids as literal types. */\nexport interface Shipped${name} extends Omit<${name}, ${union(Object.keys(fields))}> {\n${lines.join('\n')}\n}`;
}
