import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type ElementOptions, renderElement } from 'networks-playbook/elements/server';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Packet } from '../../../src/index.js';
import { axeFaults, serve, withPage } from '../../support/browser.js';
import { partsPacket, resourcePacket } from '../../support/element-packets.js';
import { drawn, type Embed, elementsFolder, embed, settled, told } from '../../support/embed.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const activity = resourcePacket('relationship-map');
const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ours</title><main><h1>Ours</h1>${body}</main></html>`;

/** What stands in the shadow root of an element. */
const rootOf = (page: Page, tag = 'networks-playbook-activity') =>
  page.locator(tag).evaluate((e) => e.shadowRoot!.innerHTML);

/** Marks the drawing of a server, and tells later whether it is still the same one. */
const remember = (page: Page) =>
  page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const drawing = document.querySelector('networks-playbook-activity')?.shadowRoot?.querySelector('.pb');
      Object.assign(globalThis, { drawing });
    });
  });
const isSame = (page: Page) =>
  page.locator('networks-playbook-activity').evaluate((element) => {
    const { drawing } = globalThis as unknown as { drawing: Element };
    return drawing === element.shadowRoot!.querySelector('.pb');
  });

test('needs no DOM, and is the same each time', () => {
  const program = `
    import { composeResource, customizeOrThrow } from 'networks-playbook';
    import { playbook } from 'networks-playbook/content';
    import { renderElement } from 'networks-playbook/elements/server';
    const packet = composeResource(customizeOrThrow(playbook, { audience: 'k12' }), 'relationship-map');
    const [one, two] = [renderElement(packet), renderElement(packet)];
    console.log(typeof document, one === two, one.slice(0, 65));`;
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(out.trim()).toBe('undefined true <networks-playbook-activity><template shadowrootmode="open"><styl');
});

describe('without scripts', () => {
  test('the content is there, dressed, and can be read by everybody', async () => {
    const served = await serve({ '/': page(renderElement(activity)) });
    try {
      await withPage(
        async (page) => {
          await page.goto(served.url);
          const title = page.getByRole('heading', { name: 'Draw a relationship map' });
          expect(await title.isVisible()).toBe(true);
          expect(await title.evaluate((e) => getComputedStyle(e).color)).toBe('rgb(31, 78, 95)');
        },
        { javaScriptEnabled: false },
      );
    } finally {
      await served.close();
    }
  });

  test('axe-core finds nothing against WCAG 2.2 AA', async () => {
    const served = await serve({ '/': page(renderElement(activity)) });
    try {
      await withPage(async (page) => {
        await page.goto(served.url);
        expect(await axeFaults(page)).toEqual([]);
      });
    } finally {
      await served.close();
    }
  });
});

describe('with the script of the elements', () => {
  const shown = async <T>(body: string, use: (page: Page) => Promise<T>, site: Partial<Embed> = {}) => {
    const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ours</title>
<script type="module" src="/elements/define.js"></script></head><body><main><h1>Ours</h1>${body}</main></body></html>`;
    return embed({ body: '', ...site, routes: { '/served': html, ...site.routes } }, async (page, served) => {
      await remember(page);
      await page.goto(`${served.url}/served${site.hash ?? ''}`);
      await settled(page, 1);
      return use(page);
    });
  };

  test('the drawing is taken over as it stands, and told of', async () => {
    await shown(renderElement(activity), async (page) => {
      const html = await rootOf(page);
      await drawn(page);
      expect(await isSame(page)).toBe(true);
      expect(await rootOf(page)).toBe(html);
      expect(await told(page)).toEqual(['activity render']);
    });
  });

  test('it is what the element itself draws of the packet', async () => {
    const attributes = { 'heading-level': 3 as const, 'id-prefix': 'a-', 'link-to': '/library/{id}' };
    await shown(renderElement(activity, { attributes: { ...attributes, lang: 'en' } }), async (page) => {
      const fragment = () =>
        page
          .locator('networks-playbook-activity')
          .evaluate((e) => e.shadowRoot!.querySelector('.pb')!.outerHTML);
      const served = await fragment();
      await page
        .locator('networks-playbook-activity')
        .evaluate((e, packet) => Object.assign(e, { packet }), activity as unknown as object);
      await settled(page, 2);
      expect(await isSame(page)).toBe(false);
      expect(await fragment()).toBe(served);
    });
  });

  test('a file is not fetched before something changes; then it is', async () => {
    const attributes = { src: '/activity.json' };
    const site = { routes: { '/activity.json': JSON.stringify(activity) } };
    await shown(
      renderElement(activity, { attributes }),
      async (page) => {
        const fetched = () =>
          page.evaluate(() => performance.getEntriesByName(`${location.origin}/activity.json`).length);
        expect(await fetched()).toBe(0);
        await page
          .locator('networks-playbook-activity')
          .evaluate((e) => e.setAttribute('heading-level', '4'));
        await settled(page, 2);
        expect(await fetched()).toBe(1);
        expect(await page.getByRole('heading', { level: 4, name: 'Draw a relationship map' }).count()).toBe(
          1,
        );
      },
      site,
    );
  });

  test('it comes back when what was given instead is taken away, and stays when that fails', async () => {
    await shown(renderElement(activity), async (page) => {
      const element = page.locator('networks-playbook-activity');
      await element.evaluate((e) => e.setAttribute('src', '/nowhere.json'));
      await settled(page, 2);
      expect(await isSame(page)).toBe(true);
      expect(await page.getByRole('alert').isVisible()).toBe(true);
      await element.evaluate((e) => e.removeAttribute('src'));
      await drawn(page);
      expect(await page.getByRole('alert').count()).toBe(0);
      expect(await isSame(page)).toBe(true);
    });
  });

  test('it stays when the element is moved', async () => {
    await shown(renderElement(activity), async (page) => {
      await page
        .locator('main')
        .evaluate((main) => main.append(main.querySelector('networks-playbook-activity')!));
      await drawn(page);
      expect(await isSame(page)).toBe(true);
      expect(await page.getByRole('heading', { name: 'Draw a relationship map' }).isVisible()).toBe(true);
    });
  });

  test('links inside it and addresses from outside lead into it', async () => {
    await shown(
      renderElement(activity),
      async (page) => {
        const focused = () =>
          page.locator('networks-playbook-activity').evaluate((e) => e.shadowRoot!.activeElement?.id);
        expect(await focused()).toBe('relationship-map-run-it');
        const link = page.locator('networks-playbook-activity a[href^="#"]').first();
        const target = (await link.getAttribute('href'))!.slice(1);
        await link.click();
        expect(await focused()).toBe(target);
      },
      { hash: '#relationship-map-run-it' },
    );
  });

  test('under a strict policy, with a style sheet of one’s own server', async () => {
    const headers = { 'content-security-policy': "default-src 'self'" };
    const styles = { folder: `${root}dist/styles` };
    await shown(
      renderElement(activity, { stylesheet: '/styles/elements.css' }),
      async (page) => {
        const forbidden = await page.evaluate(
          () => (globalThis as unknown as { forbidden: string[] }).forbidden,
        );
        expect(forbidden).toEqual([]);
        await page.waitForFunction(() => {
          const root = document.querySelector('networks-playbook-activity')!.shadowRoot!;
          return getComputedStyle(root.querySelector('h2')!).color === 'rgb(31, 78, 95)';
        });
      },
      { headers, routes: { '/styles/': styles, '/elements/': { folder: elementsFolder } } },
    );
  });
});

describe('which element', () => {
  const tagOf = (packet: Packet, options?: ElementOptions) =>
    /^<([\w-]+)/.exec(renderElement(packet, options))![1];
  test.each<[string, Packet, ElementOptions | undefined]>([
    ['activity', activity, undefined],
    ['step', resourcePacket('take-stock'), undefined],
    ['plan', { ...partsPacket(['plan']), cover: undefined }, undefined],
    ['resource', resourcePacket('ask-who-owns-the-map'), undefined],
    ['resource', activity, { tag: 'networks-playbook-resource' }],
  ])('%s', (name, packet, options) => {
    expect(tagOf(packet, options)).toBe(`networks-playbook-${name}`);
  });

  test('attributes are written so that none ends the tag', () => {
    const html = renderElement(activity, {
      attributes: { class: '"><script>', hidden: true, title: undefined },
    });
    expect(html).toContain('<networks-playbook-activity class="&#x22;><script>" hidden><template');
  });

  const bad = renderElement as (...args: unknown[]) => unknown;
  test.each<[string, unknown[], string]>([
    ['nothing', [undefined], 'expected a packet as JSON'],
    ['a resource', [{ id: 'x', kind: 'activity', body: {} }], 'by itself, expected a packet'],
    ['an unknown tag', [activity, { tag: 'p' }], 'Found the tag `p`, expected one of networks-playbook-step'],
    ['light', [activity, { attributes: { light: true } }], 'put the HTML of `renderFragment` inside'],
    ['a resource that is not there', [activity, { attributes: { resource: 'x' } }], 'has no activity `x`'],
    ['a level', [activity, { attributes: { 'heading-level': 9 } }], '`headingLevel` is 9'],
    ['a pattern', [activity, { attributes: { 'link-to': '/x' } }], 'expected an address with `{id}`'],
  ])('%s is refused', (_name, args, sentence) => {
    expect(() => bad(...args)).toThrow(sentence);
  });
});
