// Makes docs/rules.md and docs/fields.md, and the tables inside the other pages, from what the code itself uses.
// `node scripts/docs.mjs` writes them; `node scripts/docs.mjs --check` only says which are out of date. Needs a build.
import { readFile, writeFile } from 'node:fs/promises';
import { fieldsPage } from './docs-fields.mjs';
import { rulesPage } from './docs-rules.mjs';
import { blocksTable, sectionsTable, settableTable, truthTable } from './docs-tables.mjs';

const root = new URL('../', import.meta.url);
const old = async (path) =>
  (await readFile(new URL(path, root), 'utf8').catch(() => '')).replace(/\r\n/g, '\n');

const pages = {
  'docs/rules.md': await rulesPage(),
  'docs/fields.md': await fieldsPage(),
  'docs/authoring.md': fill('docs/authoring.md', await old('docs/authoring.md'), {
    sections: sectionsTable(),
    blocks: blocksTable(),
    settable: settableTable(),
  }),
  'docs/recipes.md': fill('docs/recipes.md', await old('docs/recipes.md'), {
    'truth-table': await truthTable(),
  }),
};

const stale = [];
for (const [path, text] of Object.entries(pages)) if ((await old(path)) !== text) stale.push(path);

if (process.argv.includes('--check')) {
  for (const path of stale) process.stderr.write(`${path} is out of date. Run: npm run docs\n`);
  if (stale.length > 0) process.exitCode = 1;
} else {
  for (const path of stale) await writeFile(new URL(path, root), pages[path]);
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
