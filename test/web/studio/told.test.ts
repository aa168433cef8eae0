import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pdfText } from '../../support/pdf-text.js';
import { goTo, previewWith, studioSite, taken, withStudio } from '../../support/studio.js';

const site = studioSite();

/** The recipe that the browser keeps. */
const kept = (page: Page) =>
  page.evaluate(() => {
    const key = Object.keys(localStorage).find((k) => k.includes(' work '))!;
    return JSON.parse(localStorage.getItem(key)!).draft.recipe;
  });

test('five minutes hold nothing: the page says so, and names the shortest', async () => {
  await withStudio(
    async ({ page, faults }) => {
      await page.getByLabel('K-12').check();
      await page.getByText('Your packet is ready.').waitFor();
      await page.getByLabel('Minutes for one meeting').fill('5');
      await page.keyboard.press('Tab');
      await page.getByText(/^No activity fits into 5 minutes\. The shortest takes \d+: “.+”\.$/).waitFor();
      expect(await page.getByText('Your packet is ready.').count()).toBe(0);
      await page.getByLabel('Minutes for one meeting').fill('30');
      await page.keyboard.press('Tab');
      await page.getByText('Your packet is ready.').waitFor();
      expect(await page.locator('.said').textContent()).toMatch(/^\d activities chosen for it\.$/);
      await goTo(page, 'Choose');
      await page
        .getByText(/Does not fit: \d+ minutes is more than 30/)
        .first()
        .waitFor({ state: 'attached' });
      expect(await page.getByText('none of the sessions').count()).toBe(0);
      expect(faults).toEqual([]);
    },
    { folder: site },
  );
});

test('a note is for staff until somebody says otherwise', async () => {
  await withStudio(
    async ({ page }) => {
      await page.getByRole('button', { name: 'People around me' }).click();
      await previewWith(page, 'People around me');
      await goTo(page, 'Choose');
      await page.getByRole('button', { name: 'Edit Five fingers, five helpers' }).click();
      const editor = page.getByRole('dialog');
      await editor.locator('summary', { hasText: 'Note after “Five fingers, five helpers”' }).click();
      await editor.getByText('Only staff see it').first().waitFor({ state: 'attached' });
      await editor.getByLabel('Your note after “Five fingers, five helpers”').fill('Keys are with Ms. Ortiz');
      expect(await editor.getByLabel('Also in the copy for participants').isChecked()).toBe(false);
      await page.waitForFunction(() => JSON.stringify(localStorage).includes('Ortiz'));
      expect((await kept(page)).notes).toMatchObject([{ edition: 'facilitator' }]);
      await editor.getByLabel('Also in the copy for participants').check();
      await expect.poll(async () => (await kept(page)).notes[0].edition).toBeUndefined();
    },
    { folder: site },
  );
});

test('a search in other words finds what is meant and says how; one for nothing proposes what there is', async () => {
  await withStudio(
    async ({ page, faults }) => {
      await page.getByLabel('K-12').check();
      await goTo(page, 'Choose');
      const field = page.getByLabel('Search activities');
      for (const words of ['icebraker', 'thank you letter', 'college fair', 'spanish']) {
        await field.fill(words);
        await page.getByText(`Nothing here is called “${words}”.`).waitFor();
        expect(await page.locator('.piece').count()).toBeGreaterThan(0);
        expect(await page.locator('.step > summary').allTextContents()).not.toContainEqual(
          expect.stringMatching(/\d of \d/),
        );
      }
      await field.fill('qqqqqq');
      const notice = page.getByRole('status').filter({ hasText: 'Nothing here has “qqqqqq” in it.' });
      const proposed = notice.getByRole('button').first();
      const word = (await proposed.textContent())!;
      await proposed.click();
      await page.getByText(/^\s*\d+ activit(?:y|ies) of/).waitFor();
      expect(await field.inputValue()).toBe(word);
      expect(await page.locator('.piece').count()).toBeGreaterThan(0);
      expect(faults).toEqual([]);
    },
    { folder: site },
  );
});

test('own words are as they were typed: a form is proposed beside the field, never in it', async () => {
  await withStudio(
    async ({ page }) => {
      await page.getByLabel('K-12').check();
      await goTo(page, 'Make it yours');
      const word = page.locator('.word').first();
      const [one, many] = [
        word.getByLabel('One', { exact: true }),
        word.getByLabel('Several', { exact: true }),
      ];
      await one.pressSequentially('child');
      await page.keyboard.press('Tab');
      await page.waitForFunction(() => JSON.stringify(localStorage).includes('children'));
      expect(await many.inputValue()).toBe('');
      expect(await many.getAttribute('placeholder')).toBe('children');
      await one.fill('faculty mentor');
      await many.pressSequentially('faculty mentors');
      await page.keyboard.press('Tab');
      expect(await many.inputValue()).toBe('faculty mentors');
      await page.waitForFunction(() => JSON.stringify(localStorage).includes('faculty mentors'));
      expect(Object.values((await kept(page)).vocabulary)).toEqual([['faculty mentor', 'faculty mentors']]);
    },
    { folder: site },
  );
});

test('the main button for paper makes the PDF', async () => {
  await withStudio(
    async ({ page }) => {
      await page.getByRole('button', { name: 'People around me' }).click();
      await goTo(page, 'Take');
      expect(await page.locator('main button.primary').first().textContent()).toBe('PDF to print');
      const { name, bytes } = await taken(page, 'PDF to print');
      expect(name).toBe('people-around-me.pdf');
      expect(pdfText(bytes)).toContain('Five fingers, five helpers');
    },
    { folder: site },
  );
});
