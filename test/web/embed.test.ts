import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { oEmbedOf, renderEmbed } from '../../src/lms.js';
import { studioHeaders } from '../../src/studio.js';
import { axeFaults, type Routes, serve, withPage } from '../support/browser.js';
import { resourcePacket, tailoredK12 } from '../support/element-packets.js';

const packet = resourcePacket('relationship-map');
const hostScript = readFileSync(new URL('../../templates/embed/host.js', import.meta.url), 'utf8');

/** A page of somebody's intranet around an address. `attributes` are those of the frame. */
const around = (address: string, { attributes = '', nonce = '' } = {}) =>
  `<!doctype html><html lang="en"><title>Intranet</title><h1>Intranet</h1>
<iframe data-playbook title="Map" src="${address}" width="390" height="100" ${attributes}></iframe>
<script src="/host.js"${nonce && ` nonce="${nonce}"`}></script></html>`;

const heights = (page: Page) =>
  page.evaluate(() => {
    const frame = document.querySelector('iframe')!;
    return { frame: frame.clientHeight, style: frame.style.height };
  });

/** Waits until the frame has the height of what is in it. */
async function fits(page: Page): Promise<void> {
  const inside = page.frames()[1]!;
  await inside.waitForSelector('footer, main');
  await page.waitForFunction(() => document.querySelector('iframe')!.clientHeight > 1000);
  const high = await inside.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  expect(high).toBe(0);
}

const strict = "default-src 'self'; script-src 'self'; style-src 'self'; frame-src http://127.0.0.1:*";

describe.each<[string, { policy?: string; nonce?: string; attributes?: string }]>([
  ['no policy', {}],
  ['scripts of its own only', { policy: "script-src 'self'" }],
  ['a strict one', { policy: strict }],
  ['Trusted Types', { policy: `${strict}; require-trusted-types-for 'script'; trusted-types 'none'` }],
  ['nonces', { policy: "script-src 'nonce-abc' 'strict-dynamic'; style-src 'nonce-abc'", nonce: 'abc' }],
  ['a sandbox', { policy: strict, attributes: 'sandbox="allow-scripts"' }],
])('a page that embeds, with %s', (_, { policy, nonce, attributes }) => {
  test('gives the frame the height of what is in it, and again when that changes', async () => {
    const other = await serve({ '/map.html': renderEmbed(packet), '/favicon.ico': '' });
    const host = await serve(
      {
        '/': around(`${other.url}/map.html`, { attributes, nonce }),
        '/host.js': hostScript,
        '/favicon.ico': '',
      },
      policy === undefined ? {} : { 'content-security-policy': policy },
    );
    try {
      await withPage(async (page) => {
        const faults: string[] = [];
        page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
        await page.goto(host.url);
        await fits(page);
        const before = await heights(page);
        await page.evaluate("document.querySelector('iframe').width = 800");
        await page.waitForFunction(
          (height) => document.querySelector('iframe')!.clientHeight < height,
          before.frame,
        );
        expect(faults).toEqual([]);
      });
    } finally {
      await Promise.all([other.close(), host.close()]);
    }
  });
});

test('a page for a frame reads at the width of a phone, for everybody, and has no room to spare', async () => {
  const served = await serve({ '/': renderEmbed(packet) });
  try {
    await withPage(
      async (page) => {
        await page.goto(served.url);
        expect(await axeFaults(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      },
      { viewport: { width: 390, height: 800 } },
    );
  } finally {
    await served.close();
  }
});

test('another page may not set the height, nor a height that is none', async () => {
  const served = await serve({
    '/': `${around('/quiet.html')}<iframe title="Other" src="/loud.html"></iframe>`,
    '/host.js': hostScript,
    '/quiet.html': '<title>Quiet</title>',
    '/loud.html': `<title>Loud</title><script>
for (const height of [5000, -1, 'x', 1e9]) parent.postMessage({ 'networks-playbook': 'height', height }, '*');
parent.postMessage(null, '*'); parent.postMessage('done', '*');</script>`,
  });
  try {
    await withPage(async (page) => {
      await page.goto(served.url);
      await page.frames()[2]!.waitForLoadState();
      expect(await heights(page)).toEqual({ frame: 100, style: '' });
    });
  } finally {
    await served.close();
  }
});

test('the script of hosts has at most a thousand bytes, and docs/embedding.md the mark of the one in the page', () => {
  expect(hostScript.length).toBeLessThanOrEqual(1000);
  const script = /<script>([\s\S]*?)<\/script>\n<\/body>/.exec(renderEmbed(packet))![1]!;
  const hash = createHash('sha256').update(script).digest('base64');
  expect(readFileSync(new URL('../../docs/embedding.md', import.meta.url), 'utf8')).toContain(
    `'sha256-${hash}'`,
  );
});

describe('the packet builder in a frame of another site', () => {
  const framed = async (allowed: boolean) => {
    const routes: Routes = { '/host.js': hostScript };
    const host = await serve(routes);
    const sites = allowed ? [host.url] : [];
    const studio = await serve({
      '/': {
        body: '<title>Studio</title><h1>The builder</h1>',
        headers: studioHeaders('index.html', { frameAncestors: sites }),
      },
    });
    routes['/'] = around(`${studio.url}/`);
    try {
      return await withPage(async (page) => {
        await page.goto(`${host.url}/`);
        return (await page.frames()[1]!.getByText('The builder').count()) === 1;
      });
    } finally {
      await Promise.all([host.close(), studio.close()]);
    }
  };

  test('is shown where that site was named, and nowhere else', async () => {
    expect(await framed(true)).toBe(true);
    expect(await framed(false)).toBe(false);
  });
});

test('oEmbed describes the page, its frame and its size', () => {
  const map = tailoredK12.playbook.activities.find((a) => a.id === 'relationship-map')!;
  const url = 'https://school.example/map.html?a=1&b=2';
  expect(oEmbedOf(map, { tailored: tailoredK12, url })).toEqual({
    version: '1.0',
    type: 'rich',
    title: 'Draw a relationship map',
    provider_name: 'Who They Know',
    html: '<iframe data-playbook src="https://school.example/map.html?a=1&amp;b=2" title="Draw a relationship map" width="720" height="900"></iframe>',
    width: 720,
    height: 900,
  });
  expect(() => oEmbedOf(map, { tailored: tailoredK12, url: 'map.html' })).toThrow(
    'oEmbedOf: found the URL `map.html`, expected one such as `https://example.org/map.html`.',
  );
  expect(renderEmbed(packet, { oEmbed: 'https://school.example/map.json' })).toContain(
    '<link rel="alternate" type="application/json+oembed" href="https://school.example/map.json">',
  );
});
