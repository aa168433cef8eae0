import { describe, expect, test } from 'vitest';
import { composePacket, customize, type Recipe, renderFragment } from '../../src/index.js';
import { renderMarkdown } from '../../src/markdown.js';
import { baseFiles, loadBase } from '../support/base.js';
import { card, tailorBase } from '../support/pages.js';

/** The words of the small playbook, with room to write whom to ask. */
const withContact = (baseFiles()['audiences.yaml'] as string)
  .replace('terms:\n', 'terms:\n  contact: { about: whom to ask }\n')
  .replace('general:\n', 'general:\n  contact: [____, ____]\n')
  .replaceAll('vocabulary:\n', 'vocabulary:\n      contact: [____, ____]\n');

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
    expect(text).toContain('### Letters to send');
    expect(text).toContain('Dear family, on Monday students greet each other by name.');
    // When to send it is for those who do.
    const letter = renderFragment(tailored.playbook.letters[0]!, { tailored });
    expect(letter.includes('The Friday before')).toBe(edition === 'facilitator');
  }
});

describe('a handout in the form of a letter', () => {
  const text = 'Dear family,\n\nplease ask {{contact}}.\n\n---\n\n- [ ] Yes';
  const handoutsOf = async (recipe: Recipe) => {
    const { value: playbook, diagnostics } = await loadBase({
      ...card(text, { form: 'letter', for: 'family', nameLine: true }),
      'steps/first/handouts/other-card.md': card('Draw.', { title: 'Zebra' })[
        'steps/first/handouts/name-card.md'
      ]!,
      'audiences.yaml': withContact,
    });
    expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
    const { value } = customize(playbook, { ...recipe, include: ['other-card'] });
    const packet = composePacket(value);
    return {
      packet,
      entries: packet.parts.flatMap((p) => (p.type === 'handouts' ? p.entries : [])),
      report: value.report,
    };
  };

  test('stands under the letterhead of the organization, and is no numbered worksheet with a name to fill in', async () => {
    const organization = { name: 'Lincoln High', contact: 'Ms. Rivera', url: 'https://lincoln.example' };
    const { entries, packet } = await handoutsOf({ organization });
    expect(entries).toMatchObject([
      {
        label: '',
        letterhead: ['Lincoln High', 'Ms. Rivera · https://lincoln.example'],
        nameLine: [],
        writable: true,
      },
      { label: 'Worksheet 1.1' },
    ]);
    expect(entries[1]).not.toHaveProperty('letterhead');
    const markdown = renderMarkdown(packet);
    expect(markdown).toContain('please ask Ms. Rivera.');
    expect(markdown).toContain('### My name card\n\n**Lincoln High**');
  });

  test('leaves room to write whom to ask where the recipe says nothing', async () => {
    const { entries, packet, report } = await handoutsOf({});
    expect(entries[0]).not.toHaveProperty('letterhead');
    expect(renderMarkdown(packet)).toContain('please ask \\_\\_\\_\\_.');
    expect(report.defaults.map((d) => d.name)).toContain('contact');
  });
});

test('a playbook without the term needs no contact', async () => {
  const tailored = await tailorBase({ organization: { contact: 'Sam' } }, card('Write.', { form: 'letter' }));
  expect(renderFragment(tailored.playbook.handouts[0]!, { tailored })).toContain('<span>Sam</span>');
});
