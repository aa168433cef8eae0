import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { type Served, serve, withPage } from './browser.js';

/** The folder of the studio, written once for all tests of a run. */
export const studioSite = (): string => inject('studio');

/** Presses a button of the part “Take” and reads what it downloads. */
export async function taken(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await buffer(await download.createReadStream()) };
}

/** A page with the studio in it, and what went wrong there: errors, and what a content security policy refused. */
export interface StudioPage {
  page: Page;
  faults: string[];
  site: Served;
}

/** Opens the studio of a folder in a browser window of its own, at `hash` of its address, and closes it after `use`. */
export async function withStudio<T>(
  use: (studio: StudioPage) => Promise<T>,
  { hash = '', folder, ...options }: BrowserContextOptions & { hash?: string; folder: string },
): Promise<T> {
  const site = await serve({ '/playbook/': { folder: join(folder, '/') } });
  const faults: string[] = [];
  try {
    return await withPage(async (page) => {
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      await page.goto(`${site.url}/playbook/${hash}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      return use({ page, faults, site });
    }, options);
  } finally {
    await site.close();
  }
}

/** Goes to a part of the builder. */
export const goTo = (page: Page, part: 'Start' | 'Choose' | 'Make it yours' | 'See' | 'Take') =>
  page.getByRole('navigation').getByRole('button', { name: part }).click();

/** The pages of the preview, once they hold this text. */
export async function previewWith(page: Page, text: string | RegExp): Promise<void> {
  await page.frameLocator('.sheet iframe').first().getByText(text).first().waitFor({ state: 'attached' });
}
