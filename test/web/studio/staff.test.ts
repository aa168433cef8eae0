import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pdfText } from '../../support/pdf-text.js';
import { goTo, previewWith, studioSite, taken, withStudio } from '../../support/studio.js';

const site = studioSite();

const pick = (page: Page, label: string | RegExp) => page.getByLabel(label).check();

test('a high school teacher with 45 minutes and 25 students, who wants to trade favors with local employers', async () => {
  await withStudio(
    async ({ page, faults }) => {
      await pick(page, 'K-12');
      await page.getByLabel('Minutes for one meeting').fill('45');
      await page.getByLabel('People in the group').fill('25');
      await page.keyboard.press('Tab');
      await page.getByText('in person', { exact: true }).click();
      await page.getByText('high', { exact: true }).click();
      await page.locator('summary', { hasText: 'Expand networks to expand opportunities' }).click();
      await page
        .getByText(/^We want to .*(?:both sides|trade|give)/)
        .first()
        .click();
      await goTo(page, 'Make it yours');
      await page.getByLabel('Name of your organization').fill('Lincoln High School');
      await page.getByRole('button', { name: 'Maroon' }).click();
      await previewWith(page, 'Lincoln High School');
      await goTo(page, 'Take');
      const { name, bytes } = await taken(page, 'PDF');
      expect(name).toBe('lincoln-high-school-who-they-know.pdf');
      const text = pdfText(bytes);
      expect(text).toContain('Lincoln High School');
      expect(text).toContain('Expand networks to expand opportunities');
      expect(text).not.toContain('Leverage edtech that connects');
      expect(text).toContain('To gather, for 25 people');
      expect(faults).toEqual([]);
    },
    { folder: site },
  );
});

test('an after-school coordinator: a ready-made packet, one activity less, a note, the copy for participants', async () => {
  await withStudio(
    async ({ page, faults }) => {
      await page.getByRole('button', { name: 'People around me' }).click();
      await previewWith(page, 'People around me');
      await goTo(page, 'Choose');
      await page.getByRole('checkbox', { name: /^Four corners of help/ }).uncheck();
      await page.getByRole('button', { name: 'Edit Five fingers, five helpers' }).click();
      const editor = page.getByRole('dialog');
      await editor.locator('summary', { hasText: 'Note after “Five fingers, five helpers”' }).click();
      await editor
        .getByLabel('Your note after “Five fingers, five helpers”')
        .fill('We meet in the gym.\n\n- Bring a pencil');
      await editor.getByLabel('Also in the copy for participants').check();
      await editor.getByLabel('Title in your packet').fill('Five helpers on my hand');
      await editor.getByRole('button', { name: 'Done' }).click();
      await page.getByText('Participants', { exact: true }).click();
      await previewWith(page, 'We meet in the gym.');
      await goTo(page, 'Take');
      const { name, bytes } = await taken(page, 'PDF');
      expect(name).toBe('people-around-me-participant.pdf');
      const text = pdfText(bytes);
      expect(text).toContain('Five helpers on my hand');
      expect(text).toContain('We meet in the gym.');
      expect(text).not.toContain('Four corners of help');
      expect(text).not.toMatch(/Safeguards|Run it/);
      expect(faults).toEqual([]);
    },
    { folder: site },
  );
});

test('a college adviser with half an hour: a planned session, reordered, in large print on A4', async () => {
  await withStudio(
    async ({ page, faults }) => {
      await pick(page, 'Postsecondary');
      await goTo(page, 'Choose');
      await page.getByText('Plan one session').click();
      await page.getByLabel('I have').fill('50');
      await page.keyboard.press('Tab');
      await page.getByRole('button', { name: 'Propose sessions' }).click();
      const plan = page.locator('.plans li').filter({ hasText: ', then ' }).first();
      const titles = (await plan.locator('.plan-title').textContent())!
        .split(', then ')
        .map((t) => t.replace(/ \([^)]*\)$/, ''));
      await plan.getByRole('button', { name: 'Make this my packet' }).click();
      await goTo(page, 'Make it yours');
      await page.getByText('A4', { exact: true }).click();
      await page.getByText(/^Large print/).click();
      await goTo(page, 'Take');
      const { bytes } = await taken(page, 'PDF');
      const text = pdfText(bytes);
      for (const title of titles) expect(text).toContain(title);
      expect(text).toContain('A session of 50 minutes');
      expect(faults).toEqual([]);
    },
    { folder: site },
  );
});
