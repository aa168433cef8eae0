import type { FieldSchema } from '../schema/field-schema.js';
import { type Kind, kinds } from '../schema/kinds.js';
import type { Playbook } from '../schema/playbook.js';
import { choicesIn, type FormField, formFields } from './form-fields.js';

/** A folder of files that have one form, or the files themselves where each has a name of its own. */
export interface Collection {
  readonly name: string;
  readonly label: string;
  /** What one of its files is called. */
  readonly one: string;
  readonly fields: readonly FormField[];
  /** Path from the root of the repository. */
  readonly folder?: string;
  readonly kind?: Kind;
  readonly files?: readonly { readonly name: string; readonly label: string; readonly file: string }[];
}

/** What a form is made for. */
export interface CmsInput {
  readonly playbook: Playbook;
  /** The JSON Schemas of the files by name, as the build ships them. */
  readonly schemas: Readonly<Record<string, FieldSchema>>;
  /** The folder of the content, from the root of the repository. */
  readonly folder: string;
}

/** Every collection of a playbook: its first page, its steps, and for each step a folder of each kind. */
export function collectionsOf({ playbook, schemas, folder }: CmsInput): Collection[] {
  const at = (path: string) =>
    folder === '.' || folder === '' ? path : `${folder.replace(/\/$/, '')}/${path}`;
  const choicesOf = choicesIn(playbook);
  const forms = new Map(
    ['playbook', ...kinds.map((k) => k.kind)].map((name) => [
      name,
      formFields(schemas[name] ?? {}, choicesOf),
    ]),
  );
  const fieldsOf = (name: string) => forms.get(name)!;
  const steps = playbook.info.steps.map((id) => ({
    id,
    title: playbook.steps.find((s) => s.id === id)?.title ?? id,
  }));
  return [
    {
      name: 'playbook',
      label: 'First page',
      one: 'first page',
      fields: fieldsOf('playbook'),
      files: [{ name: 'playbook', label: playbook.info.title, file: at('playbook.md') }],
    },
    {
      name: 'steps',
      label: 'Steps',
      one: 'step',
      fields: fieldsOf('step'),
      files: steps.map(({ id, title }) => ({ name: id, label: title, file: at(`steps/${id}/step.md`) })),
    },
    ...steps.flatMap(({ id, title }) =>
      kinds
        .filter(({ kind }) => kind !== 'step')
        .map(({ kind, plural, name }) => ({
          name: `${id}-${plural}`,
          label: `${title}: ${name[1]}`,
          one: name[0],
          kind,
          folder: at(`steps/${id}/${plural}`),
          fields: fieldsOf(kind),
        })),
    ),
  ];
}
