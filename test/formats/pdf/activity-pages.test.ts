import { describe, expect, test } from 'vitest';
import { playbook } from '../../../dist/content/playbook.js';
import { composePacket, customize, type Playbook } from '../../../src/index.js';
import { measuredPages } from '../../support/measured-pages.js';

const millimeter = 72 / 25.4;

// All activities for two audiences on two papers, measured by the compiler: some 10 s.
describe.each([
  ['k12', 'letter', 279.4],
  ['postsecondary', 'a4', 297],
] as const)('the activities for %s on %s', (audience, paper, height) => {
  test('stand on the pages that were planned from the widths of letters', async () => {
    const { value } = customize(playbook as unknown as Playbook, { audience, paper });
    const pages = await measuredPages(composePacket(value!));
    expect(pages.length).toBeGreaterThan(60);
    const room = (height - 12.5 - 14) * millimeter;
    const tooHigh = pages.filter(({ crown, left, right }) => crown + Math.max(left, right) > room);
    expect(tooHigh).toEqual([]);
    const wrong = pages.filter(
      ({ left, right, thought }) =>
        Math.abs(thought.left - left) > 24 || Math.abs(thought.right - right) > 40,
    );
    expect(wrong).toEqual([]);
    // Most take one page.
    expect(pages.filter(({ page }) => page > 0).length).toBeLessThan(pages.length / 3);
  });
});
