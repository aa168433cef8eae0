// Opens the forms of `networks-playbook cms` in the real CMS, in a headless browser, writes and changes files with it and checks what it has
// written: `node scripts/try-cms.mjs decap|sveltia PATH-OF-ITS-BUNDLE.js`. The CMS is larger than all our tools together, so
// it is no dependency: `npm pack decap-cms` or `@sveltia/cms` has the bundle.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const [cms, bundle] = process.argv.slice(2);
const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'dist/cli.js');
const work = mkdtempSync(join(tmpdir(), 'try-cms-'));
const fixture = join(root, 'test/fixtures/base');

const files = {};
for (const e of readdirSync(fixture, { recursive: true, withFileTypes: true }).filter((e) => e.isFile())) {
  const path = join(e.parentPath, e.name);
  files[`book/${path.slice(fixture.length + 1)}`] = readFileSync(path, 'utf8');
}
const write = (all) => {
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(work, path)), { recursive: true });
    writeFileSync(join(work, path), text);
  }
};
write(files);
execFileSync('node', [cli, 'cms', 'book', '--for', cms], { cwd: work, stdio: 'inherit' });
const config = readFileSync(join(work, 'admin/config.yml'), 'utf8').replace(
  /backend:\n(?: {2}.*\n)+local_backend: true\n/,
  'backend:\n  name: test-repo\n',
);

/** Files as the test backend has them: folders in folders, and at their ends `{ content }`. */
const tree = {};
for (const [path, content] of Object.entries(files)) {
  const parts = path.split('/');
  const folder = parts.slice(0, -1).reduce((at, name) => (at[name] ??= {}), tree);
  folder[parts.at(-1)] = { content };
}
const page = `<!doctype html><meta charset="utf-8"><title>Try</title><body><script>window.repoFiles = ${JSON.stringify(tree).replaceAll('<', '\\u003c')}</script><script src="/cms.js"></script>`;
const server = createServer((request, response) => {
  const path = request.url.split('?')[0];
  const [type, body] = {
    '/': ['text/html', page],
    '/config.yml': ['text/yaml', config],
    '/cms.js': ['text/javascript', readFileSync(bundle)],
  }[path] ?? ['text/plain', ''];
  response.writeHead(body === '' ? 404 : 200, { 'content-type': `${type}; charset=utf-8` }).end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const home = `http://127.0.0.1:${server.address().port}/`;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const tab = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
tab.on('pageerror', (error) => console.log('page error:', error.message.slice(0, 300)));
tab.on('console', (m) => m.type() === 'error' && console.log('console:', m.text().slice(0, 1500)));
const shot = (name) => tab.screenshot({ path: join(work, `${name}.png`) });
async function save(name) {
  await shot(name);
  await tab
    .getByRole('button', { name: /^(publish|save)/i })
    .first()
    .click();
  await tab.waitForTimeout(800);
  const now = tab.getByRole('menuitem', { name: /publish now/i }).first();
  if (await now.isVisible().catch(() => false)) await now.click();
  await tab.waitForTimeout(2500);
  await shot(`${name}-saved`);
}

try {
  await tab.goto(home);
  await tab
    .getByRole('button', { name: /login|test repository|work with/i })
    .first()
    .click();
  await tab.waitForTimeout(2500);
  await shot('collections');
  console.log(
    'collections:',
    (await tab.locator('nav, [role=listbox], aside').first().textContent())
      .split('\n')
      .filter(Boolean)
      .join(' | ')
      .slice(0, 900),
  );
  await tab.goto(`${home}#/collections/first-activities`);
  await tab.waitForTimeout(2500);
  await shot('list');
  // The test backend of Sveltia CMS begins without files, so there it ends with the forms that it has read.
  if (cms === 'sveltia') process.exit(0);
  // A file that is there: its title is changed, and all else stays.
  await tab.goto(`${home}#/collections/first-activities/entries/greeting-round`);
  await tab.getByRole('textbox', { name: 'Title' }).first().fill('The greeting round, once more');
  await save('changed');
  // A new one, in which everything that may be empty is left empty.
  await tab.goto(`${home}#/collections/first-letters/new`);
  for (const [name, text] of [
    ['Title', 'Before the greeting'],
    ['Summary', 'Tells families what is to come.'],
    ['Send when', 'A week before'],
  ])
    await tab.getByRole('textbox', { name }).first().fill(text);
  await tab.locator('[data-slate-editor=true]').last().click();
  await tab.keyboard.type('Dear family, tomorrow we greet each other.');
  await save('new');
  const after = await tab.evaluate(() => window.repoFiles);
  const flat = {};
  const walk = (at, path) => {
    for (const [name, value] of Object.entries(at))
      if (typeof value?.content === 'string') flat[path + name] = value.content;
      else if (value && typeof value === 'object') walk(value, `${path}${name}/`);
  };
  walk(after, '');
  const changed = Object.keys(flat).filter((path) => flat[path] !== files[path]);
  console.log('changed:', changed);
  write(flat);
  for (const path of changed) console.log(flat[path]);
  execFileSync('node', [cli, 'check', 'book'], { cwd: work, stdio: 'inherit' });
} finally {
  console.log('pictures in', work);
  await browser.close();
  server.close();
}
