// Builds what is made from content: the prebuilt playbook, JSON Schemas and style sheets in dist/. Runs after tsup and tsc.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { writeEditorFiles } from './editor-files.mjs';
import { describeSchema, fieldDocs } from './field-docs.mjs';

const dist = new URL('../dist/', import.meta.url);
const { loadPlaybook } = await import(new URL('load.js', dist));
const { folderSource, writeFiles } = await import(new URL('node.js', dist));
const { contentFiles } = await import(new URL('build.js', dist));
const { customize, formatDiagnostics } = await import(new URL('index.js', dist));
const { listingOf } = await import(new URL('tables.js', dist));
const { dialects, jsonSchemas } = await import(new URL('json-schemas.js', dist));

const { value: playbook, diagnostics } = await loadPlaybook(
  folderSource(fileURLToPath(new URL('../content', import.meta.url))),
);
if (diagnostics.length > 0) {
  process.stderr.write(formatDiagnostics(diagnostics, 'text'));
  if (diagnostics.some((d) => d.severity === 'error')) process.exit(1);
}

await writeFile(
  new URL('listing.json', dist),
  `${JSON.stringify(listingOf(customize(playbook).value.playbook))}\n`,
);

const content = new URL('content/', dist);
await rm(content, { recursive: true, force: true });
const files = contentFiles(playbook, { library: '../types/index.js' });
await writeFiles(fileURLToPath(content), files);

const docs = await fieldDocs();
for (const dialect of dialects) {
  // The first stands where it has always been.
  const folder = new URL(dialect === dialects[0] ? 'schemas/' : `schemas/${dialect}/`, dist);
  await mkdir(folder, { recursive: true });
  for (const [name, schema] of Object.entries(jsonSchemas(dialect))) {
    const described = describeSchema(name, schema, docs);
    await writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(described, null, 2)}\n`);
  }
}

await mkdir(new URL('styles/', dist), { recursive: true });
/** The style sheets that ship, and what each is made of. */
const styles = {
  'content.css': ['content.css', 'theme.css'],
  'elements.css': ['content.css', 'theme.css', 'elements.css'],
  'page.css': ['page.css'],
  'narrow.css': ['narrow.css'],
  'wide.css': ['wide.css'],
  'print.css': ['print.css'],
};
for (const [name, parts] of Object.entries(styles)) {
  const texts = parts.map((part) => readFile(new URL(`../templates/${part}`, import.meta.url), 'utf8'));
  await writeFile(new URL(`styles/${name}`, dist), (await Promise.all(texts)).join(''));
}

await cp(new URL('../templates/fonts', import.meta.url), new URL('fonts', dist), { recursive: true });
await mkdir(new URL('embed/', dist), { recursive: true });
await cp(new URL('../templates/embed/host.js', import.meta.url), new URL('embed/host.js', dist));

await writeEditorFiles(playbook.strings);
