// Builds what is made from content: the prebuilt playbook, JSON Schemas and style sheets in dist/. Runs after tsup and tsc.
import { copyFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describeSchema, fieldDocs } from './field-docs.mjs';
import { elementNotices, thirdPartyNotices } from './third-party.mjs';

const dist = new URL('../dist/', import.meta.url);
const { loadPlaybook } = await import(new URL('load.js', dist));
const { folderSource } = await import(new URL('node.js', dist));
const { customize, formatDiagnostics, kinds } = await import(new URL('index.js', dist));
const { listingOf } = await import(new URL('tables.js', dist));
const { jsonSchemas } = await import(new URL('json-schemas.js', dist));

const { value: playbook, diagnostics } = await loadPlaybook(
  folderSource(fileURLToPath(new URL('../content', import.meta.url))),
);
if (diagnostics.length > 0) {
  process.stderr.write(formatDiagnostics(diagnostics, 'text'));
  if (diagnostics.some((d) => d.severity === 'error')) process.exit(1);
}

await writeFile(new URL('content.js', dist), contentModule(playbook));
await writeFile(new URL('content.d.ts', dist), contentTypes(playbook));
await writeFile(
  new URL('listing.json', dist),
  `${JSON.stringify(listingOf(customize(playbook).value.playbook))}\n`,
);

await mkdir(new URL('schemas/', dist), { recursive: true });
const docs = await fieldDocs();
for (const [name, schema] of Object.entries(jsonSchemas())) {
  const described = describeSchema(name, schema, docs);
  await writeFile(new URL(`schemas/${name}.json`, dist), `${JSON.stringify(described, null, 2)}\n`);
}

await mkdir(new URL('styles/', dist), { recursive: true });
for (const name of ['content.css', 'page.css', 'narrow.css', 'print.css'])
  await copyFile(new URL(`../templates/${name}`, import.meta.url), new URL(`styles/${name}`, dist));

await cp(new URL('../templates/fonts', import.meta.url), new URL('fonts', dist), { recursive: true });
const metafile = new URL('metafile-esm.json', dist);
const { outputs } = JSON.parse(await readFile(metafile, 'utf8'));
await rm(metafile);
const bundled = Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs));
await writeFile(new URL('THIRD-PARTY.txt', dist), await thirdPartyNotices(bundled));
await mkdir(new URL('elements/', dist), { recursive: true });
await writeFile(new URL('elements/LICENSES.txt', dist), await elementNotices());

/** Metadata at once, bodies as strings that are parsed on first touch. Imports nothing. */
function contentModule(whole) {
  const bodies = {};
  const meta = { ...whole };
  for (const { plural } of kinds) {
    meta[plural] = whole[plural].map(({ body, ...fields }) => {
      bodies[fields.id] = JSON.stringify(body);
      return fields;
    });
  }
  return `// Made by scripts/prebuild.mjs from content/. Words: CC BY 4.0.
const meta = JSON.parse(${literal(JSON.stringify(meta))});
const bodies = {
${Object.entries(bodies)
  .map(([id, json]) => `${literal(id)}: ${literal(json)}`)
  .join(',\n')}
};
const withBody = (resource) =>
  Object.defineProperty(resource, 'body', {
    enumerable: true,
    configurable: true,
    get() {
      const value = JSON.parse(bodies[resource.id]);
      Object.defineProperty(this, 'body', { value, enumerable: true, configurable: true, writable: true });
      return value;
    },
  });
for (const plural of ${JSON.stringify(kinds.map((k) => k.plural))}) for (const resource of meta[plural]) withBody(resource);
/** The playbook that comes with the package. */
export const playbook = meta;
`;
}

/** A string literal that is quick to scan: single quotes, so that JSON's own need no escape. */
function literal(text) {
  const escapes = {
    '\\': '\\\\',
    "'": "\\'",
    '\n': '\\n',
    '\r': '\\r',
    '\u2028': '\\u2028',
    '\u2029': '\\u2029',
  };
  return `'${text.replace(/[\\'\n\r\u2028\u2029]/g, (c) => escapes[c])}'`;
}

/** The type of a kind: `activity` is `Activity`. */
function typeName(kind) {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** The same playbook with its ids as string unions. */
function contentTypes(whole) {
  const union = (ids) => (ids.length > 0 ? ids.map((id) => `'${id}'`).join(' | ') : 'never');
  const names = Object.fromEntries(kinds.map((k) => [k.plural, typeName(k.kind)]));
  const relations = Object.fromEntries(
    kinds.map(({ kind, plural, relations: own }) => [
      plural,
      kind === 'step'
        ? kinds.filter((k) => k.kind !== 'step').map((k) => [k.plural, k.kind])
        : [
            ...own.map((r) => [r.field, r.kind]),
            ...kinds.flatMap((k) =>
              k.relations.filter((r) => r.kind === kind && r.reverse).map((r) => [r.reverse, k.kind]),
            ),
          ],
    ]),
  );
  const lines = Object.entries(names).map(
    ([plural, name]) => `export type ${name}Id = ${union(whole[plural].map((r) => r.id))};`,
  );
  const shapes = Object.entries(names).map(([plural, name]) => {
    const fields = {
      id: `${name}Id`,
      step: 'StepId',
      ...Object.fromEntries(relations[plural].map(([field, kind]) => [field, `${typeName(kind)}Id[]`])),
    };
    const body = Object.entries(fields)
      .map(([field, type]) => `  ${field}: ${type};`)
      .join('\n');
    return `/** A ${name.toLowerCase()} of this playbook, its ids as literal types. */\nexport interface Shipped${name} extends Omit<${name}, ${union(Object.keys(fields))}> {\n${body}\n}`;
  });
  return `// Made by scripts/prebuild.mjs from content/.
import type { ${Object.values(names).join(', ')}, Playbook } from './types/index.js';

${lines.join('\n')}
/** The id of any resource of this playbook. */
export type ResourceId = ${Object.values(names)
    .map((n) => `${n}Id`)
    .join(' | ')};
/** The audiences of this playbook. */
export type AudienceId = ${union(whole.audiences.map((a) => a.id))};
/** The terms text may use as variables. */
export type Term = ${union(whole.terms.map((t) => t.one))};

${shapes.join('\n')}

/** The playbook that comes with the package: the same as {@link Playbook}, with literal ids. */
export interface ShippedPlaybook extends Omit<Playbook, ${union(Object.keys(names))}> {
${Object.entries(names)
  .map(([plural, name]) => `  ${plural}: Shipped${name}[];`)
  .join('\n')}
}

/** The playbook that comes with the package. Nothing is read from disk; a \`body\` is parsed when it is first touched. */
export declare const playbook: ShippedPlaybook;
`;
}
