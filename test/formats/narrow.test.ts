import { playbook } from 'networks-playbook/content';
import { expect, test } from 'vitest';
import { composeCards, composePacket, composeRunSheet, customize, renderPage } from '../../src/index.js';
import { withPage } from '../support/browser.js';
import { someOf } from '../support/by-night.js';

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

/** The boxes of a page that have more in them than fits their width. Runs in the page. */
function whatScrolls(): string[] {
  const root = document.scrollingElement!;
  return [root, ...document.querySelectorAll('body *')]
    .filter((e) => e.clientWidth > 0 && e.scrollWidth > e.clientWidth + 1)
    .filter((e) => e === root || getComputedStyle(e).overflowX !== 'visible')
    .map((e) => `${e.tagName} ${e.className}`);
}

const cases = ['k12', 'postsecondary', 'out-of-school'].flatMap((audience) => [
  [audience, false] as const,
  [audience, true] as const,
]);

test.each(someOf(cases, 2))(
  '%s in narrow windows, down to 320 px as at 400 percent, in large print: %s: nothing scrolls sideways',
  async (audience, largePrint) => {
    const tailored = made(audience, largePrint);
    await withPage(
      async (page) => {
        for (const compose of [composePacket, composeRunSheet, composeCards]) {
          await page.setContent(renderPage(compose(tailored)));
          for (const width of [320, 500, 640]) {
            await page.setViewportSize({ width, height: 800 });
            expect(await page.evaluate(whatScrolls), `${compose.name} at ${width}`).toEqual([]);
          }
        }
      },
      { viewport: { width: 320, height: 800 } },
    );
  },
);
