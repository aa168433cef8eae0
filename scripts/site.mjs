// Makes the documentation a static site: `npm run site`, or `npm run site -- --out FOLDER`. Needs a build.
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { layout } from './site/layout.mjs';
import { brokenLinks } from './site/links.mjs';
import { livePage } from './site/live.mjs';
import { addressOf, sitePages } from './site/pages.mjs';
import { fileAddress, renderMarkdown } from './site/render.mjs';
import { searchIndex, searchPage } from './site/search.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { out: { type: 'string', default: join(root, 'site') } } });
const out = resolve(values.out);
const mark = '.networks-playbook-site';

const found = await readdir(out).catch(() => []);
if (found.length > 0 && !found.includes(mark))
  throw new Error(
    `${out} holds files that this command did not make. Name a folder that is empty or not there yet.`,
  );
await rm(out, { recursive: true, force: true });

const pages = (await sitePages()).map(({ path, group, text }) => {
  const page = renderMarkdown(path, text);
  return { ...page, group, address: addressOf(path), title: page.headings[0]?.title ?? path };
});
const live = livePage();
const list = listOf(pages);
const linked = [...new Set(pages.flatMap(({ files }) => files)), 'LICENSE', 'LICENSE-CONTENT'];

const files = {
  ...Object.fromEntries([...pages, live, searchPage].map((page) => [page.address, layout(page, list)])),
  ...Object.fromEntries(
    await Promise.all(linked.map(async (path) => [fileAddress(path), await readFile(join(root, path))])),
  ),
  'site.css': `${await tokens()}${await readFile(new URL('site/site.css', import.meta.url), 'utf8')}`,
  'favicon.svg': await readFile(join(root, 'templates/studio/favicon.svg')),
  'search-index.js': searchIndex(pages),
  'search.js': await script('search.js'),
  'live.js': await script('live.js'),
};
await write(files);

execFileSync(process.execPath, [join(root, 'dist/cli.js'), 'studio', '--out', join(out, 'builder')], {
  stdio: 'pipe',
});
const wrong = brokenLinks({ ...files, 'builder/index.html': '' });
for (const line of wrong) console.error(`A link that leads nowhere: ${line}`);
if (wrong.length > 0) process.exit(1);
console.log(
  `Wrote ${pages.length + 2} pages and the packet builder to ${values.out}. Put the folder on any web server, below any path.`,
);

async function write(all) {
  for (const [address, content] of Object.entries({ ...all, [mark]: '', '.nojekyll': '' })) {
    const path = join(out, ...address.split(posix.sep));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

/** The list of pages as each page shows it. Those of the API stand together at the end, under the names they are imported by. */
function listOf(all) {
  const groups = new Map();
  for (const page of all) groups.set(page.group ?? 'API', [...(groups.get(page.group ?? 'API') ?? []), page]);
  const tools = [
    { address: 'live.html', title: 'Live elements' },
    { address: 'builder/index.html', title: 'The packet builder' },
  ];
  const [start, ...others] = groups;
  return [start, ['Try it', tools], ...others].map(([group, listed]) => ({ group, pages: listed }));
}

/** The colors of fragments where a page sets none, so that the site looks like what it tells of. */
async function tokens() {
  const css = await readFile(join(root, 'templates/content.css'), 'utf8');
  const named = [...css.matchAll(/--_(\w+): var\(--playbook-\w+, .*?(#[0-9a-f]{6})\)+;/g)];
  if (named.length < 4) throw new Error('Found no colors in templates/content.css, expected those of `.pb`.');
  const colors = named.map(([, name, value]) => `  --${name}: ${value};\n`).join('');
  return `:root {\n  --paper: #fff;\n  --ink: #1b1f22;\n  --edge: #6b747a;\n  --sans: "Segoe UI", "Helvetica Neue", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;\n  --mono: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;\n${colors}}\n`;
}

/** A program of a page as one plain script: modules are not loaded from a disk. */
async function script(name) {
  const made = await build({
    entryPoints: [fileURLToPath(new URL(`site/browser/${name}`, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return made.outputFiles[0].text;
}
