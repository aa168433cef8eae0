import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inlineJson, partsPacket, resourcePacket } from '../../support/element-packets.js';
import { drawn, embed, settled, told } from '../../support/embed.js';

const activity = resourcePacket('relationship-map');
const other = resourcePacket('five-fingers-five-helpers');
const routes = {
  '/map.json': JSON.stringify(activity),
  '/fingers.json': JSON.stringify(other),
  '/slow.json': { body: JSON.stringify(activity), wait: 800 },
  '/broken.json': '{"parts": [',
  '/list.json': '[]',
  '/question.json': JSON.stringify({ kind: 'question', id: 'who', title: 'Who?', body: {} }),
};
const tag = 'networks-playbook-activity';
const element = (attributes: string, inside = '<p>Ask the office.</p>') =>
  `<${tag} ${attributes}>${inside}</${tag}>`;
const title = (page: Page) => page.locator(tag).getByRole('heading').first();
const fallback = (page: Page) => page.getByText('Ask the office.').isVisible();

describe('what a page puts inside', () => {
  test('stays until there is something to show', async () => {
    await embed({ body: `<div id="here"></div>`, routes }, async (page) => {
      await page.locator('#here').evaluate((here, html) => {
        here.innerHTML = html;
      }, element('src="/slow.json"'));
      expect(await fallback(page)).toBe(true);
      await settled(page, 1);
      expect(await fallback(page)).toBe(false);
      expect(await title(page).textContent()).toBe('Draw a relationship map');
    });
  });

  test('stays, without a complaint, while nothing says what to show', async () => {
    await embed({ body: element('') }, async (page) => {
      expect(await fallback(page)).toBe(true);
      expect(await told(page)).toEqual([]);
      await page.locator(tag).evaluate((e, packet) => Object.assign(e, { packet }), activity as never);
      await settled(page, 1);
      expect(await fallback(page)).toBe(false);
    });
  });

  test.each([
    ['src="/nowhere.json"', '`/nowhere.json` could not be read: the server answered 404.'],
    ['src="/broken.json"', '`/broken.json` holds no JSON.'],
    ['src="/list.json"', 'Found a list, expected a packet as JSON.'],
    ['src=""', '`src` is empty, expected the address of a packet.'],
    [
      'src="/question.json"',
      'Found the question `who` by itself, expected a packet; `show who --format packet` makes one of it.',
    ],
    [
      'src="https://elsewhere.example/map.json"',
      '`https://elsewhere.example/map.json` lies on another site; copy the file to ',
    ],
    ['src="/map.json" resource="shore-up"', 'The packet has no activity `shore-up`.'],
    ['src="/map.json" heading-level="7"', '`headingLevel` is 7, expected 1, 2, 3 or 4.'],
    ['src="/map.json" link-to="/library"', '`link-to` is `/library`, expected an address with `{id}`.'],
  ])('stays beside a message that is read aloud: %s', async (attributes, message) => {
    await embed({ body: element(attributes), routes }, async (page) => {
      expect(await fallback(page)).toBe(true);
      const alert = page.getByRole('alert');
      expect(await alert.textContent()).toContain(`This part of the playbook cannot be shown. ${message}`);
      const [only, ...more] = await told(page);
      expect(only).toContain(`activity error: ${message}`);
      expect(more).toEqual([]);
    });
  });

  test('the message can be worded by the page', async () => {
    const body = element('src="/nowhere.json" error-text="Aquí falta una hoja."');
    await embed({ body }, async (page) => {
      expect(await page.getByRole('alert').textContent()).toBe('Aquí falta una hoja.');
    });
  });

  test('comes back when what was shown is gone, and goes when it is there again', async () => {
    await embed({ body: element('src="/map.json"'), routes }, async (page) => {
      await page.locator(tag).evaluate((e) => e.setAttribute('src', '/nowhere.json'));
      await settled(page, 2);
      expect(await fallback(page)).toBe(true);
      expect(await page.getByRole('heading').count()).toBe(1);
      await page.locator(tag).evaluate((e) => e.setAttribute('src', '/fingers.json'));
      await settled(page, 3);
      expect(await fallback(page)).toBe(false);
      expect(await page.getByRole('alert').count()).toBe(0);
      expect(await title(page).textContent()).toBe('Five fingers, five helpers');
    });
  });
});

describe('attributes and properties', () => {
  test('react to change, and several changes draw once', async () => {
    await embed({ body: element('src="/map.json"'), routes }, async (page) => {
      expect(await title(page).evaluate((e) => e.localName)).toBe('h2');
      await page.locator(tag).evaluate((e) => {
        Object.assign(e, { headingLevel: 4, idPrefix: 'a-', src: '/fingers.json', linkTo: '/library/{id}' });
      });
      await settled(page, 2);
      expect(await title(page).evaluate((e) => `${e.localName}#${e.id}`)).toBe(
        'h4#a-five-fingers-five-helpers',
      );
      const links = await page.locator(`${tag} a[href^="/library/"]`).count();
      expect(links).toBeGreaterThan(0);
      expect(await told(page)).toHaveLength(2);
    });
  });

  test('the newest source is shown, however late an older one arrives', async () => {
    await embed({ body: element('src="/map.json"'), routes }, async (page) => {
      const late = page.waitForResponse('**/slow.json');
      const asked = page.waitForRequest('**/slow.json');
      await page.locator(tag).evaluate((e) => e.setAttribute('src', '/slow.json'));
      await asked;
      await page.locator(tag).evaluate((e) => e.setAttribute('src', '/fingers.json'));
      await settled(page, 2);
      await (await late).finished().catch(() => undefined);
      await drawn(page);
      expect(await title(page).textContent()).toBe('Five fingers, five helpers');
      expect(await told(page)).toHaveLength(2);
    });
  });

  test('JSON inside is read again when it changes, and a property goes before it', async () => {
    await embed({ body: element('', inlineJson(activity)) }, async (page) => {
      await page.locator(`${tag} script`).evaluate((script, packet) => {
        script.textContent = JSON.stringify(packet);
      }, other as never);
      await settled(page, 2);
      expect(await title(page).textContent()).toBe('Five fingers, five helpers');
      await page.locator(tag).evaluate((e, packet) => Object.assign(e, { packet }), activity as never);
      await settled(page, 3);
      expect(await title(page).textContent()).toBe('Draw a relationship map');
    });
  });

  test('a property set before the element is defined counts', async () => {
    const early = `<script>document.addEventListener('readystatechange', () => { document.querySelector('${tag}').headingLevel = 3 }, { once: true })</script>`;
    await embed({ head: early, body: element('src="/map.json"'), routes }, async (page) => {
      expect(await title(page).evaluate((e) => e.localName)).toBe('h3');
      expect(await page.locator(tag).getAttribute('heading-level')).toBe('3');
    });
  });

  test('elements that show the same file ask for it once', async () => {
    const body = element('src="/map.json"').repeat(3);
    await embed({ body, routes }, async (_page, served) => {
      expect(served.requests.filter((path) => path === '/map.json')).toHaveLength(1);
    });
  });

  test('a step of several must be named, and so must a resource of a whole packet', async () => {
    const steps = inlineJson(partsPacket(['steps']));
    const body = `<networks-playbook-step>${steps}</networks-playbook-step>
      <networks-playbook-resource resource="ask-who-owns-the-map">${steps}</networks-playbook-resource>
      <networks-playbook-plan>${steps}</networks-playbook-plan>`;
    await embed({ body }, async (page) => {
      expect((await told(page)).sort()).toEqual([
        'plan error: The packet has no plan.',
        'resource render',
        'step error: The packet has 5 of `step`; say which with `resource`, such as `take-stock`.',
      ]);
      const kind = await page.locator('networks-playbook-resource article').getAttribute('class');
      expect(kind).toBe('pb-entry pb-question pb-hue-1');
    });
  });

  test('an element that is moved, or taken out and put back, goes on', async () => {
    await embed({ body: `${element('src="/map.json"')}<aside></aside>`, routes }, async (page) => {
      await page.locator(tag).evaluate((e) => document.querySelector('aside')!.append(e));
      await settled(page, 2);
      expect(await page.locator('aside').getByRole('heading').first().textContent()).toBe(
        'Draw a relationship map',
      );
      await page.locator(tag).evaluate((e) => {
        e.remove();
        e.setAttribute('src', '/fingers.json');
      });
      await drawn(page);
      expect(await told(page)).toHaveLength(2);
    });
  });

  test('what is in another language says so', async () => {
    const spanish = { ...activity, language: 'es' };
    await embed(
      { body: element('', inlineJson(spanish)) + element('', inlineJson(activity)) },
      async (page) => {
        const languages = await page
          .locator(`${tag} .pb`)
          .evaluateAll((all) => all.map((e) => e.getAttribute('lang')));
        expect(languages).toEqual(['es', null]);
      },
    );
  });
});

test('define guards the tags: a second copy of the script changes nothing', async () => {
  const again =
    "import { defineElements } from '/elements/index.js?again'; defineElements(); globalThis.again = true;";
  await embed(
    { body: element('src="/map.json"'), routes: { ...routes, '/again.js': again } },
    async (page) => {
      const [second] = await Promise.all([
        page.waitForEvent('requestfinished', (request) => request.url().includes('index.js?again')),
        page.addScriptTag({ type: 'module', url: '/again.js' }),
      ]);
      expect((await second.response())?.status()).toBe(200);
      await page.waitForFunction(() => 'again' in globalThis);
      expect(await title(page).textContent()).toBe('Draw a relationship map');
    },
  );
});
