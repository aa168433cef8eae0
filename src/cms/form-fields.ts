import type { FieldSchema } from '../schema/field-schema.js';
import { kinds } from '../schema/kinds.js';
import type { Playbook } from '../schema/playbook.js';
import { allResources } from '../schema/relations.js';

/** Something to choose. */
export interface Choice {
  readonly label: string;
  readonly value: string;
}

/** A field of a form, whatever program shows it. */
export type FormField = {
  readonly name: string;
  readonly label: string;
  readonly about: string;
  readonly required: boolean;
  readonly default?: unknown;
} & (
  | { readonly type: 'line' | 'text' | 'words'; readonly pattern?: string }
  | { readonly type: 'day' | 'switch' }
  | {
      readonly type: 'number' | 'pair';
      readonly least?: number;
      readonly most?: number;
      readonly whole: boolean;
    }
  | { readonly type: 'choice'; readonly choices: readonly Choice[]; readonly several: boolean }
  | { readonly type: 'group' | 'groups'; readonly fields: readonly FormField[] }
);

/** Fields that a form leaves to files: an id is the name of its file, and overlays are written by hand. */
const left: ReadonlySet<string> = new Set(['id', 'replaces', 'was', 'formerly']);

/** What there is to choose from in a field; undefined where it names nothing. */
export type ChoicesOf = (name: string) => readonly Choice[] | undefined;

/** The form for the frontmatter of a file, from its schema and from what the playbook has to choose from. */
export function formFields(schema: FieldSchema, choicesOf: ChoicesOf): FormField[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {})
    .filter(([name]) => !left.has(name))
    .map(([name, field]) => formField(name, field, required.has(name), choicesOf));
}

function formField(name: string, field: FieldSchema, required: boolean, choicesOf: ChoicesOf): FormField {
  const about = field.description ?? '';
  const head = {
    name,
    label: labelOf(name),
    about,
    required,
    ...(isPlain(field.default) && { default: field.default }),
  };
  const named = choicesOf(name);
  if (named) return { ...head, type: 'choice', choices: named, several: true };
  // A form has no field for one thing or another: the first is what most write, the other is written in the file.
  const meant = field.anyOf?.[0] ?? field;
  const type = [meant.type].flat()[0];
  const entry = meant.prefixItems ?? meant.items;
  if (meant.enum) return { ...head, type: 'choice', choices: meant.enum.map(choiceOf), several: false };
  if (type === 'boolean') return { ...head, type: 'switch' };
  if (type === 'integer' || type === 'number') return { ...head, type: 'number', ...range(meant) };
  if (type === 'object') return { ...head, type: 'group', fields: formFields(meant, choicesOf) };
  if (Array.isArray(entry)) return { ...head, type: 'pair', ...range(entry[0] as FieldSchema) };
  if (type === 'array') {
    const { enum: values, properties } = entry as FieldSchema;
    if (values) return { ...head, type: 'choice', choices: values.map(choiceOf), several: true };
    return properties
      ? { ...head, type: 'groups', fields: formFields(entry as FieldSchema, choicesOf) }
      : { ...head, type: 'words' };
  }
  if (name === 'reviewed') return { ...head, type: 'day' };
  return {
    ...head,
    type: (meant.maxLength ?? 0) > 200 ? 'text' : 'line',
    ...(meant.pattern !== undefined && { pattern: meant.pattern }),
  };
}

const range = ({ minimum, maximum, type }: FieldSchema) => ({
  ...(minimum !== undefined && { least: minimum }),
  ...(maximum !== undefined && { most: maximum }),
  whole: [type].flat()[0] === 'integer',
});

const isPlain = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);

const choiceOf = (value: unknown): Choice => ({ label: labelOf(String(value)), value: String(value) });

/** `pairs-with` and `groupSize` as words. */
const labelOf = (name: string): string => {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** What fields of ids can name: resources, sources or audiences. Each list is made once, so that it is written once. */
export function choicesIn(playbook: Playbook): ChoicesOf {
  const kindOf = new Map(kinds.flatMap((k) => k.relations).map(({ field, kind }) => [field, kind]));
  const resources = (kind?: string) =>
    allResources(playbook)
      .filter((r) => kind === undefined || r.kind === kind)
      .map((r) => ({ label: r.title, value: r.id }));
  const labelled = (list: readonly { id: string; label: string }[]) =>
    list.map(({ id, label }) => ({ label, value: id }));
  const made = new Map<string, Choice[]>([
    ['audiences', labelled(playbook.audiences)],
    ['references', labelled(playbook.references)],
    ['any', resources()],
    ...[...kindOf].map(([field, kind]): [string, Choice[]] => [field, resources(kind)]),
  ]);
  return (name) => made.get(/^(?:pairs-with|prepares-for|alternative-to)$/.test(name) ? 'any' : name);
}
