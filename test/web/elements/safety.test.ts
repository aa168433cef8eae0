import { describe, expect, test } from 'vitest';
import type { Packet } from '../../../src/index.js';
import { inlineJson, resourcePacket } from '../../support/element-packets.js';
import { embed, told } from '../../support/embed.js';

/** A packet as somebody with bad intent would write it. */
function hostilePacket(): unknown {
  const bad = (tagName: string, properties: object, ...children: object[]) => ({
    type: 'element',
    tagName,
    properties,
    children,
  });
  const text = { type: 'text', value: '<img src=x onerror="globalThis.hit=1">' };
  const packet = JSON.parse(JSON.stringify(resourcePacket('relationship-map'))) as Packet;
  const part = packet.parts[0]!;
  if (part.type !== 'entries') throw new Error('Expected an entry first.');
  Object.assign(part.entries[0]!, {
    title: '<script>globalThis.hit=1</script>',
    kind: 'activity" onclick="globalThis.hit=1',
    id: '"><script>globalThis.hit=1</script>',
    intro: [
      bad('script', {}, { type: 'text', value: 'globalThis.hit=1' }),
      bad('style', {}, { type: 'text', value: '*{display:none}' }),
      bad('iframe', { srcDoc: '<script>parent.hit=1</script>' }),
      bad('img', { src: 'https://elsewhere.example/pixel.png', onError: 'globalThis.hit=1' }),
      bad('img', { src: 'data:text/html,<script>hit=1</script>' }),
      bad('form', { action: 'https://elsewhere.example' }, bad('button', {}, text)),
      bad(
        'p',
        { style: 'position:fixed;inset:0', onMouseEnter: 'globalThis.hit=1', className: ['ok'] },
        text,
      ),
      bad('a', { href: 'javascript:globalThis.hit=1' }, { type: 'text', value: 'one' }),
      bad('a', { href: ' java\nscript:globalThis.hit=1' }, { type: 'text', value: 'two' }),
      bad('a', { href: '\u0001javascript:globalThis.hit=1' }, { type: 'text', value: 'three' }),
      bad('a', { href: 'data:text/html,<script>hit=1</script>' }, { type: 'text', value: 'four' }),
      bad(
        'svg',
        { onLoad: 'globalThis.hit=1' },
        bad('rect', { fill: 'url(https://elsewhere.example/a.svg#b)' }),
      ),
      bad('p', { className: ['fine'], title: 'kept' }, { type: 'text', value: 'A plain line' }),
    ],
  });
  return { ...packet, brand: { ...packet.brand, primary: 'red;}*{display:none}' } };
}

describe.each(['', 'light'])('a packet that somebody tampered with, %j', (mode) => {
  test('runs nothing, fetches nothing, and shows what is harmless', async () => {
    const body = `<networks-playbook-resource ${mode}>${inlineJson(hostilePacket())}</networks-playbook-resource>`;
    await embed({ body }, async (page, { requests }) => {
      const foreign: string[] = [];
      page.on('request', (request) => foreign.push(request.url()));
      expect(await told(page)).toEqual(['resource render']);
      expect(await page.getByText('A plain line').isVisible()).toBe(true);
      for (const words of ['one', 'two', 'three', 'four']) {
        const link = page.locator('networks-playbook-resource a', { hasText: new RegExp(`^${words}$`) });
        expect(await link.getAttribute('href'), words).toBe(null);
        await link.click();
      }
      await page.locator('.ok').hover();
      const left = await page.locator('networks-playbook-resource').evaluate((e) => {
        const root = e.shadowRoot ?? e;
        const inside = [...root.querySelectorAll('*')].filter(
          (x) => x.getAttribute('type') !== 'application/json',
        );
        return {
          tags: inside.map((x) => x.localName).filter((n) => /script|style|iframe|form|button/.test(n)),
          attributes: inside.flatMap((x) => x.getAttributeNames()).filter((n) => /^on|style|srcdoc/.test(n)),
          images: [...root.querySelectorAll('img')].filter((i) => i.hasAttribute('src')).length,
          hit: 'hit' in globalThis,
        };
      });
      expect(left).toEqual({ tags: [], attributes: [], images: 0, hit: false });
      expect(foreign).toEqual([]);
      expect(requests.filter((path) => !/^\/(?:elements\/.*)?$/.test(path))).toEqual([]);
    });
  });
});

test.each<[string, object | null]>([
  ['parts that are no parts', { parts: [null] }],
  [
    'an entry without sections',
    {
      parts: [{ type: 'entries', id: 'x', title: 'x', entries: [{ id: 'x', kind: 'activity', facts: [] }] }],
    },
  ],
  ['parts of a type to come', { parts: [{ type: 'hologram', id: 'x', title: 'x' }] }],
  ['no strings', { strings: null }],
])('a packet with %s fails with a message, not silently', async (_name, change) => {
  const packet = { ...resourcePacket('relationship-map'), ...change };
  const body = `<networks-playbook-activity><p>Ask the office.</p>${inlineJson(packet)}</networks-playbook-activity>`;
  await embed({ body }, async (page) => {
    expect((await told(page))[0]).toMatch(
      /^activity error: (?:The packet is damaged|The packet has no activity|Found a packet without `strings`)/,
    );
    expect(await page.getByText('Ask the office.').isVisible()).toBe(true);
    expect(await page.getByRole('alert').isVisible()).toBe(true);
  });
});
