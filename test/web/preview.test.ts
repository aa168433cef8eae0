import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { axeFaults, withPage } from '../support/browser.js';
import { type RunningPreview, startPreview } from '../support/preview.js';

const base = fileURLToPath(new URL('../fixtures/base', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'networks-playbook-preview-'));
const activity = join(folder, 'mine/steps/first/activities/greeting-round.md');
const path = 'resource/greeting-round';

let preview: RunningPreview;
beforeAll(async () => {
  cpSync(base, join(folder, 'mine'), { recursive: true });
  preview = await startPreview(['mine'], { cwd: folder });
});
afterEach(() => cpSync(base, join(folder, 'mine'), { recursive: true }));
afterAll(async () => {
  await preview.end();
  rmSync(folder, { recursive: true, force: true });
});

const change = (from: string, to: string) => {
  const text = readFileSync(activity, 'utf8');
  expect(text).toContain(from);
  writeFileSync(
    activity,
    text.replace(from, () => to),
  );
};
const frame = (page: Page, label: string) => page.frameLocator(`iframe[title="${label}"]`);
const staff = (page: Page) => frame(page, 'K-12, for facilitators');

/** Opens a page of the preview; what goes wrong in it fails the test. */
const inPreview = (at: string, use: (page: Page) => Promise<void>) =>
  withPage(
    async (page) => {
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      await page.goto(preview.url + at);
      await use(page);
      expect(faults).toEqual([]);
    },
    { viewport: { width: 1300, height: 500 } },
  );

test('what is saved comes into the page, which keeps its place, what is open and what has the focus', async () => {
  await inPreview(path, async (page) => {
    await page.getByText('Choose copies').click();
    await staff(page).getByText('Use the carpet.').waitFor();
    const topOf = async () => (await staff(page).getByText('Anybody may pass.').boundingBox())!.y;
    await page.evaluate((by) => scrollBy(0, by), (await topOf()) - 80);
    const before = await topOf();
    // What comes above what is in view, in the page and in its copies, moves nothing.
    change('Use the carpet.', 'Use the [carpet](id:nothing).');
    await page.getByText('cannot be read as it is now').waitFor({ state: 'attached' });
    expect(Math.abs((await topOf()) - before)).toBeLessThan(2);
    change('Use the [carpet](id:nothing).', 'Use the carpet.');
    change(
      'Write the names on a board.',
      `Write the names on a board, ${'slowly and in turn, '.repeat(20)}please.`,
    );
    await staff(page).getByText('slowly and in turn').waitFor();
    expect(Math.abs((await topOf()) - before)).toBeLessThan(2);
    expect(await page.locator('details.chooser').getAttribute('open')).not.toBeNull();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Choose copies');
  });
});

test('a fault comes and goes at its place, with a link into the editor, and nobody finds fault with the page', async () => {
  await inPreview(path, async (page) => {
    await staff(page).getByText('Use the carpet.').waitFor();
    change('Use the carpet.', 'Use the [carpet](id:nothing).');
    const fault = staff(page).locator('p:text("Use the carpet.") + .preview-fault');
    await fault.waitFor();
    expect(await fault.getByRole('link').getAttribute('href')).toMatch(
      /^vscode:\/\/file\/.*greeting-round\.md:\d+:\d+$/,
    );
    expect(await axeFaults(page)).toEqual([]);
    change('Use the [carpet](id:nothing).', 'Use the rug.');
    await staff(page).getByText('Use the rug.').waitFor();
    expect(await staff(page).locator('.preview-fault').count()).toBe(0);
  });
});

test('copies are chosen in the page, with the keyboard alone, and the address keeps the choice', async () => {
  await inPreview(path, async (page) => {
    await page.getByText('Choose copies').focus();
    await page.keyboard.press('Enter');
    for (const label of [
      'K-12, for participants',
      'College, for facilitators',
      'College, for participants',
    ]) {
      await page.getByRole('checkbox', { name: label }).focus();
      await page.keyboard.press('Space');
      await page.locator(`iframe[title="${label}"]`).waitFor({ state: 'detached' });
    }
    await page.getByRole('checkbox', { name: 'General edition, for facilitators' }).check();
    await frame(page, 'General edition, for facilitators').getByText('Anybody may pass.').waitFor();
    expect(new URL(page.url()).searchParams.get('copies')).toBe('k12.facilitator,.facilitator');
    // The pages it leads to have the same copies.
    await page.getByRole('link', { name: 'All pages' }).click();
    await page.getByRole('link', { name: 'My name card' }).click();
    await page.waitForURL(/name-card\?copies=/);
    await frame(page, 'General edition, for facilitators').getByText('Write your name.').waitFor();
  });
});

test('the list finds by words, kind and what is wrong, and nobody finds fault with it', async () => {
  await inPreview('', async (page) => {
    const shown = () => page.locator('.rows > li:visible a').allTextContents();
    await page.getByLabel('Search').fill('name greet');
    expect(await shown()).toContain('Greeting round');
    expect(await shown()).not.toContain('Ties help');
    await page.getByLabel('Kind').selectOption('activity');
    expect(await shown()).toEqual(['Greeting round']);
    await page.getByLabel('Only with faults').check();
    await page.getByText('Nothing here has all that.').waitFor();
    change('Use the carpet.', 'Use the {carpet}.');
    // What was asked for stays asked for.
    await page.getByText('1 warning', { exact: true }).waitFor();
    expect(await shown()).toEqual(['Greeting round']);
    expect(await axeFaults(page)).toEqual([]);
  });
});

test('the print takes the place of a copy when it is asked for, and gives it back', async () => {
  await inPreview('resource/name-card?copies=k12.participant', async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await frame(page, 'K-12, for participants').getByText('Write your name.').waitFor();
    expect(asked).not.toContain('/print/resource/name-card');
    await page.getByRole('link', { name: 'Print view (PDF)' }).click();
    await expect.poll(() => asked).toContain('/print/resource/name-card');
    await page.getByRole('link', { name: 'Back to the page' }).click();
    await frame(page, 'K-12, for participants').getByText('Write your name.').waitFor();
  });
});
