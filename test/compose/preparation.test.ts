import { describe, expect, test } from 'vitest';
import { composePacket, type Edition } from '../../src/index.js';
import { renderMarkdown } from '../../src/markdown.js';
import { activity, tailorBase } from '../support/pages.js';

// How long getting ready takes, how many days ahead it begins, and where a method comes from.

const printed = async (fields: Record<string, unknown>, edition: Edition = 'facilitator') => {
  const changes = {
    'steps/first/activities/greeting-round.md': activity({
      title: 'A greeting round',
      duration: 10,
      ...fields,
    }),
  };
  return renderMarkdown(
    composePacket(await tailorBase({ audience: 'k12', edition, parts: ['checklist', 'steps'] }, changes)),
  );
};

describe('what getting ready takes', () => {
  test.each([
    [{ prep: 0 }, 'nothing'],
    [{ prep: 45 }, '45 min'],
    [{ prep: 45, leadDays: 1 }, '45 min, beginning 1 day ahead'],
    [{ prep: 480, leadDays: 21 }, '8 h, beginning 21 days ahead'],
    [{ prep: 0, leadDays: 7 }, '7 days ahead'],
  ])('of %j', async (fields, words) => {
    expect(await printed(fields)).toContain(`**To prepare:** ${words}\n`);
  });

  test('the checklist names what begins ahead, even when it takes no time itself', async () => {
    const list = /To prepare\n\n((?:- .*\n)+)/.exec(await printed({ prep: 0, leadDays: 7 }))?.[1];
    expect(list).toContain('A greeting round: 7 days ahead');
  });
});

test('an activity says which known method it resembles, to those who lead it', async () => {
  const lineage = 'A relative of the long walk, for a {{learner}}.';
  expect(await printed({ lineage })).toContain(
    '**Where it comes from:** A relative of the long walk, for a student.',
  );
  expect(await printed({ lineage }, 'participant')).not.toContain('the long walk');
});
