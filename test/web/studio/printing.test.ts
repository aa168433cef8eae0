import { expect, test } from 'vitest';
import { pdfText } from '../../support/pdf-text.js';
import { goTo, previewWith, studioSite, withStudio } from '../../support/studio.js';

const site = studioSite();

test('whatever prints the page prints the whole packet on its own paper, and nothing of the form', async () => {
  await withStudio(
    async ({ page, faults }) => {
      expect(pdfText(await page.pdf())).toMatch(/^Nothing is chosen yet\. .* prints your playbook\.\s*$/);
      await page.getByLabel('Postsecondary').check();
      await goTo(page, 'Make it yours');
      await page.getByText('A4', { exact: true }).click();
      await previewWith(page, 'Who They Know');
      const title = await page.title();
      const bytes = await page.pdf({ preferCSSPageSize: true });
      const text = pdfText(bytes);
      for (const part of ['At a glance', 'Session 1', 'Our plan', 'Sources', 'About this copy'])
        expect(text).toContain(part);
      for (const form of ['Make it yours', 'Whom to ask', 'Nothing is chosen'])
        expect(text).not.toContain(form);
      expect(bytes.toString('latin1')).toMatch(/MediaBox \[0 0 59[45]\.?\d* 84[12]/);
      // Afterwards the page is as it was.
      expect(await page.title()).toBe(title);
      expect(await page.locator('main').count()).toBe(1);
      expect(await page.locator('body').getAttribute('class')).toBeNull();
      expect(faults).toEqual([]);
    },
    { folder: site },
  );
});

test('the button asks the browser to print this page', async () => {
  await withStudio(
    async ({ page }) => {
      await page.getByLabel('K-12').check();
      await goTo(page, 'Take');
      await page.evaluate(() => {
        globalThis.print = () => {
          dispatchEvent(new Event('beforeprint'));
          document.documentElement.dataset.printed = document.querySelector('body > main')!.textContent!;
        };
      });
      await page.getByRole('button', { name: 'Print from this browser' }).click();
      const printed = await page.locator('html').getAttribute('data-printed');
      expect(printed).toContain('About this copy');
    },
    { folder: site },
  );
});
