import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inlineJson, resourcePacket } from '../../support/element-packets.js';
import { embed, settled } from '../../support/embed.js';

const map = inlineJson(resourcePacket('relationship-map'));
const tall = '<div style="height: 3000px"></div>';
const body = `<p id="purpose">Ours</p>${tall}<networks-playbook-activity>${map}</networks-playbook-activity>${tall}`;
const place = 'relationship-map-run-it';

/** How far below the top of the window something lies, in pixels. */
const top = (page: Page, id: string) =>
  page
    .locator(`[id="${id}"]`)
    .first()
    .evaluate((e) => Math.abs(Math.round(e.getBoundingClientRect().top)));
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return (activeElement?.shadowRoot?.activeElement ?? activeElement)?.id;
  });

test('an address with # leads to its place inside the element, and the keyboard goes along', async () => {
  await embed({ body, hash: `#${place}` }, async (page) => {
    expect(await top(page, place)).toBe(0);
    expect(await focused(page)).toBe(place);
  });
});

test('so does a link, twice and back again, even where a base leads elsewhere', async () => {
  await embed({ body, head: '<base href="/elsewhere/">' }, async (page) => {
    const link = page.locator('networks-playbook-activity a.pb-cite').first();
    const target = (await link.getAttribute('href'))!.slice(1);
    for (const _ of [1, 2]) {
      await link.click();
      await expect.poll(() => focused(page)).toBe(target);
      expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(`/#${target}`);
    }
    await page.evaluate((hash) => {
      location.hash = hash;
    }, place);
    await expect.poll(() => focused(page)).toBe(place);
    await page.goBack();
    await expect.poll(() => focused(page)).toBe(target);
  });
});

test('an id of the page itself is left to the browser, and an unknown one to nobody', async () => {
  await embed({ body, hash: '#nowhere' }, async (page) => {
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.evaluate(() => {
      location.hash = '#%E0%A4%A';
    });
    expect(await focused(page)).toBe('');
  });
});

test('an id that waits inside the tag, because a server wrote the same text there, is in nobody’s way', async () => {
  const inside = `<h2 id="${place}">Run it</h2>${map}`;
  const page = `${tall}<networks-playbook-activity>${inside}</networks-playbook-activity>${tall}`;
  await embed({ body: page, hash: `#${place}` }, async (p) => {
    const shown = p.locator('.pb-section-run-it > .pb-heading');
    expect(await shown.evaluate((e) => Math.abs(Math.round(e.getBoundingClientRect().top)))).toBe(0);
  });
});

test('drawing again does not take a reader away from what they do', async () => {
  const form = '<input id="name" aria-label="Name">';
  await embed({ body: form + body, hash: `#${place}` }, async (page) => {
    await page.locator('#name').focus();
    await page.locator('networks-playbook-activity').evaluate((e) => e.setAttribute('heading-level', '3'));
    await settled(page, 2);
    expect(await focused(page)).toBe('name');
  });
});

test('of two elements with the same place, the first is gone to', async () => {
  const twice = `${tall}<networks-playbook-activity>${map}</networks-playbook-activity>`.repeat(2);
  await embed({ body: twice + tall, hash: `#${place}` }, async (page) => {
    expect(await top(page, place)).toBe(0);
    await page.evaluate(() => {
      location.hash = 'relationship-map';
    });
    await expect.poll(() => top(page, 'relationship-map')).toBe(0);
  });
});
