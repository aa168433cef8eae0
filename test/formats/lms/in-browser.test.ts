import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { writeScorm } from '../../../src/formats/scorm/write-scorm.js';
import { writeWebZip } from '../../../src/formats/web-zip/write-web-zip.js';
import { axeFaults, serve, withPage } from '../../support/browser.js';
import { madeCourse } from '../../support/made-course.js';

const phone = { viewport: { width: 390, height: 800 } };

/** The files of a package below a path. */
const below = (path: string, bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [path + name, content]));

const scormAgain = readFileSync(
  createRequire(import.meta.url)
    .resolve('scorm-again/scorm12')
    .replace(/scorm12\.js$/, 'scorm12.min.js'),
  'utf8',
);

/** A learning platform around a page: `status` is what it knew before. */
const platform = (status: string) => `<!doctype html><html lang="en"><title>Platform</title>
<script src="/scorm-again.js"></script>
<script>
window.finished = 0;
window.API = new Scorm12API({ autocommit: false });
API.loadFromJSON({ core: { lesson_status: '${status}' } });
API.on('LMSFinish', () => { window.finished += 1; });
</script>
<iframe name="sco" title="Session" src="/sco/session-1.html" width="390" height="600"></iframe>`;

const statusIn = (page: Page) => page.evaluate('API.cmi.core.lesson_status');
const finishedIn = (page: Page) => page.evaluate('window.finished');

async function onPlatform(use: (page: Page, url: string) => Promise<void>) {
  const served = await serve({
    ...below('/sco/', writeScorm(madeCourse())),
    '/scorm-again.js': scormAgain,
    '/': platform(''),
    '/resumed': platform('completed'),
    '/elsewhere': '<!doctype html><title>Elsewhere</title><h1>Elsewhere</h1>',
  });
  try {
    await withPage((page) => use(page, served.url));
  } finally {
    await served.close();
  }
}

describe('a page of a SCORM package, on a platform', () => {
  test('is incomplete when it is opened and completed when its reader says so', () =>
    onPlatform(async (page, url) => {
      await page.goto(url);
      const sco = page.frameLocator('iframe');
      await sco.getByRole('button', { name: 'I have done this' }).waitFor();
      expect(await statusIn(page)).toBe('incomplete');
      await sco.getByRole('button').click();
      await sco.getByText('Saved. You have done this.').waitFor();
      expect(await statusIn(page)).toBe('completed');
      expect(await finishedIn(page)).toBe(0);
      await page.evaluate("document.querySelector('iframe').src = '/elsewhere'");
      await page.frameLocator('iframe').getByRole('heading', { name: 'Elsewhere' }).waitFor();
      expect(await finishedIn(page)).toBe(1);
      expect(await statusIn(page)).toBe('completed');
      expect(await page.evaluate('API.cmi.core.score.raw')).toBe('');
      expect(await page.evaluate('API.cmi.suspend_data')).toBe('');
    }));

  test('knows when it was done before', () =>
    onPlatform(async (page, url) => {
      await page.goto(`${url}/resumed`);
      const sco = page.frameLocator('iframe');
      await sco.getByText('Saved. You have done this.').waitFor();
      expect(await sco.getByRole('button').getAttribute('aria-disabled')).toBe('true');
      expect(await statusIn(page)).toBe('completed');
    }));

  test('is read without one: no button, no fault', () =>
    onPlatform(async (page, url) => {
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      await page.goto(`${url}/sco/session-1.html`);
      expect(await page.getByRole('button').count()).toBe(0);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Session 1: Four corners');
      expect(faults).toEqual([]);
    }));
});

test.each([
  ['SCORM', writeScorm(madeCourse())],
  ['SCORM on one page', writeScorm(madeCourse(), { single: true })],
  ['a website', writeWebZip(madeCourse())],
])('%s reads at the width of a phone, for everybody', async (_, bytes) => {
  const served = await serve(below('/', bytes));
  try {
    await withPage(async (page) => {
      for (const path of Object.keys(unzipSync(bytes)).filter((name) => name.endsWith('.html'))) {
        await page.goto(`${served.url}/${path}`);
        expect(await axeFaults(page), path).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBe(390);
      }
    }, phone);
  } finally {
    await served.close();
  }
});

test('a website opens from a folder, and leads from page to page there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'course-'));
  try {
    for (const [path, bytes] of Object.entries(unzipSync(writeWebZip(madeCourse())))) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    await withPage(async (page) => {
      await page.goto(pathToFileURL(join(folder, 'index.html')).href);
      await page.getByRole('link', { name: '¿Quién?' }).first().click();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('¿Quién? 🧭 & <b>');
      expect(await page.evaluate('[...document.images].every((image) => image.naturalWidth > 0)')).toBe(true);
      expect(await page.evaluate('getComputedStyle(document.querySelector("main")).maxWidth')).toBe('736px');
      await page.getByRole('link', { name: 'the five hands', exact: true }).click();
      await page.getByRole('link', { name: 'Contents' }).click();
      expect(await page.title()).toBe('People around me');
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A program that writes a small course of the shipped playbook, in Node or in a page: every package as text. */
const writeAll = (from: string) => `(async () => {
  const [main, content, lms] = await Promise.all(
    ['index.js', 'content/playbook.js', 'lms.js'].map((file) => import('${from}' + file)),
  );
  const recipe = { audience: 'k12', sessions: [['relationship-map']] };
  const copy = (edition) => main.customizeOrThrow(content.playbook, { ...recipe, edition });
  const copies = { facilitator: copy('facilitator'), participant: copy('participant') };
  const made = await lms.makeCourse(lms.composeCourse(copies, { for: 'learners' }));
  const text = (bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return [lms.writeMoodle, lms.writeScorm, lms.writeWebZip, lms.writeClassroom].map((write) => text(write(made)));
})()`;

test('packages have the same bytes in a browser and in Node', async () => {
  const dist = new URL('../../../dist/', import.meta.url);
  const served = await serve({ '/dist/': { folder: fileURLToPath(dist) }, '/': '<!doctype html>' });
  try {
    await withPage(async (page) => {
      await page.goto(served.url);
      const there = await page.evaluate<string[]>(writeAll('/dist/'));
      const program = `console.log(JSON.stringify(await ${writeAll(dist.href)}))`;
      const here: string[] = JSON.parse(
        execFileSync(process.execPath, ['--input-type=module', '-e', program], {
          maxBuffer: 1e9,
          encoding: 'utf8',
        }),
      );
      expect(there.map((text) => text.length)).toEqual(here.map((text) => text.length));
      expect(there.every((text, at) => text === here[at])).toBe(true);
    });
  } finally {
    await served.close();
  }
});
