import { expect, test } from 'vitest';
import { goTo, studioSite, withStudio } from '../../support/studio.js';

const site = studioSite();

test('an activity is copied for a learning platform, as rich text and as its HTML, in the copy that is shown', async () => {
  await withStudio(
    async ({ page, faults }) => {
      await page.context().grantPermissions(['clipboard-read']);
      await page.getByLabel('K-12').check();
      await page.getByText('Your packet is ready.').waitFor();
      await goTo(page, 'Choose');
      const button = page.getByRole('button', { name: /^Copy for my learning platform: / }).first();
      const title = (await button.getAttribute('aria-label'))!.split(': ')[1]!;
      await button.click();
      await page.getByText('Copied: your guide, for staff.').waitFor();
      const copied = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        return Promise.all(['text/html', 'text/plain'].map(async (t) => (await item!.getType(t)).text()));
      });
      for (const text of copied) expect(text).toContain('<h2 class="h4">Debrief</h2>');
      expect(copied[1]).toMatch(/<th scope="row"[^>]*>Time<\/th>/);
      expect(copied[1]).not.toMatch(/<svg|<dl|<section| id=|href="#/);
      expect(copied[1]).not.toContain(`>${title}</h`);
      expect(faults).toEqual([]);
    },
    { folder: site },
  );
});
