// Makes docs/rules.md, docs/fields.md, docs/api/ and the reports of api/, and the tables inside the other pages, from what the code itself uses.
// `node scripts/docs.mjs` writes them; `node scripts/docs.mjs --check` only says which are out of date. Needs a build.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { entries, fileEntries } from './api/entries.mjs';
import { examples } from './api/examples.mjs';
import { readInterface } from './api/model.mjs';
import { apiPages } from './api/pages.mjs';
import { reportOf } from './api/report.mjs';
import { fieldsPage } from './docs-fields.mjs';
import { fillHosts } from './docs-hosts.mjs';
import { rulesPage } from './docs-rules.mjs';
import { blocksTable, sectionsTable, settableTable, truthTable } from './docs-tables.mjs';

const root = new URL('../', import.meta.url);
const old = async (path) =>
  (await readFile(new URL(path, root), 'utf8').catch(() => '')).replace(/\r\n/g, '\n');

const api = readInterface(await entries(), await examples());
const pages = {
  ...apiPages(api, await fileEntries()),
  ...Object.fromEntries(api.pages.map((page) => [`api/${page.page}.txt`, reportOf(page)])),
  'docs/rules.md': await rulesPage(),
  'docs/fields.md': await fieldsPage(),
  'docs/authoring.md': fill('docs/authoring.md', await old('docs/authoring.md'), {
    sections: sectionsTable(),
    blocks: blocksTable(),
    settable: settableTable(),
  }),
  'docs/frameworks.md': fillHosts(await old('docs/frameworks.md')),
  'docs/recipes.md': fill('docs/recipes.md', await old('docs/recipes.md'), {
    'truth-table': await truthTable(),
  }),
};

const stale = [];
for (const [path, text] of Object.entries(pages)) if ((await old(path)) !== text) stale.push(path);
for (const folder of ['docs/api', 'api'])
  for (const file of await readdir(new URL(folder, root)).catch(() => []))
    if (!(`${folder}/${file}` in pages)) stale.push(`${folder}/${file}`);

if (process.argv.includes('--check')) {
  for (const path of stale) process.stderr.write(`${path} is out of date. Run: npm run docs\n`);
  if (stale.length > 0) process.exitCode = 1;
} else {
  for (const path of stale) {
    if (pages[path] === undefined) await rm(new URL(path, root));
    else {
      await mkdir(new URL('.', new URL(path, root)), { recursive: true });
      await writeFile(new URL(path, root), pages[path]);
    }
  }
  process.stderr.write(stale.length > 0 ? `Wrote ${stale.join(', ')}.\n` : 'Every page is up to date.\n');
}

/** A page with new text between `<!-- name -->` and `<!-- /name -->`. */
function fill(path, page, parts) {
  return Object.entries(parts).reduce((text, [name, inner]) => {
    const [open, close] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
    const [from, to] = [text.indexOf(open), text.indexOf(close)];
    if (from < 0 || to < from) throw new Error(`${path} has no ${open.trim()} … ${close}.`);
    return `${text.slice(0, from + open.length)}\n${inner}\n${text.slice(to)}`;
  }, page);
}
