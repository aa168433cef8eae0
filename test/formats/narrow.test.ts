import { playbook } from 'networks-playbook/content';
import { describe, expect, test } from 'vitest';
import { composeCards, composePacket, composeRunSheet, customize, renderPage } from '../../src/index.js';
import { withPage } from '../support/browser.js';

/** Everything that can make a page wide: a run sheet's table, long words on the cover. */
const made = (audience: string, largePrint: boolean) =>
  customize(playbook, {
    audience,
    start: '15:30',
    organization: {
      name: 'Northumberland Interdenominational High School',
      contact: 'office.of.student.services@northumberland-interdenominational.example',
      url: 'https://www.northumberland-interdenominational.example/programs/networks',
    },
    layout: { largePrint },
  }).value;

describe.each(['k12', 'postsecondary', 'out-of-school'])(
  'a window of 320 px, which is one of 1280 at 400 %%: %s',
  (audience) => {
    test.each([false, true])('nothing scrolls sideways, in large print: %s', async (largePrint) => {
      const tailored = made(audience, largePrint);
      await withPage(
        async (page) => {
          for (const compose of [composePacket, composeRunSheet, composeCards]) {
            await page.setContent(renderPage(compose(tailored)));
            const wide = await page.evaluate(() => {
              const boxes = [document.scrollingElement!, ...document.querySelectorAll('body *')];
              const scrolls = (e: Element) =>
                e.scrollWidth > e.clientWidth + 1 &&
                (e === document.scrollingElement || getComputedStyle(e).overflowX !== 'visible');
              return boxes
                .filter((e) => e.clientWidth > 0 && scrolls(e))
                .map((e) => `${e.tagName} ${e.className}`);
            });
            expect(wide, compose.name).toEqual([]);
          }
        },
        { viewport: { width: 320, height: 800 } },
      );
    });
  },
);
