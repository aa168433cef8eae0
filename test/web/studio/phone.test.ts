import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { axeFaults, withPage } from '../../support/browser.js';
import { goTo, studioSite, withStudio } from '../../support/studio.js';

const site = studioSite();

describe.each([320, 360, 390])('a phone of %i px', (width) => {
  test('no part is wider than the screen, and the choices begin in its upper quarter', async () => {
    await withStudio(
      async ({ page, faults }) => {
        const look = () =>
          page.evaluate(() => ({
            // A page that is too wide makes the window of a phone wider, and not only what scrolls in it.
            over: Math.max(innerWidth, document.documentElement.scrollWidth) - screen.width,
            top: document.querySelector('main')!.getBoundingClientRect().top + scrollY,
          }));
        const looks = [await look()];
        await page.getByLabel('K-12').check();
        await page.getByText('Saved in this browser').waitFor();
        for (const part of ['Choose', 'Make it yours', 'See', 'Take', 'Start'] as const) {
          await goTo(page, part);
          for (const fold of await page.locator('main > details:not([open]) > summary').all())
            await fold.click();
          looks.push(await look());
        }
        for (const { over, top } of looks) {
          expect(over).toBe(0);
          expect(top).toBeLessThan(160);
        }
        expect(faults).toEqual([]);
      },
      { folder: site, viewport: { width, height: 640 }, isMobile: true, hasTouch: true },
    );
  });
});

test('opened as a file of a folder, the page says what to do', async () => {
  await withPage(
    async (page) => {
      await page.goto(pathToFileURL(`${site}/index.html`).href);
      await page.getByRole('heading', { name: 'Open this page from a web address' }).waitFor();
      const text = await page.locator('body').innerText();
      expect(text).toContain('npx networks-playbook studio');
      expect(text).not.toContain('Opening the playbook');
      expect(await axeFaults(page)).toEqual([]);
    },
    { viewport: { width: 390, height: 640 } },
  );
});
