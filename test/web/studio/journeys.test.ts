import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Recipe } from '../../../src/index.js';
import { recipeToLink, writeRecipe } from '../../../src/recipe.js';
import { goTo, previewWith, type StudioPage, studioSite, taken, withStudio } from '../../support/studio.js';

const site = studioSite();
const inStudio = (use: (studio: StudioPage) => Promise<void>, hash = '') =>
  withStudio(use, { folder: site, hash });

describe('a hostile link', () => {
  const link = (recipe: object) => `#${recipeToLink(recipe as never).value}`;
  const script = '<img src=x onerror="document.title=\'run\'"><script>document.title="run"</script>';

  test.each([
    ['is broken', '#recipe=1.%%%%'],
    ['comes from another form', '#recipe=9.abc'],
    ['has 5 MB', `#recipe=1.${'A'.repeat(5_000_000)}`],
    ['names what is not there', link({ audience: 'k-12', steps: ['nowhere'] })],
  ])('that %s is refused with a sentence, and the work stays', async (_, hash) => {
    await inStudio(async ({ page, faults }) => {
      await page.getByLabel('K-12').check();
      await previewWith(page, 'Who They Know');
      await page.evaluate((h) => {
        location.hash = h;
      }, hash);
      const notice = page.getByRole('alert');
      await notice.waitFor();
      expect(await notice.textContent()).toContain('could not be opened. Your own work is as it was.');
      await notice.getByRole('button', { name: 'Close' }).click();
      expect(await page.getByLabel('K-12').isChecked()).toBe(true);
      expect(faults).toEqual([]);
    });
  });

  test('with script in every field runs nothing and prints it as it is', async () => {
    const hostile = {
      audience: 'k12',
      title: script.slice(0, 100),
      subtitle: script,
      organization: { name: script, contact: script },
      date: '<b onclick=1>x</b>',
      vocabulary: { learner: ['<i>x</i>', '<i>xs</i>'] },
      steps: ['take-stock'],
      notes: [{ at: 'relationship-map', text: script }],
      titles: { 'relationship-map': script },
    };
    await inStudio(async ({ page, faults }) => {
      await previewWith(page, '<img src=x');
      await goTo(page, 'Choose');
      await goTo(page, 'Make it yours');
      await goTo(page, 'Take');
      for (const frame of page.frames()) {
        expect(await frame.title()).not.toBe('run');
        expect(await frame.locator('img[src="x"], script:not([src])').count()).toBe(0);
      }
      expect(faults).toEqual([]);
    }, link(hostile));
  });
});

describe('a saved recipe', () => {
  test('of another version says what changed before it is opened', async () => {
    await inStudio(async ({ page }) => {
      const text = writeRecipe({
        audience: 'k12',
        title: 'From before',
        steps: ['take-stock'],
        include: ['a-lost-one'],
        made: { version: '0.0.1', pieces: { 'relationship-map': '000000000000' } },
      });
      await page
        .getByLabel('Recipe file')
        .setInputFiles({ name: 'old.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) });
      const notice = page.getByRole('alert');
      await notice.waitFor();
      expect(await notice.textContent()).toContain('version 0.0.1');
      expect(await notice.textContent()).toContain('a-lost-one');
      await notice.getByRole('button', { name: 'Open it' }).click();
      await previewWith(page, 'From before');
    });
  });

  test('comes back as it was saved, by file and by link', async () => {
    await inStudio(async ({ page }) => {
      await page.getByLabel('Out-of-school').check();
      await goTo(page, 'Make it yours');
      await page.getByLabel('Title', { exact: true }).fill('Our Tuesday group');
      await previewWith(page, 'Our Tuesday group');
      await goTo(page, 'Take');
      const file = await taken(page, 'Save the recipe');
      expect(file.name).toBe('recipe.yaml');
      await page.getByRole('button', { name: 'Make a link' }).click();
      const address = await page.getByLabel(/nothing is uploaded/).inputValue();
      await page.getByRole('button', { name: 'Start over' }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
      await goTo(page, 'Start');
      await page
        .getByLabel('Recipe file')
        .setInputFiles({ name: file.name, mimeType: 'text/yaml', buffer: file.bytes });
      await page.getByRole('button', { name: 'Open it' }).click();
      await previewWith(page, 'Our Tuesday group');
      await page.goto('about:blank');
      await page.goto(address);
      await previewWith(page, 'Our Tuesday group');
    });
  });
});

/** Changes the recipe that the browser keeps, as an earlier version of the playbook would have left it, and loads the page again. */
async function saveAs(page: Page, recipe: Recipe): Promise<void> {
  await page.evaluate((changed) => {
    const key = Object.keys(localStorage).find((k) => k.includes(' work '))!;
    const saved = JSON.parse(localStorage.getItem(key)!);
    localStorage.setItem(key, JSON.stringify({ ...saved, draft: { ...saved.draft, recipe: changed } }));
  }, recipe as never);
  await page.reload();
}

describe('keeping the work', () => {
  test('it is there after a reload, and undo goes back', async () => {
    await inStudio(async ({ page, faults }) => {
      await page.getByLabel('Postsecondary').check();
      await page.getByText('Saved in this browser').waitFor();
      await page.reload();
      expect(await page.getByLabel('Postsecondary').isChecked()).toBe(true);
      await page.getByLabel('K-12').check();
      await page.getByRole('button', { name: 'Undo' }).click();
      expect(await page.getByLabel('Postsecondary').isChecked()).toBe(true);
      expect(faults).toEqual([]);
    });
  });

  test('after the playbook has changed it comes back without what is gone, which is named', async () => {
    await inStudio(async ({ page }) => {
      await page.getByLabel('K-12').check();
      await page.getByText('Saved in this browser').waitFor();
      await saveAs(page, { audience: 'k12', exclude: ['an-old-activity', 'relationship-map'] });
      await page.getByText('without what is gone: an-old-activity.').waitFor();
      expect(await page.getByLabel('K-12').isChecked()).toBe(true);
      await page.getByRole('button', { name: 'Close' }).click();
      expect(await page.getByText('without what is gone').count()).toBe(0);
    });
  });

  test('when it no longer fits at all it is put aside with the reason, until it is dropped', async () => {
    await inStudio(async ({ page }) => {
      await page.getByLabel('K-12').check();
      await page.getByText('Saved in this browser').waitFor();
      await saveAs(page, { audience: 'nursery', title: 'Ours' });
      await page.getByText(/Your earlier work was put aside.*Unexpected audience `nursery`/).waitFor();
      await page.getByLabel('Postsecondary').check();
      await page.getByText('Saved in this browser').waitFor();
      await page.reload();
      await page.getByRole('heading', { name: 'Kept in this browser' }).waitFor();
      expect(await page.getByText('Your earlier work').count()).toBe(0);
      const { name, bytes } = await taken(page, 'Save as a file: Ours');
      expect(name).toBe('earlier-recipe.yaml');
      expect(bytes.toString()).toContain('audience: nursery');
      await page.getByRole('button', { name: 'Drop it: Ours' }).click();
      await page.reload();
      expect(await page.getByLabel('Postsecondary').isChecked()).toBe(true);
      expect(await page.getByText('Kept in this browser').count()).toBe(0);
    });
  });

  test('two windows never write over each other unasked', async () => {
    await inStudio(async ({ page, site: served }) => {
      await page.getByLabel('K-12').check();
      await page.getByText('Saved in this browser').waitFor();
      const second = await page.context().newPage();
      await second.goto(`${served.url}/playbook/`);
      await second.getByLabel('Postsecondary').check();
      await page.getByText('This playbook was changed in another window.').waitFor();
      expect(await page.getByLabel('K-12').isChecked()).toBe(true);
      await page.getByRole('button', { name: 'Show that one' }).click();
      await page.getByText('This playbook was changed').waitFor({ state: 'hidden' });
      expect(await page.getByLabel('Postsecondary').isChecked()).toBe(true);
    });
  });

  test('a browser that keeps nothing is no hindrance', async () => {
    await inStudio(async ({ page, site: served }) => {
      await page.addInitScript(() => {
        Object.defineProperty(globalThis, 'localStorage', {
          get() {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
      });
      await page.goto(`${served.url}/playbook/?blocked`);
      await page.getByLabel('K-12').check();
      await previewWith(page, 'Who They Know');
      await page.getByText('Not saved here').waitFor();
    });
  });
});

test('an activity is dragged to the place of another', async () => {
  await inStudio(async ({ page, faults }) => {
    await page.getByRole('button', { name: 'People around me' }).click();
    await previewWith(page, 'People around me');
    await goTo(page, 'Choose');
    const kept = page.locator('.step').first().locator('.piece.kept');
    const titles = () => kept.locator('.piece-title').allTextContents();
    const [first, second, ...others] = await titles();
    await kept.nth(1).dragTo(kept.nth(0));
    await page.waitForFunction(
      (t) => document.querySelector('.piece.kept .piece-title')!.textContent === t,
      second,
    );
    expect(await titles()).toEqual([second, first, ...others]);
    expect(faults).toEqual([]);
  });
});
