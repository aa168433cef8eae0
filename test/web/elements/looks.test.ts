import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { renderFragment } from '../../../src/index.js';
import { axeFaults } from '../../support/browser.js';
import { inlineJson, partsPacket, resourcePacket } from '../../support/element-packets.js';
import { type Embed, embed, settled } from '../../support/embed.js';

const activity = `<networks-playbook-activity>${inlineJson(resourcePacket('relationship-map'))}</networks-playbook-activity>`;
const plan = `<networks-playbook-plan resource="take-stock">${inlineJson(partsPacket(['plan']))}</networks-playbook-plan>`;
const step = `<networks-playbook-step resource="take-stock" id-prefix="s-">${inlineJson(partsPacket(['steps', 'sources']))}</networks-playbook-step>`;
const contentCss = readFileSync(
  fileURLToPath(new URL('../../../dist/styles/content.css', import.meta.url)),
  'utf8',
);
const fragment = `<div class="lesson">${renderFragment(resourcePacket('relationship-map'), { idPrefix: 'f-' })}</div>`;

/** What most styles of the pieces inside come out as. */
const styles = (page: Page, tag: string) =>
  page.locator(tag).evaluate((element) => {
    const names = [
      ...[
        'color',
        'background-color',
        'font-size',
        'font-weight',
        'font-style',
        'text-transform',
        'letter-spacing',
      ],
      ...[
        'text-align',
        'text-indent',
        'line-height',
        'margin-top',
        'padding-left',
        'border-top-width',
        'display',
      ],
      ...['list-style-type', 'white-space', 'word-spacing', 'text-shadow', 'float', 'position', 'width'],
    ];
    return [...element.shadowRoot!.querySelectorAll('*')].map((e) => {
      const style = getComputedStyle(e);
      return `${e.localName}.${e.getAttribute('class')} ${names.map((n) => style.getPropertyValue(n)).join('|')}`;
    });
  });

const hostile = `<style>
* { color: red; text-transform: uppercase; letter-spacing: 3px; }
main { text-align: center; text-indent: 2em; font-style: italic; font-weight: 900; line-height: 3; word-spacing: 1em; text-shadow: 0 0 3px red; white-space: nowrap; }
h1, h2, h3, p, li, dl, dt, dd, table, td, th, a, svg, article, section { display: none; margin: 50px; padding: 50px; float: left; position: absolute; border: 9px solid lime; font-size: 3px; }
.pb, .pb-entry, .pb-label, .pb-facts, .card { display: none !important; background: black !important; }
</style>`;

describe('the style of the page stays outside', () => {
  test('hostile rules change nothing', async () => {
    const seen = async (head: string) => {
      const page: Embed = {
        head: `<style>main { font: 16px Arial; width: 700px; }</style>${head}`,
        body: activity,
      };
      return embed(page, (p) => styles(p, 'networks-playbook-activity'));
    };
    const [calm, attacked] = [await seen(''), await seen(hostile)];
    expect(calm.length).toBeGreaterThan(100);
    expect(attacked).toEqual(calm);
  });

  test('nor does what is inside reach the page', async () => {
    const host = (page: Page) =>
      page.locator('h1').evaluate((e) => getComputedStyle(e).cssText || getComputedStyle(e).color);
    expect(await embed({ body: activity }, host)).toBe(await embed({ body: '' }, host));
  });
});

describe('themes', () => {
  test('custom properties and parts', async () => {
    const head = `<style>
      networks-playbook-activity { --playbook-primary: #5b2a86; --playbook-accent: #7a1f3d; --playbook-tint: #f5f0fa; --playbook-rule: #767676; --playbook-text: #222233; --playbook-background: #fffdf5; --playbook-font: Georgia; }
      networks-playbook-activity::part(title) { text-decoration-line: underline; }
      networks-playbook-activity::part(facts) { border-block-width: 4px; }
    </style>`;
    await embed({ head, body: activity }, async (page) => {
      const seen = await page.locator('networks-playbook-activity').evaluate((element) => {
        const style = (selector: string) => getComputedStyle(element.shadowRoot!.querySelector(selector)!);
        return [
          style('h2').color,
          style('.pb-label').color,
          style('th').backgroundColor,
          style('td').borderTopColor,
          style('p:not([class])').color,
          style('.pb').backgroundColor,
          style('.pb').fontFamily,
          style('h2').textDecorationLine,
          style('.pb-facts').borderTopWidth,
        ];
      });
      expect(seen).toEqual([
        'rgb(91, 42, 134)',
        'rgb(122, 31, 61)',
        'rgb(245, 240, 250)',
        'rgb(118, 118, 118)',
        'rgb(34, 34, 51)',
        'rgb(255, 253, 245)',
        'Georgia',
        'underline',
        '4px',
      ]);
    });
  });

  test('the brand of the packet, where the page says nothing', async () => {
    const packet = partsPacket(['steps'], { steps: ['take-stock'], brand: { primary: '#663399' } });
    const body = `<networks-playbook-step>${inlineJson(packet)}</networks-playbook-step>`;
    await embed({ body }, async (page) => {
      const color = await page
        .locator('networks-playbook-step h2')
        .first()
        .evaluate((e) => getComputedStyle(e).color);
      expect(color).toBe('rgb(102, 51, 153)');
    });
  });
});

describe('dark', () => {
  const head = `<style>${contentCss}</style>`;
  const dark = '<style>:root { color-scheme: dark }</style>';
  const readers = '<style>:root { color-scheme: light dark }</style>';
  /** The colors of a heading, of what is behind it, and of a table head, in an element or a fragment. */
  const colors = (page: Page, tag = 'networks-playbook-activity') =>
    page.evaluate((selector) => {
      const around = document.querySelector(selector)!;
      const root = around.shadowRoot ?? around;
      const style = (inside: string) => getComputedStyle(root.querySelector(inside)!);
      return [style('h2').color, style('.pb').backgroundColor, style('th').backgroundColor].join(' ');
    }, tag);
  const inTheLight = 'rgb(31, 78, 95) rgb(255, 255, 255) rgb(227, 243, 243)';
  const inTheDark = 'color(srgb 0.648627 0.722353 0.74902) rgb(21, 25, 28) rgb(34, 41, 46)';

  test('where the page says so, and nowhere else', async () => {
    await embed({ body: activity }, async (page) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await colors(page)).toBe(inTheLight);
    });
    await embed({ head: dark, body: activity }, async (page) => expect(await colors(page)).toBe(inTheDark));
  });

  test('where readers want it, on a page that follows them', async () => {
    await embed({ head: readers, body: activity }, async (page) => {
      expect(await colors(page)).toBe(inTheLight);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await colors(page)).toBe(inTheDark);
    });
  });

  test('one element can be dark, or light, by itself', async () => {
    const own = '<style>networks-playbook-activity { color-scheme: light }</style>';
    await embed({ head: dark + own, body: activity }, async (page) =>
      expect(await colors(page)).toBe(inTheLight),
    );
  });

  test('with colors of the page’s own for it', async () => {
    const own = `<style>:root { --playbook-primary: #5b2a86; --playbook-primary-dark: #d8b4fe;
      --playbook-background-dark: #000; --playbook-tint-dark: #222 }</style>`;
    await embed({ head: dark + own, body: activity }, async (page) =>
      expect(await colors(page)).toBe('rgb(216, 180, 254) rgb(0, 0, 0) rgb(34, 34, 34)'),
    );
  });

  test('a fragment has the same colors, and the text and background of the page', async () => {
    await embed({ head: head + dark, body: fragment }, async (page) =>
      expect(await colors(page, '.lesson')).toBe(inTheDark.replace('rgb(21, 25, 28)', 'rgba(0, 0, 0, 0)')),
    );
  });

  test('paper is white', async () => {
    await embed({ head: dark, body: activity }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await colors(page)).toBe(inTheLight);
    });
  });
});

describe('light', () => {
  const light = activity.replace('>', ' light><p>Ask the office.</p>');

  test('the rules of the page apply, and its own words come back when something fails', async () => {
    await embed({ head: '<style>h2 { color: rgb(1, 2, 3) }</style>', body: light }, async (page) => {
      const element = page.locator('networks-playbook-activity');
      expect(await element.evaluate((e) => e.shadowRoot)).toBe(null);
      expect(
        await page
          .locator('h2')
          .first()
          .evaluate((e) => getComputedStyle(e).color),
      ).toBe('rgb(1, 2, 3)');
      expect(await page.getByText('Ask the office.').count()).toBe(0);
      await element.evaluate((e) => e.setAttribute('src', '/nowhere.json'));
      await settled(page, 2);
      expect(await page.getByText('Ask the office.').isVisible()).toBe(true);
      expect(await page.getByRole('alert').isVisible()).toBe(true);
      expect(await page.locator('h2').count()).toBe(0);
      await element.evaluate((e) => e.removeAttribute('src'));
      await settled(page, 3);
      expect(await page.getByRole('alert').count()).toBe(0);
      expect(await page.getByText('Ask the office.').count()).toBe(0);
    });
  });

  test('can be switched while the page is open', async () => {
    await embed({ body: light }, async (page) => {
      const element = page.locator('networks-playbook-activity');
      await element.evaluate((e) => e.removeAttribute('light'));
      await settled(page, 2);
      expect(await page.getByRole('heading', { name: 'Draw a relationship map' }).count()).toBe(1);
      expect(await element.evaluate((e) => e.querySelectorAll('h2').length)).toBe(0);
      await element.evaluate((e) => e.setAttribute('light', ''));
      await settled(page, 3);
      expect(await element.evaluate((e) => e.querySelectorAll('h2').length)).toBeGreaterThan(0);
      expect(await page.getByRole('heading', { name: 'Draw a relationship map' }).isVisible()).toBe(true);
    });
  });
});

describe('axe-core finds nothing against WCAG 2.2 AA', () => {
  const branded = partsPacket(['steps'], {
    steps: ['take-stock'],
    brand: { primary: '#000000', accent: '#3d0014' },
  });
  const failing =
    '<networks-playbook-step src="/nowhere.json"><p>Ask the office.</p></networks-playbook-step>';
  test.each<[string, Embed]>([
    [
      'an activity, a step with all of its resources, the plan, and a failure',
      { body: activity + step + plan + failing },
    ],
    [
      'on a dark page',
      { head: '<style>html { background: #111; color: #eee }</style>', body: activity + plan + failing },
    ],
    [
      'in the page itself, with the style sheet that comes along',
      { head: `<style>${contentCss}</style>`, body: activity.replace('>', ' light>') },
    ],
    [
      'in the dark: elements, a failure and a fragment',
      {
        head: `<style>${contentCss} :root { color-scheme: dark; background: #111; color: #eee }</style>`,
        body: activity + step + plan + failing + fragment,
      },
    ],
    [
      'in the dark: a brand of its own',
      {
        head: '<style>:root { color-scheme: dark }</style>',
        body: `<networks-playbook-step>${inlineJson(branded)}</networks-playbook-step>`,
      },
    ],
  ])('%s', async (_name, site) => {
    await embed(site, async (page) => {
      expect(await axeFaults(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await axeFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });

  test('and it does look inside: a faint color is found', async () => {
    const head = '<style>networks-playbook-activity { --playbook-text: #bbb }</style>';
    await embed({ head, body: activity }, async (page) => {
      expect((await axeFaults(page)).join()).toContain('color-contrast: networks-playbook-activity');
    });
  });
});
