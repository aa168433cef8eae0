// Builds what is made from content: the prebuilt playbook, JSON Schemas and style sheets in dist/. Runs after tsup and tsc.
import { copyFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentIndex } from './content-index.mjs';
import { literal, typeName, union } from './content-literal.mjs';
import { contentPieces } from './content-pieces.mjs';
import { describeSchema, fieldDocs } from './field-docs.mjs';

const dist = new URL('../dist/', import.meta.url);
const { loadPlaybook } = await import(new URL('load.js', dist));
const { folderSource } = await import(new URL('node.js', dist));
const library = await import(new URL('index.js', dist));
const { customize, formatDiagnostics, kinds } = library;
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

await rm(new URL('content/', dist), { recursive: true, force: true });
const { js, types } = contentIndex(playbook, kinds);
const pieces = {
  'content/index.js': js,
  'content/index.d.ts': types,
  ...contentPieces(playbook, kinds, library),
};
for (const folder of new Set(Object.keys(pieces).map(dirname)))
  await mkdir(new URL(`${folder}/`, dist), { recursive: true });
for (const [path, text] of Object.entries(pieces)) await writeFile(new URL(path, dist), text);

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
const withBody = (resource) => {
  let body;
  Object.defineProperty(resource, 'body', {
    enumerable: true,
    configurable: true,
    get: () => (body ??= JSON.parse(bodies[resource.id])),
  });
};
for (const plural of ${JSON.stringify(kinds.map((k) => k.plural))}) for (const resource of meta[plural]) withBody(resource);
/** The playbook that comes with the package. */
export const playbook = meta;
`;
}

/** The same playbook with its ids as string unions. */
function contentTypes(whole) {
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

/** The playbook of one resource, as the modules below \`networks-playbook/content/\` have it. */
export type PlaybookOf<P extends ${union(Object.keys(names))}, R> = Omit<Playbook, P> & { [K in P]: [R] };

/** The playbook that comes with the package. Nothing is read from disk; a \`body\` is parsed when it is first touched. */
export declare const playbook: ShippedPlaybook;
`;
}
