// docs/fields.md: every field of every file, from the JSON Schemas in dist/schemas.
import { readFile } from 'node:fs/promises';
import { code, table } from './docs-tables.mjs';

const tables = await import(new URL('../dist/tables.js', import.meta.url));
const kinds = tables.kinds.map((k) => k.kind);

const files = {
  playbook: ['playbook.md', 'The frontmatter of the first page.'],
  audiences: ['audiences.yaml', 'Who the playbook is tailored for, and what each audience calls things.'],
  values: [
    'values.yaml',
    'What a playbook on another subject sorts by; see [authoring.md](authoring.md#a-playbook-on-another-subject). Everything in it is optional.',
  ],
  glossary: ['glossary.yaml', 'The terms of the field. A packet prints those its text uses.'],
  coverage: [
    'coverage.yaml',
    'The least the playbook holds. Below it `check` warns; see [review.md](review.md#floors).',
  ],
  'prose-exceptions': [
    'prose-exceptions.yaml',
    'What `check --prose` lets pass, and why; see [review.md](review.md#exceptions).',
  ],
  'prose-words': [
    'prose-words.yaml',
    'Words of one audience, and words to say in another way; see [review.md](review.md#words-of-your-own).',
  ],
  search: [
    'search.yaml',
    'What people search for in words that the playbook does not use; see [authoring.md](authoring.md#words-people-search-for).',
  ],
  recipe: ['A recipe', 'How to tailor; see [recipes.md](recipes.md). Everything in it is optional.'],
  overlay: ['overlay.yaml', 'What an organization changes; see [authoring.md](authoring.md#overlays).'],
};
const heads = ['field', 'type', 'required', 'default', 'about'];

const schemaOf = async (name) =>
  JSON.parse(await readFile(new URL(`../dist/schemas/${name}.json`, import.meta.url), 'utf8'));

export async function fieldsPage() {
  const schemas = Object.fromEntries(await Promise.all(kinds.map(async (k) => [k, await schemaOf(k)])));
  const shared = Object.keys(schemas.step.properties).filter((f) =>
    kinds.every((k) => schemas[k].properties[f]),
  );
  const common = pick(schemas.step, (f) => shared.includes(f));
  const parts = [
    '# Fields',
    '<!-- Made by scripts/docs.mjs from dist/schemas. Do not edit it here: edit the doc comments in src/schema. -->',
    'What each file may say in its frontmatter, or in YAML. A field that is not listed is an error, so a mistyped name never passes. How the text below the frontmatter is written is in [authoring.md](authoring.md).',
    'Ids and tags are slugs: lower-case letters, digits and single hyphens, such as `take-stock`. A slug in the type column means that.',
    '## Every kind',
    'All kinds have these fields. The kinds below list only their own.',
    table(heads, rowsOf(common)),
    ...kinds.flatMap((k) => [`## ${k}`, table(heads, rowsOf(pick(schemas[k], (f) => !shared.includes(f))))]),
  ];
  for (const [name, [title, about]] of Object.entries(files))
    parts.push(`## ${title}`, about, table(heads, rowsOf(await schemaOf(name))));
  return `${parts.map((p) => p.trimEnd()).join('\n\n')}\n`;
}

function pick(schema, keep) {
  const properties = Object.fromEntries(Object.entries(schema.properties).filter(([f]) => keep(f)));
  return { ...schema, properties };
}

/** A row for each field, and for each field inside it. `path` stands before each name, `about` before what is said of all but the first. */
function rowsOf(schema, path = '', about = '') {
  if (schema.type === 'array' && !path) return rowsOf(schema.items, '[].');
  return Object.entries(schema.properties).flatMap(([name, field]) => [
    [
      code(path + name),
      typeOf(field),
      schema.required?.includes(name) && field.default === undefined ? 'yes' : 'no',
      field.default === undefined ? '' : code(JSON.stringify(field.default)),
      about && name !== Object.keys(schema.properties)[0]
        ? `${about}${field.description}`
        : (field.description ?? ''),
    ],
    ...inside(field, path + name),
  ]);
}

/** The rows of what a field holds: its fields, those of its entries, or those of each branch. */
function inside(field, path) {
  if (field.properties) return rowsOf(field, `${path}.`);
  if (field.items?.properties) return rowsOf(field.items, `${path}[].`);
  if (field.items?.anyOf?.every((s) => s.properties))
    return field.items.anyOf.flatMap((s) =>
      rowsOf(s, `${path}[].`, `With \`${Object.keys(s.properties)[0]}\`: `),
    );
  if (field.additionalProperties?.properties) return rowsOf(field.additionalProperties, `${path}.*.`);
  return [];
}

const patterns = [
  ['a-z0-9]+(-[a-z0-9]+)*$', 'slug'],
  ['^\\d{4}(', 'date'],
  ['^\\d+\\.', 'version such as `1.2.0`'],
  ['^[a-z]{2,3}', 'language tag'],
  ['^#[0-9a-fA-F]', 'colour as `#rrggbb`, quoted'],
  ['^https?:', 'web address'],
  ['^([01]?', 'clock time as `15:30`'],
];

/** The usual values of a field whose values `values.yaml` may declare. */
const usualValues = ({ anyOf }) => anyOf?.length === 2 && anyOf[0].enum?.map(code).join(' ');

function typeOf(accepted) {
  // What it may be beside that, such as empty, is no type to write.
  const schema = { ...accepted, type: [accepted.type].flat()[0] };
  if (usualValues(schema)) return `one of ${usualValues(schema)}, or of \`values.yaml\``;
  if (schema.type === 'array' && usualValues(schema.items))
    return `some of ${usualValues(schema.items)}, or of \`values.yaml\``;
  if (schema.enum) return `one of ${schema.enum.map(code).join(' ')}`;
  if (schema.anyOf) return schema.anyOf.map(typeOf).join('; or ');
  if (schema.prefixItems) return `\`[…, …]\`, two of: ${typeOf(schema.prefixItems[0])}`;
  if (schema.type === 'array' && schema.items.enum) return `some of ${schema.items.enum.map(code).join(' ')}`;
  if (schema.type === 'array')
    return `list of ${schema.items.anyOf ? 'actions' : plural(typeOf(schema.items))}`;
  if (schema.type === 'object' && schema.additionalProperties && !schema.properties)
    return `by name: ${typeOf(schema.additionalProperties)}`;
  if (schema.type === 'object') return 'fields';
  if (schema.type === 'integer') return `whole number, ${range(schema)}`;
  if (schema.type === 'number') return `number, ${range(schema)}`;
  if (schema.format === 'uri') return 'web address';
  const known = patterns.find(([start]) => schema.pattern?.includes(start));
  if (known) return known[1];
  if (schema.type === 'string')
    return schema.maxLength ? `text, up to ${schema.maxLength.toLocaleString('en-US')} characters` : 'text';
  return 'any value';
}

const range = (s) => `${s.minimum ?? `above ${s.exclusiveMinimum}`} to ${s.maximum ?? 'any'}`;
const plural = (type) => (type === 'slug' ? 'slugs' : type);
