import { headingsIn } from '../schema/headings.js';
import { type Kind, kindInfo, kinds } from '../schema/kinds.js';
import { allResources } from '../schema/relations.js';
import type { Known } from './known.js';
import type { Place } from './place-at.js';
import { type FieldPath, schemasAt, valuesOf } from './schema-at.js';

/** What a name is a name of; editors show a sign for each. */
export type NameOf =
  | 'resource'
  | 'reference'
  | 'audience'
  | 'tag'
  | 'section'
  | 'field'
  | 'value'
  | 'variable'
  | 'block'
  | 'attribute';

/** The names that a field may hold. */
export interface FieldNames {
  readonly of: NameOf;
  readonly names: readonly string[];
}

const relationKinds = new Map<string, Kind>([
  ['steps', 'step'],
  ...kinds.flatMap((k) => k.relations.map(({ field, kind }): [string, Kind] => [field, kind])),
]);

/** Fields of recipes and overlays that name resources of any kind, or of one. */
const naming: Readonly<Record<string, Kind | 'any'>> = {
  include: 'any',
  exclude: 'any',
  order: 'activity',
  sessions: 'activity',
  set: 'any',
  replace: 'any',
  append: 'any',
  remove: 'any',
  replaces: 'any',
  'pairs-with': 'any',
  'prepares-for': 'any',
  'alternative-to': 'any',
};

/** Which names the value at a path may be; undefined where any text will do. */
export function fieldNames(known: Known, schema: string, path: FieldPath): FieldNames | undefined {
  const field = [...path].reverse().find((step): step is string => typeof step === 'string') ?? '';
  if (field === 'references') return { of: 'reference', names: known.playbook.references.map((r) => r.id) };
  if (field === 'audiences' || (field === 'audience' && schema === 'recipe'))
    return { of: 'audience', names: known.playbook.audiences.map((a) => a.id) };
  if (field === 'tags') return { of: 'tag', names: tagsOf(known) };
  if (schema === 'overlay' && field === 'field') return { of: 'field', names: settableFields() };
  if (schema === 'overlay' && field === 'section') return { of: 'section', names: headings(known) };
  const kind = relationKinds.get(field) ?? naming[field];
  const takes = schemasAt(known.schemas[schema] ?? {}, path);
  const values = valuesOf(takes);
  if (values.length > 0) return { of: 'value', names: values };
  if (kind === undefined || takes.length === 0) return undefined;
  const resources = [...known.resources.values()].filter((r) => kind === 'any' || r.kind === kind);
  return { of: 'resource', names: resources.map((r) => r.id) };
}

/** The headings that the sections of a kind have in the language of the playbook; those of all kinds without one. */
export function headings({ playbook }: Known, kind?: Kind): string[] {
  const { titleOf } = headingsIn(playbook.strings);
  const of = kind === undefined ? kinds : [kindInfo(kind)];
  return [...new Set(of.flatMap((k) => k.sections.map((s) => titleOf(s.id))))];
}

const tagsOf = ({ playbook }: Known) => [...new Set(allResources(playbook).flatMap((r) => r.tags))].sort();

const settableFields = () => [...new Set(kinds.flatMap((k) => k.settable))];

/** What the word at a place is the name of; undefined where it is free text. */
export function nameAt(known: Known, place: Place): NameOf | undefined {
  if (place.in === 'link') return 'resource';
  if (place.in === 'citation') return 'reference';
  if (place.in === 'variable') return 'variable';
  if (place.in === 'attribute-value') return place.attribute === 'audience' ? 'audience' : undefined;
  return place.in === 'value' ? fieldNames(known, place.schema, place.path)?.of : undefined;
}
