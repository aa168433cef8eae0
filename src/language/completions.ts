import { blockHelp } from '../schema/block-help.js';
import { type BlockName, blockInfo, blocks } from '../schema/blocks.js';
import { explain } from './explain.js';
import { fieldNames, headings, type NameOf } from './field-names.js';
import { kindOfFile } from './file-kinds.js';
import type { Known } from './known.js';
import { type Place, placeAt } from './place-at.js';
import { type FieldPath, fieldsAt, schemasAt, typeText } from './schema-at.js';

/** Something that may be written at a place. */
export interface Completion {
  readonly label: string;
  readonly type: NameOf;
  /** What is written, from `start` to `end` of the text. `$0` is where the cursor goes; `\$` a dollar. */
  readonly insert: string;
  readonly start: number;
  readonly end: number;
  /** A few words beside the label. */
  readonly detail?: string;
  /** All that is known of it, as Markdown. */
  readonly about?: string;
}

/** All that may stand at an offset of a file. */
export function completionsAt(known: Known, file: string, text: string, offset: number): Completion[] {
  const place = placeAt(file, text, offset);
  return place ? offers(known, file, place, text) : [];
}

function offers(known: Known, file: string, place: Place, text: string): Completion[] {
  const { start, end } = place;
  const offer = (type: NameOf, label: string, insert = label): Completion => ({
    label,
    type,
    insert: insert.includes('$0') ? insert : insert.replaceAll('$', '\\$'),
    start,
    end,
    ...explain(known, type, label),
  });
  const all = (type: NameOf, names: readonly string[]) => names.map((name) => offer(type, name));
  switch (place.in) {
    case 'link':
      return all('resource', [...known.resources.keys()]);
    case 'citation':
      return all(
        'reference',
        known.playbook.references.map((r) => r.id),
      );
    case 'variable':
      return variables(known, text, place).map((name) =>
        offer('variable', name, text.startsWith('}}', end) ? name : `${name}}}`),
      );
    case 'block':
      return blocks.map(({ name }) => ({
        ...offer('block', name, text.startsWith('{', end) ? name : blockText(name)),
        ...helpOf(name),
      }));
    case 'attribute':
      return Object.entries(blockInfo(place.block)?.attributes ?? {}).map(([name, { required }]) => ({
        ...offer('attribute', name, `${name}="$0"`),
        detail: required ? 'must be there' : '',
        about: blockHelp[place.block as BlockName].attributes[name] ?? '',
      }));
    case 'attribute-value':
      return blockInfo(place.block)?.attributes[place.attribute]?.type === 'audiences'
        ? all(
            'audience',
            known.playbook.audiences.map((a) => a.id),
          )
        : [];
    case 'heading':
      return all('section', headings(known, kindOfFile(file)));
    case 'field':
    case 'value':
      return fieldOffers(known, place, text, offer);
  }
}

const helpOf = (name: string) => {
  const { about } = blockHelp[name as BlockName];
  return { detail: about, about };
};

/** A block with all that it must have, and the cursor where its first value goes. */
function blockText(name: string): string {
  const { form, attributes } = blockInfo(name)!;
  const required = Object.entries(attributes).filter(([, a]) => a.required);
  const given = required.map(([attribute], i) => `${attribute}="${i === 0 ? '$0' : ''}"`).join(' ');
  const head = given === '' ? name : `${name}{${given}}`;
  if (form === 'leaf') return given === '' ? `${head}$0` : head;
  return given === '' ? `${head}\n$0\n:::` : `${head}\n\n:::`;
}

/** The variables, with a capital where one was begun. */
function variables({ playbook }: Known, text: string, { start }: Place): string[] {
  const names = [...new Set(playbook.terms.flatMap((t) => [t.one, t.many]))];
  const capital = /^\p{Lu}/u.test(text.slice(start));
  return capital ? names.map((n) => n.charAt(0).toUpperCase() + n.slice(1)) : names;
}

function fieldOffers(
  known: Known,
  place: Extract<Place, { path: unknown }>,
  text: string,
  offer: (type: NameOf, label: string, insert?: string) => Completion,
): Completion[] {
  const schema = known.schemas[place.schema] ?? {};
  const named = /^\s*:/.test(text.slice(place.end, place.end + 2));
  const fields = (path: FieldPath) =>
    [...fieldsAt(schema, path)].map(([name, field]) => ({
      ...offer('field', name, named ? name : `${name}: $0`),
      about: field.description ?? '',
      detail: typeText(field),
    }));
  if (place.in === 'field') return fields(place.path);
  const found = fieldNames(known, place.schema, place.path);
  if (!found) return schemasAt(schema, place.path).some((s) => s.properties) ? fields(place.path) : [];
  return found.names.map((name) => offer(found.of, name));
}
