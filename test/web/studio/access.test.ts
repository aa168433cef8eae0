import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults } from '../../support/browser.js';
import { someOf } from '../../support/by-night.js';
import { goTo, previewWith, type StudioPage, studioSite, withStudio } from '../../support/studio.js';

const site = studioSite();
const inStudio = (use: (studio: StudioPage) => Promise<void>, options: BrowserContextOptions = {}) =>
  withStudio(use, { folder: site, ...options });

/** Every view and state of the studio, in the order somebody would meet them. `seen` is called in each. */
async function walk(page: Page, narrow: boolean, seen: (state: string) => Promise<void>): Promise<void> {
  await seen('nothing chosen');
  await page.getByLabel('K-12').check();
  await page.getByText('Your packet is ready.').waitFor();
  await page.getByText('Take stock of who').first().click();
  await seen('start');
  await goTo(page, 'Choose');
  await page.getByText('Plan one session').click();
  await page.getByRole('button', { name: 'Propose sessions' }).click();
  await page.getByText('Filters').first().click();
  await page.locator('.kind summary').first().click();
  await seen('choose, all unfolded');
  await page.getByLabel('Search activities').fill('zzzz');
  await page.getByText('Nothing here has “zzzz” in it.').waitFor();
  await seen('nothing found');
  await page.getByRole('button', { name: 'Show all' }).click();
  await page
    .getByRole('button', { name: /^Edit / })
    .first()
    .click();
  await page.locator('dialog .note-field summary').first().click();
  await page
    .getByLabel(/^Your note before/)
    .first()
    .fill('Bring pencils.');
  await page.getByLabel('Also in the copy for participants').first().waitFor();
  await seen('editing a piece');
  await page.keyboard.press('Escape');
  await goTo(page, 'Make it yours');
  await page.getByLabel('Main color', { exact: true }).fill('#ffd54a');
  await page.getByText(/which has a contrast of/).waitFor();
  await page.getByLabel('Second color', { exact: true }).fill('#12');
  await seen('make it yours, with a color that is changed and one that is none');
  await page.getByLabel('Second color', { exact: true }).fill('');
  await page.getByLabel('Web address').fill('nowhere');
  await page.getByText('That cannot be used').waitFor();
  await seen('a change that was refused');
  await page.getByRole('button', { name: 'Close' }).click();
  await goTo(page, 'Take');
  await page.getByRole('button', { name: 'Make a link' }).click();
  await page.getByLabel(/nothing is uploaded/).waitFor();
  await page.getByText('Not chosen').click();
  await seen('take');
  if (narrow) await goTo(page, 'See');
  await page.getByText('Both, side by side').click();
  await seen('both copies');
  await page.getByRole('button', { name: 'Start over' }).first().click();
  await seen('asked whether to start over');
}

const windows: [string, number, BrowserContextOptions][] = [
  ['wide', 1400, {}],
  ['a tablet', 900, {}],
  ['a phone', 320, {}],
  ['forced colors', 1400, { forcedColors: 'active' }],
  ['reduced motion', 1400, { reducedMotion: 'reduce' }],
];

describe.each(someOf(windows, 2))('%s', (_, width, options) => {
  test('no view has a fault that axe-core knows by WCAG 2.2 AA, and nothing runs out of the window', async () => {
    await inStudio(
      async ({ page, faults }) => {
        const found: string[] = [];
        await walk(page, width <= 960, async (state) => {
          for (const fault of await axeFaults(page)) found.push(`${state}: ${fault}`);
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (over > 0) found.push(`${state}: ${over} px wider than the window`);
        });
        expect(found).toEqual([]);
        expect(faults).toEqual([]);
      },
      { viewport: { width, height: 900 }, ...options },
    );
  });
});

test('200 % zoom: half the room, and every control can still be reached', async () => {
  await inStudio(
    async ({ page }) => {
      await page.getByLabel('K-12').check();
      for (const part of ['Choose', 'Make it yours', 'See', 'Take', 'Start'] as const) {
        await goTo(page, part);
        const out = await page.evaluate(() =>
          [...document.querySelectorAll('button, input, select, textarea, summary')]
            .filter((e) => {
              const { left, right, width } = e.getBoundingClientRect();
              return width > 1 && (left < 0 || right > innerWidth + 1);
            })
            .map((e) => e.outerHTML.slice(0, 80)),
        );
        expect(out).toEqual([]);
      }
    },
    { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
  );
});

test('by keyboard alone: from the first question to an activity moved, left out and brought back', async () => {
  await inStudio(async ({ page, faults }) => {
    const tabTo = async (name: RegExp, most = 120) => {
      for (let i = 0; i < most; i += 1) {
        await page.keyboard.press('Tab');
        const text = await page.evaluate(() => {
          const e = document.activeElement as HTMLElement;
          const label = (e as HTMLInputElement).labels?.[0]?.textContent ?? '';
          const own = /^(?:A|BUTTON|SUMMARY)$/.test(e.tagName) ? e.textContent : '';
          return `${e.getAttribute('aria-label') ?? ''} ${label} ${own}`;
        });
        if (name.test(text)) return;
      }
      throw new Error(`The Tab key did not lead to ${name}.`);
    };
    await tabTo(/Skip to the choices/);
    await tabTo(/K-12/);
    await page.keyboard.press('Space');
    await previewWith(page, 'Who They Know');
    await page.keyboard.press('Shift+Tab');
    await page.locator('nav').getByRole('button', { name: 'Choose' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Choose');
    await tabTo(/^\s*Five fingers, five helpers/);
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Move Five fingers, five helpers up' }).waitFor();
    const order = () => page.locator('.piece.kept .piece-title').allTextContents();
    const before = await order();
    expect(before.indexOf('Five fingers, five helpers')).toBe(1);
    await tabTo(/Move Five fingers, five helpers up/);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector('.piece.kept .piece-title')?.textContent === 'Five fingers, five helpers',
    );
    expect(await page.locator('.said').textContent()).toBe('Moved up: Five fingers, five helpers');
    await page.keyboard.press('Control+z');
    expect((await order()).indexOf('Five fingers, five helpers')).toBe(1);
    await page.keyboard.press('Control+z');
    expect(await order()).not.toContain('Five fingers, five helpers');
    expect(faults).toEqual([]);
  });
});

test('screen readers hear what each part and control is', async () => {
  await inStudio(async ({ page }) => {
    await page.getByLabel('K-12').check();
    await goTo(page, 'Choose');
    const tree = await page.locator('body').ariaSnapshot();
    for (const piece of [
      /navigation "Parts of the builder"/,
      /complementary "Preview"/,
      /radio "Facilitators" \[checked\]/,
      /checkbox "This step is in my packet" \[checked\]/,
      /button "Show Four corners of help"/,
      /textbox "Search activities"/,
    ])
      expect(tree).toMatch(piece);
    expect(tree).not.toMatch(/^\s*- (?:button|textbox|checkbox|radio|combobox)\s*(?:\[|:|$)/m);
  });
});
