// Reads the doc comments of the field interfaces in src/schema, the one place where fields are explained.
import { readdir, readFile } from 'node:fs/promises';
import ts from 'typescript';

const { kinds } = await import(new URL('../dist/tables.js', import.meta.url));

/** The interface that explains each schema. */
const interfaces = {
  ...Object.fromEntries(
    kinds.map(({ kind }) => [kind, `${kind.charAt(0).toUpperCase()}${kind.slice(1)}Fields`]),
  ),
  playbook: 'PlaybookFileFields',
  audiences: 'AudiencesFileFields',
  values: 'ValuesFileFields',
  glossary: 'GlossaryFields',
  coverage: 'CoverageFileFields',
  'prose-exceptions': 'ProseException',
  'prose-words': 'ProseWords',
  search: 'SearchWords',
  recipe: 'Recipe',
  overlay: 'OverlayFileFields',
};

/** Every interface in src/schema: its own comment, and for each field its comment and the interface its type names. */
export async function fieldDocs() {
  const folder = new URL('../src/schema/', import.meta.url);
  const found = new Map();
  for (const name of (await readdir(folder)).filter((n) => n.endsWith('.ts'))) {
    const file = ts.createSourceFile(
      name,
      await readFile(new URL(name, folder), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    for (const node of file.statements.filter(ts.isInterfaceDeclaration)) {
      const fields = new Map();
      for (const member of node.members.filter(ts.isPropertySignature)) {
        const type = member.type?.getText() ?? '';
        fields.set(member.name.getText().replace(/^'|'$/g, ''), { about: comment(member), type });
      }
      const bases = (node.heritageClauses ?? []).flatMap((c) => c.types.map((t) => t.expression.getText()));
      found.set(node.name.text, { about: comment(node), fields, bases });
    }
  }
  // Files of an overlay have the schemas of the kinds too.
  found.get('CommonFields').bases.push('ReplacingFields');
  for (const [name, where] of [
    ['StepFloors', 'in each step'],
    ['AllFloors', 'in all steps together'],
  ])
    found.get(name).fields = new Map([...kindFloors(where), ...found.get(name).fields]);
  return found;
}

/** The floors of the kinds are no interface of their own: what they count is named by the table of kinds. */
const kindFloors = (where) =>
  kinds
    .filter((k) => k.kind !== 'step')
    .map(({ plural, name: [, many] }) => [
      plural,
      { about: `${many.charAt(0).toUpperCase()}${many.slice(1)} ${where}.`, type: 'number' },
    ]);

const comment = (node) =>
  ts
    .getJSDocCommentsAndTags(node)
    .map((d) => (typeof d.comment === 'string' ? d.comment : (ts.getTextOfJSDocComment(d.comment) ?? '')))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** All fields of an interface, those of its bases first. */
export function allFields(docs, name) {
  const own = docs.get(name);
  if (!own) return new Map();
  return new Map([...own.bases.flatMap((b) => [...allFields(docs, b)]), ...own.fields]);
}

/** A schema with the doc comments as descriptions, at any depth. */
export function describeSchema(name, schema, docs) {
  const title = `networks-playbook: ${name}`;
  return { title, ...describe(schema, interfaces[name], docs) };
}

function describe(schema, interfaceName, docs) {
  if (schema.anyOf) return { ...schema, anyOf: schema.anyOf.map((s) => describe(s, nameOf(s, docs), docs)) };
  if (schema.items && !Array.isArray(schema.items) && !schema.properties)
    return { ...schema, items: describe(schema.items, interfaceName, docs) };
  if (schema.additionalProperties)
    return { ...schema, additionalProperties: describe(schema.additionalProperties, interfaceName, docs) };
  if (!schema.properties) return schema;
  const fields = allFields(docs, interfaceName);
  const properties = Object.fromEntries(
    Object.entries(schema.properties).map(([key, inner]) => {
      const field = fields.get(key);
      if (!field) return [key, inner];
      const named = [...docs.keys()].find((n) => new RegExp(`\\b${n}\\b`).test(field.type));
      return [key, { description: field.about, ...describe(inner, named, docs) }];
    }),
  );
  return { ...schema, properties };
}

/** The interface with exactly the fields of one branch of a union. */
function nameOf(schema, docs) {
  const keys = Object.keys(schema.properties ?? {}).join();
  return keys && [...docs].find(([, { fields }]) => [...fields.keys()].join() === keys)?.[0];
}
