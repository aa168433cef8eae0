import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults, type Served, serve, withPage } from '../support/browser.js';
import { someOf } from '../support/by-night.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const out = join(mkdtempSync(join(tmpdir(), 'networks-playbook-docs-')), 'site');
const script = join(root, 'scripts', 'site.mjs');
const make = () => spawnSync(process.execPath, [script, '--out', out], { encoding: 'utf8' });

let site: Served;
let made: ReturnType<typeof make>;

// Takes some seconds: the site is made once, with the packet builder in it, for all tests here.
beforeAll(async () => {
  made = make();
  site = await serve({ '/below/a/path/': { folder: join(out, '/') } });
});
afterAll(async () => {
  await site.close();
  rmSync(join(out, '..'), { recursive: true, force: true });
});

/** Opens a page of the site, and says what went wrong in it and what it asked of others. */
async function open<T>(address: string, use: (page: Page) => Promise<T>, width = 1280) {
  const faults: string[] = [];
  const value = await withPage(
    async (page) => {
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('request', (request) => {
        const url = request.url();
        if (!/^(?:data|blob|file):/.test(url) && !url.startsWith(site.url)) faults.push(url);
      });
      await page.goto(address.includes(':') ? address : `${site.url}/below/a/path/${address}`);
      return use(page);
    },
    { viewport: { width, height: 800 } },
  );
  return { value, faults };
}

test('the site is made, and every link in it leads somewhere', () => {
  expect(made.stderr).toBe('');
  expect(made.status).toBe(0);
});

test('a folder of somebody else is left alone', () => {
  const mine = mkdtempSync(join(tmpdir(), 'networks-playbook-mine-'));
  writeFileSync(join(mine, 'mine.txt'), 'Mine.');
  const { status, stderr } = spawnSync(process.execPath, [script, '--out', mine], { encoding: 'utf8' });
  expect(status).not.toBe(0);
  expect(stderr).toContain('Name a folder that is empty or not there yet.');
  expect(readdirSync(mine)).toEqual(['mine.txt']);
  rmSync(mine, { recursive: true, force: true });
});

test('a link to nothing, and one to a place that is not there, are found', async () => {
  const { brokenLinks } = await import(join(root, 'scripts', 'site', 'links.mjs'));
  const page =
    '<a href="b.html#there">1</a> <a href="b.html#gone">2</a> <img src="c.png"> <code>href="d.html"</code>';
  expect(brokenLinks({ 'a.html': page, 'b.html': '<h2 id="there">' })).toEqual([
    'a.html: b.html#gone',
    'a.html: c.png',
  ]);
});

const some = [
  'index.html',
  'docs/embedding.html',
  'docs/api/index.html',
  'docs/fields.html',
  'live.html',
  'search.html?q=writePdf',
];

describe.each(some)('%s', (address) => {
  test.each(someOf([320, 1440], 1))(
    'is for everybody, and asks nothing of others, at %i px',
    async (width) => {
      const { value, faults } = await open(
        address,
        async (page) => ({
          axe: await axeFaults(page),
          wide: await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
          landmarks: await page.evaluate(() =>
            ['header', 'main', 'nav', 'footer', 'h1'].filter((tag) => !document.querySelector(tag)),
          ),
        }),
        width,
      );
      expect(value).toEqual({ axe: [], wide: 0, landmarks: [] });
      expect(faults).toEqual([]);
    },
  );
});

test('the first stop of the keyboard skips to the text', async () => {
  const { value } = await open('docs/recipes.html', async (page) => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    return page.evaluate(() => document.activeElement?.id);
  });
  expect(value).toBe('main');
});

test.each(['the server', 'a disk'])(
  'the search finds what a function is called by, from %s',
  async (where) => {
    const from =
      where === 'a disk' ? pathToFileURL(join(out, 'docs/recipes.html')).href : 'docs/recipes.html';
    const { value, faults } = await open(from, async (page) => {
      await page.getByRole('searchbox').fill('fragmentTree');
      await page.getByRole('button', { name: 'Search' }).click();
      await page.locator('#results a').first().click();
      return { title: await page.title(), hash: new URL(page.url()).hash };
    });
    expect(value).toEqual({
      title: expect.stringContaining('networks-playbook/tree'),
      hash: '#fragmenttree',
    });
    expect(faults).toEqual([]);
  },
);

test.each(['the server', 'a disk'])(
  'elements are alive, and change with the audience, from %s',
  async (where) => {
    const from = where === 'a disk' ? pathToFileURL(join(out, 'live.html')).href : 'live.html';
    const { value, faults } = await open(from, async (page) => {
      const text = () =>
        page.locator('#activity').evaluate((element) => element.shadowRoot?.textContent ?? '');
      await expect.poll(text).toContain('Draw a relationship map');
      const before = await text();
      await page.getByLabel('For').selectOption('out-of-school');
      await expect.poll(text).not.toBe(before);
      return text();
    });
    expect(value).toContain('Draw a relationship map');
    expect(faults).toEqual([]);
  },
);

test('the packet builder is there', () => {
  expect(readFileSync(join(out, 'builder/index.html'), 'utf8')).toContain('id="studio"');
});
