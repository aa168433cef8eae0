import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { cli } from '../../support/cli.js';
import { gardenFolder, oursIn } from '../../support/garden.js';
import { goTo, previewWith, withStudio } from '../../support/studio.js';

const folder = mkdtempSync(join(tmpdir(), 'networks-playbook-garden-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// The command writes a studio, and a browser opens it: ten seconds.
test('the builder opens a playbook on another subject, and shows its words only', async () => {
  execFileSync(process.execPath, [cli, 'studio', '--content', gardenFolder, '--out', 'site'], {
    cwd: folder,
    stdio: 'pipe',
  });
  await withStudio(
    async ({ page, faults }) => {
      const seen = async (state: string) =>
        expect(oursIn((await page.locator('body').allInnerTexts()).join()), state).toEqual([]);
      await page.getByLabel('Rooftops').check();
      await page.getByText('Your packet is ready.').waitFor();
      await page.getByLabel('first summer').check();
      await seen('start');
      await goTo(page, 'Choose');
      await page.getByText('Filters').first().click();
      await page.getByText('two summers and more').first().waitFor();
      await page.getByText('Plan one session').click();
      await page.getByRole('button', { name: 'Propose sessions' }).click();
      await seen('choose');
      await goTo(page, 'Make it yours');
      await seen('make it yours');
      await goTo(page, 'Take');
      await seen('take');
      await previewWith(page, 'Feel the soil');
      const preview = (
        await page.frameLocator('.sheet iframe').first().locator('body').allInnerTexts()
      ).join();
      expect(oursIn(preview)).toEqual([]);
      expect(faults).toEqual([]);
    },
    { folder: join(folder, 'site') },
  );
});
