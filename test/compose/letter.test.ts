import { expect, test } from 'vitest';
import { composePacket, customize, renderFragment } from '../../src/index.js';
import { renderMarkdown } from '../../src/markdown.js';
import { loadBase } from '../support/base.js';

const letter = `---
title: A note before the round
summary: Tells families what a greeting round is.
sendWhen: The Friday before
activities: [greeting-round]
---

Dear family, on Monday {{learners}} greet each other by name.
`;

test('a letter to families is printed in both editions, in the words of the audience', async () => {
  const { value: playbook, diagnostics } = await loadBase({
    'steps/first/letters/before-the-round.md': letter,
  });
  expect(diagnostics).toEqual([]);
  for (const edition of ['facilitator', 'participant'] as const) {
    const { value: tailored } = customize(playbook, { audience: 'k12', edition });
    const text = renderMarkdown(composePacket(tailored));
    expect(text).toContain('### Letters to families');
    expect(text).toContain('Dear family, on Monday students greet each other by name.');
    // When to send it is for those who do.
    const letter = renderFragment(tailored.playbook.letters[0]!, { tailored });
    expect(letter.includes('The Friday before')).toBe(edition === 'facilitator');
  }
});
