import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Recipe } from '../../../src/index.js';
import { recipeToLink, writeRecipe } from '../../../src/recipe.js';
import { goTo, previewWith, type StudioPage, withStudio } from '../../support/studio.js';

const cli = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'networks-playbook-studio-'));
const site = join(folder, 'site');
const run = (...args: string[]) =>
  execFileSync(process.execPath, [cli, ...args], { cwd: folder, stdio: 'pipe' });

beforeAll(() => {
  run('studio', '--out', site);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const recipe: Recipe = {
  audience: 'out-of-school',
  title: 'Our evening',
  steps: ['take-stock'],
  sessions: [['relationship-map']],
  select: { kinds: ['activity', 'handout'], groupSize: 12 },
  organization: { name: 'Harbor Youth Club', contact: 'hello@harbor.example' },
  brand: { primary: '#ffd54a' },
  vocabulary: { learner: ['member', 'members'] },
  notes: [{ at: 'relationship-map', text: 'Meet in the blue room.\n\n- Bring tape' }],
  hide: [{ at: 'relationship-map', section: 'Adapt' }],
  paper: 'a4',
};
const link = `#${recipeToLink(recipe).value}`;

/** Presses a button of the part “Take” and reads what it downloads. */
async function taken(page: Page, button: string): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  return readFileSync(await (await coming).path());
}

const inSite = <T>(use: (studio: StudioPage) => Promise<T>, hash = link) =>
  withStudio(use, { hash, folder: site });

describe('what the page makes', () => {
  test.each([
    ['Web page', 'html'],
    ['E-book', 'epub'],
    ['Word', 'docx'],
    ['PDF', 'pdf'],
  ])('%s: the bytes that the command line makes', async (button, format) => {
    writeFileSync(join(folder, 'recipe.yaml'), writeRecipe(recipe));
    run('packet', '--recipe', 'recipe.yaml', '--out', `ours.${format}`);
    const ours = readFileSync(join(folder, `ours.${format}`));
    await inSite(async ({ page, faults, site: served }) => {
      await previewWith(page, 'Our evening');
      await goTo(page, 'Take');
      const theirs = await taken(page, button);
      expect(theirs.equals(ours), `${format}: ${theirs.length} and ${ours.length} bytes`).toBe(true);
      await page
        .getByText(/which has a contrast of/)
        .first()
        .waitFor();
      expect(faults).toEqual([]);
      expect(served.requests.every((path) => path.startsWith('/playbook/'))).toBe(true);
    });
  });

  test('is stopped by Cancel, and can be made again', async () => {
    await inSite(async ({ page, faults }) => {
      await previewWith(page, 'Our evening');
      await goTo(page, 'Take');
      await page.getByRole('button', { name: 'PDF', exact: true }).click();
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached' });
      expect((await taken(page, 'E-book')).subarray(0, 2).toString()).toBe('PK');
      expect(faults).toEqual([]);
    });
  });
});

test('loads nothing heavy before it is asked for', async () => {
  await inSite(async ({ page, site: served }) => {
    await previewWith(page, 'Our evening');
    expect(served.requests.filter((path) => /engine|docx|epub|pdf-web/.test(path))).toEqual([]);
  });
});

test('works without a connection once it was loaded', async () => {
  await inSite(async ({ page, faults }) => {
    await previewWith(page, 'Our evening');
    await page.waitForFunction(
      async () => (await navigator.serviceWorker.ready).active?.state === 'activated',
    );
    await page.context().setOffline(true);
    await page.reload();
    await previewWith(page, 'Our evening');
    await goTo(page, 'Take');
    expect((await taken(page, 'E-book')).length).toBeGreaterThan(10_000);
    expect(faults).toEqual([]);
  });
});
