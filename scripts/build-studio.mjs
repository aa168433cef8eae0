// Puts pages around what tsup.studio.config.ts has bundled: dist/studio/ is the packet builder as files. Fails over its budget.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { studioNotices } from './third-party.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const site = join(root, 'dist/studio');
const { splitPlaybook, metaPolicy } = await import(new URL('../dist/studio.js', import.meta.url));
const { playbook } = await import(new URL('../dist/content/playbook.js', import.meta.url));

/** Script and style of the first view, compressed, before content. In bytes. */
const budget = 150_000;
/** What must not be loaded before somebody asks for a file. */
const heavy = /typst|resvg|node_modules\/docx|formats\/(?:pdf|docx|epub|pptx|ics|xlsx)\//;

const template = (name) => readFile(join(root, 'templates', name), 'utf8');
const metafile = join(site, 'assets/metafile-esm.json');
const { inputs, outputs } = JSON.parse(await readFile(metafile, 'utf8'));
await rm(metafile);
const output = (entry) => Object.keys(outputs).find((path) => outputs[path].entryPoint === entry);

/** An output and all it imports at once. */
function atOnce(path, found = new Set()) {
  if (found.has(path)) return found;
  found.add(path);
  for (const { path: next, kind } of outputs[path].imports)
    if (kind === 'import-statement') atOnce(next, found);
  return found;
}

async function style(name, text) {
  const mark = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const path = `assets/${name}-${mark}.css`;
  await writeFile(join(site, path), text);
  return path;
}

const main = output('src/web/studio/main.tsx');
const first = [...atOnce(main)];
for (const path of first)
  for (const input of Object.keys(outputs[path].inputs))
    if (heavy.test(input))
      throw new Error(`The first view of the studio loads ${input}; import it where it is used.`);

const studioCss = await style(
  'studio',
  [await template('screen.css'), await template('studio/studio.css')].join('\n'),
);
// On the screen the preview has the type of the printed page; what only paper has, the preview's own sheet draws.
const printed = (await template('print.css')).replace('@media print', '@media all');
const previewCss = await style(
  'preview',
  [
    await template('content.css'),
    await template('page.css'),
    await template('narrow.css'),
    await template('wide.css'),
    printed,
    await template('sheets.css'),
    await template('studio/preview.css'),
  ].join('\n'),
);

const scripts = await Promise.all(first.map((path) => readFile(join(root, path))));
const size = [...scripts, await readFile(join(site, studioCss))].reduce(
  (sum, file) => sum + gzipSync(file).length,
  0,
);
if (size > budget)
  throw new Error(
    `The first view of the studio has ${size} bytes of script and style, compressed; its budget is ${budget}.`,
  );

const asset = (path) => `assets/${basename(path)}`;
const worker = output('src/web/studio/make/worker.ts');
const fromDisk = output('src/web/studio/from-disk.ts');
const words = playbook.strings;
await rename(join(root, output('src/web/studio/sw.ts')), join(site, 'sw.js'));

const head = (title) => `<!doctype html>
<html lang="${playbook.info.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${metaPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="networks-playbook">
<title>${title}</title>
<link rel="icon" href="favicon.svg">
`;
const modules = first.map((path) => `<link rel="modulepreload" href="${asset(path)}">\n`).join('');
await writeFile(
  join(site, 'index.html'),
  `${head('Make your own playbook')}<link rel="stylesheet" href="${studioCss}" media="screen">
<link rel="stylesheet" href="${previewCss}" media="print">
${modules}<link rel="preload" href="content/playbook.json" as="fetch" crossorigin>
<script type="module" src="${asset(main)}"></script>
<script defer src="${asset(fromDisk)}"></script>
</head>
<body>
<div id="studio" data-worker="${asset(worker)}"><p class="loading">Opening the playbook …</p></div>
<template id="from-disk"><main class="from-disk"><h1>${words.builderFromDisk}</h1><p>${words.builderFromDiskWhy}</p><ul><li>${words.builderFromDiskServer}</li><li>${words.builderFromDiskHere} <code>npx networks-playbook studio</code></li></ul></main></template>
<p class="nothing-to-print">Nothing is chosen yet. Say who you serve; then this page prints your playbook.</p>
<noscript><p>This page makes playbooks in your browser, and needs JavaScript for it. Nothing you enter leaves your machine.</p></noscript>
</body>
</html>
`,
);
await writeFile(
  join(site, 'preview.html'),
  `${head('Preview')}<link rel="stylesheet" href="${previewCss}">
</head>
<body><main></main></body>
</html>
`,
);
const packages = Object.keys(inputs).flatMap(
  (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [],
);
await writeFile(join(site, 'LICENSES.txt'), await studioNotices([...new Set(packages)].sort()));
await writeFile(join(site, 'favicon.svg'), await template('studio/favicon.svg'));
await mkdir(join(site, 'content'), { recursive: true });
for (const [name, json] of Object.entries(splitPlaybook(playbook)))
  await writeFile(join(site, 'content', name), json);
