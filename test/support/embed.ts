import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { type Routes, type Served, serve, withPage } from './browser.js';

/** Where the build puts the elements. */
export const elementsFolder = fileURLToPath(new URL('../../dist/elements', import.meta.url));

/** A page of somebody's site. */
export interface Embed {
  body: string;
  head?: string;
  headers?: Record<string, string>;
  routes?: Routes;
  /** For policies that ask for it. */
  nonce?: string;
  /** What follows the address. */
  hash?: string;
}

/** What was told on the page, in order: the element's tag, the event, and the message of an error. */
export const told = (page: Page) => page.evaluate(() => (globalThis as unknown as { told: string[] }).told);

/** Opens a page that embeds elements, and waits until each of them has shown something or said why not. */
export async function embed<T>(site: Embed, use: (page: Page, served: Served) => Promise<T>): Promise<T> {
  const nonce = site.nonce ? ` nonce="${site.nonce}"` : '';
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ours</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<script type="module"${nonce} src="/elements/define.js"></script>${site.head ?? ''}</head><body><main><h1>Ours</h1>${site.body}</main></body></html>`;
  const served = await serve(
    { '/': html, '/elements/': { folder: elementsFolder }, ...site.routes },
    site.headers,
  );
  try {
    return await withPage(async (page) => {
      await page.addInitScript(watch);
      await page.goto(`${served.url}/${site.hash ?? ''}`);
      await settled(page);
      return use(page, served);
    });
  } finally {
    await served.close();
  }
}

/** Waits until so many events have been told; by default one for each element that has something to show. */
export async function settled(page: Page, count?: number): Promise<void> {
  const wanted =
    count ??
    (await page
      .locator('[src], :is([data-packet], :has(> script[type="application/json"]))')
      .evaluateAll((all) => all.filter((e) => e.localName.startsWith('networks-playbook-')).length));
  await page.waitForFunction((n) => (globalThis as unknown as { told: string[] }).told.length >= n, wanted);
}

/** Runs in the page before anything else: writes down events and what a policy forbids. */
export function watch(): void {
  const page = globalThis as unknown as { told: string[]; forbidden: string[] };
  page.told = [];
  page.forbidden = [];
  for (const name of ['playbook-render', 'playbook-error'])
    document.addEventListener(name, (event) => {
      const { message } = (event as CustomEvent<{ message?: string }>).detail;
      page.told.push(
        `${(event.target as Element).localName.slice(18)} ${name.slice(9)}${message ? `: ${message}` : ''}`,
      );
    });
  document.addEventListener('securitypolicyviolation', (event) => {
    page.forbidden.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
}

/** Waits until the page has drawn twice: by then what was about to happen at once has happened. */
export const drawn = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))),
  );
