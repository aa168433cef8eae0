import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { recipeToLink } from '../../../src/recipe.js';
import { axeFaults, type Routes, serve, withPage } from '../../support/browser.js';
import { sizedPng } from '../../support/sized-png.js';
import { goTo, previewWith, studioSite, taken, withStudio } from '../../support/studio.js';

const site = studioSite();
const worker = '**/assets/worker-*.js';

/** From now on nothing that is opened ever comes to its end, as if a recipe had found a check that takes hours. */
const hang = (page: Page) =>
  page.route(worker, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: "addEventListener('message', () => { postMessage({ type: 'stage', stage: 'checking' }); for (;;); });",
    }),
  );

/** Chooses something, and waits until the browser has it. */
async function begin(page: Page, audience = 'K-12') {
  await page.getByLabel(audience).check();
  await page.getByText('Saved in this browser').waitFor();
}

const inStudio = (use: (page: Page, url: string) => Promise<void>, hash = '') =>
  withStudio(({ page, site: served }) => use(page, served.url), {
    folder: site,
    hash,
    serviceWorkers: 'block',
  });

// The page says so after eight seconds, which these two tests wait for.
describe('what takes too long to check', () => {
  test('when it was saved, does not hold up the page, and is left behind to be saved as a file or dropped', async () => {
    await inStudio(async (page) => {
      await begin(page);
      await goTo(page, 'Make it yours');
      await page.getByLabel('Title', { exact: true }).fill('Tuesday group');
      await previewWith(page, 'Tuesday group');
      await page.waitForFunction(() => JSON.stringify(localStorage).includes('Tuesday group'));
      await hang(page);
      await page.reload();
      await page.getByText('Opening Tuesday group takes unusually long.').waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Leave it' }).click();
      await page.getByText(/Your earlier work was put aside.* You left it/).waitFor();
      await begin(page, 'Postsecondary');
      await page.unroute(worker);
      await page.reload();
      expect(await page.getByLabel('Postsecondary').isChecked()).toBe(true);
      expect(await axeFaults(page)).toEqual([]);
      const { bytes } = await taken(page, 'Save as a file: Tuesday group');
      expect(bytes.toString()).toContain('title: Tuesday group');
      await page.getByRole('button', { name: 'Open: Tuesday group' }).click();
      await page.getByRole('button', { name: 'Open it' }).click();
      await previewWith(page, 'Tuesday group');
      await page.getByRole('button', { name: 'Drop it: Tuesday group' }).click();
      expect(await page.getByText('Kept in this browser').count()).toBe(0);
    });
  });

  test('when it came by a link, is left with the link', async () => {
    await inStudio(async (page) => {
      await begin(page);
      await hang(page);
      const link = `#${recipeToLink({ audience: 'postsecondary' }).value}`;
      await page.evaluate((hash) => {
        location.hash = hash;
      }, link);
      await page.getByText('Opening The link takes unusually long.').waitFor();
      await page.getByRole('button', { name: 'Leave it' }).click();
      await page.waitForFunction(() => location.hash === '');
      expect(await page.getByLabel('K-12').isChecked()).toBe(true);
    });
  });
});

test('a tab that ended while it opened its work does not open it at the next start', async () => {
  await inStudio(async (page, url) => {
    await begin(page);
    await hang(page);
    await page.reload();
    await page.getByText('Opening your work').waitFor();
    await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.includes(' opening ')));
    const debug = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    debug.send('Page.crash').catch(() => undefined);
    await crashed;
    const next = await page.context().newPage();
    await next.goto(`${url}/playbook/`);
    await next.getByText(/Your earlier work was put aside.* it never came to the end/).waitFor();
    await next
      .locator('.notices')
      .getByRole('button', { name: /^Open: / })
      .click();
    await next.getByRole('button', { name: 'Open it' }).click();
    expect(await next.getByLabel('K-12').isChecked()).toBe(true);
    await next.reload();
    expect(await next.getByLabel('K-12').isChecked()).toBe(true);
  });
});

describe('two builders of one origin', () => {
  const playbook = JSON.parse(readFileSync(join(site, 'content/playbook.json'), 'utf8'));
  const shown = (changes: object) => JSON.stringify({ ...playbook, info: { ...playbook.info, ...changes } });
  const among = async (routes: Routes, use: (page: Page, url: string) => Promise<void>) => {
    const served = await serve({ '/one/': { folder: site }, '/two/': { folder: site }, ...routes });
    try {
      await withPage((page) => use(page, served.url), { serviceWorkers: 'block' });
    } finally {
      await served.close();
    }
  };

  test('at two addresses each have their own work', async () => {
    await among({}, async (page, url) => {
      await page.goto(`${url}/one/`);
      await begin(page);
      await page.goto(`${url}/two/`);
      expect(await page.getByLabel('K-12').isChecked()).toBe(false);
      await begin(page, 'Postsecondary');
      await page.goto(`${url}/one/index.html`);
      expect(await page.getByLabel('K-12').isChecked()).toBe(true);
      expect(await page.getByText(/has changed|Kept in this browser/).count()).toBe(0);
    });
  });

  test('with two playbooks at one address each have their own, and can open the other’s', async () => {
    let other = false;
    const answer = () => ({ body: shown({ title: other ? 'Another' : 'Ours' }) });
    await among({ '/one/content/playbook.json': answer }, async (page, url) => {
      await page.goto(`${url}/one/`);
      await begin(page);
      other = true;
      await page.reload();
      await page.getByRole('heading', { name: 'Another' }).waitFor();
      await page.getByText('It was made here with another playbook, Ours.').waitFor();
      expect(await page.getByLabel('K-12').isChecked()).toBe(false);
      expect(await page.getByText('has changed').count()).toBe(0);
      await begin(page, 'Postsecondary');
      other = false;
      await page.reload();
      expect(await page.getByLabel('K-12').isChecked()).toBe(true);
    });
  });

  test('with a new version of a playbook at its address go on with the work', async () => {
    let version = '1.0.0';
    await among({ '/one/content/playbook.json': () => ({ body: shown({ version }) }) }, async (page, url) => {
      await page.goto(`${url}/one/`);
      await begin(page);
      version = '2.0.0';
      await page.reload();
      expect(await page.getByLabel('K-12').isChecked()).toBe(true);
    });
  });
});

test('the largest logo is kept; twice there is no room, which is said, and nothing is lost', async () => {
  await inStudio(async (page) => {
    const logo = { name: 'logo.png', mimeType: 'image/png', buffer: sizedPng(2_000_000) };
    const setLogo = async () => {
      await goTo(page, 'Make it yours');
      await page.getByLabel('Logo', { exact: true }).setInputFiles(logo);
      await page.getByAltText('Your logo').waitFor();
    };
    await begin(page);
    await setLogo();
    await page.waitForFunction(() => JSON.stringify(localStorage).length > 2_600_000);
    await page.reload();
    await goTo(page, 'Make it yours');
    await page.getByAltText('Your logo').waitFor();
    // The next start finds that this one never came to its end.
    await page.evaluate(() => {
      const key = Object.keys(localStorage).find((k) => k.includes(' work '))!;
      localStorage.setItem(key.replace(' work ', ' opening '), 'true');
    });
    await page.reload();
    await page.getByText('Your earlier work was put aside').waitFor();
    await begin(page, 'Postsecondary');
    await setLogo();
    await page.getByText('Not saved: this browser has no more room for this site.').waitFor();
    await goTo(page, 'Start');
    await page
      .getByRole('button', { name: /^Drop it: / })
      .first()
      .click();
    await page.getByText('Saved in this browser').waitFor();
    await page.reload();
    expect(await page.getByLabel('Postsecondary').isChecked()).toBe(true);
  });
});
