import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import type { Recipe } from '../../../src/index.js';
import { recipeToLink, writeRecipe } from '../../../src/recipe.js';
import { runCli } from '../../support/cli.js';
import { goTo, previewWith, type StudioPage, studioSite, taken, withStudio } from '../../support/studio.js';

const site = studioSite();
const folder = mkdtempSync(join(tmpdir(), 'networks-playbook-made-'));
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

const inSite = <T>(use: (studio: StudioPage) => Promise<T>, options: BrowserContextOptions = {}) =>
  withStudio(use, { hash: link, folder: site, ...options });

describe('what the page makes', () => {
  test.each([
    ['Web page', 'html'],
    ['E-book', 'epub'],
    ['Word', 'docx'],
    ['PDF', 'pdf'],
  ])('%s: the bytes that the command line makes', async (button, format) => {
    writeFileSync(join(folder, 'recipe.yaml'), writeRecipe(recipe));
    const made = runCli(['packet', '--recipe', 'recipe.yaml', '--out', `ours.${format}`], { cwd: folder });
    expect(made.status, made.stderr).toBe(0);
    const ours = readFileSync(join(folder, `ours.${format}`));
    await inSite(async ({ page, faults, site: served }) => {
      await previewWith(page, 'Our evening');
      await goTo(page, 'Take');
      const { bytes: theirs } = await taken(page, button);
      expect(theirs.equals(ours), `${format}: ${theirs.length} and ${ours.length} bytes`).toBe(true);
      await page
        .getByText(/which has a contrast of/)
        .first()
        .waitFor();
      expect(faults).toEqual([]);
      expect(served.requests.every((path) => path.startsWith('/playbook/'))).toBe(true);
    });
  });

  test.each([
    ['Everything (ZIP)', ['bundle'], 'zip'],
    ['Slides', ['packet'], 'pptx'],
    ['Sheets', ['packet'], 'xlsx'],
  ])('%s: the bytes that the command line makes', async (button, command, ending) => {
    writeFileSync(join(folder, 'recipe.yaml'), writeRecipe(recipe));
    const made = runCli([...command, '--recipe', 'recipe.yaml', '--out', `room.${ending}`], { cwd: folder });
    expect(made.status, made.stderr).toBe(0);
    await inSite(async ({ page, faults }) => {
      await previewWith(page, 'Our evening');
      await goTo(page, 'Take');
      const { name, bytes } = await taken(page, button);
      expect(name).toBe(`harbor-youth-club-our-evening.${ending}`);
      expect(bytes.equals(readFileSync(join(folder, `room.${ending}`)))).toBe(true);
      expect(faults).toEqual([]);
    });
  });

  test.each([
    ['moodle', 'Participants, with the guides hidden for staff', 'our-evening-moodle.mbz'],
    ['schoology', 'Participants only', 'our-evening-schoology-learners.imscc'],
  ])('a course for %s: the bytes that the command line makes', async (platform, whom, name) => {
    writeFileSync(join(folder, 'recipe.yaml'), writeRecipe(recipe));
    const flags = whom === 'Participants only' ? ['--for-whom', 'learners'] : [];
    const made = runCli(['course', '--for', platform, '--recipe', 'recipe.yaml', '--force', ...flags], {
      cwd: folder,
    });
    expect(made.status, made.stderr).toBe(0);
    await inSite(async ({ page, faults }) => {
      await previewWith(page, 'Our evening');
      await goTo(page, 'Take');
      await page.getByLabel('Platform', { exact: true }).selectOption(platform);
      expect(await page.getByLabel(whom).isChecked()).toBe(true);
      const { name: theirs, bytes } = await taken(page, 'Make the course');
      expect(theirs).toBe(name);
      expect(bytes.equals(readFileSync(join(folder, name)))).toBe(true);
      expect(faults).toEqual([]);
    });
  });

  test('is stopped by Cancel, and can be made again', async () => {
    await inSite(async ({ page, faults }) => {
      await previewWith(page, 'Our evening');
      await goTo(page, 'Take');
      await page.getByRole('button', { name: 'PDF', exact: true }).click();
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached' });
      const { name, bytes } = await taken(page, 'E-book');
      expect(name).toBe('harbor-youth-club-our-evening.epub');
      expect(bytes.subarray(0, 2).toString()).toBe('PK');
      expect(faults).toEqual([]);
    });
  });
});

test('loads nothing heavy before it is asked for', async () => {
  await inSite(
    async ({ page, site: served }) => {
      await previewWith(page, 'Our evening');
      expect(served.requests.filter((path) => /engine|docx|epub|pdf-web/.test(path))).toEqual([]);
    },
    // It keeps what it may need later, once the page is there.
    { serviceWorkers: 'block' },
  );
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
    expect((await taken(page, 'E-book')).bytes.length).toBeGreaterThan(10_000);
    expect(faults).toEqual([]);
  });
});
