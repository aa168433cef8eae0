import { playbook } from 'networks-playbook/content';
import { describe, expect, test } from 'vitest';
import { customize } from '../../src/index.js';
import { loadPlaybook, memorySource } from '../../src/load.js';
import { search } from '../../src/search.js';
import { openPlaybook, splitPlaybook } from '../../src/studio.js';
import { activity } from '../support/pages.js';
import { twoSteps } from '../support/two-steps.js';

const load = (yaml: string) =>
  loadPlaybook(
    memorySource({
      ...twoSteps(),
      'search.yaml': yaml,
      'steps/second/activities/cafe-visit.md': activity({
        title: 'Meeting for coffee',
        summary: 'In pairs.',
        duration: 20,
      }),
    }),
  );
const found = async (yaml: string, text: string) =>
  search((await load(yaml)).value, text).map(({ id, instead }) => [id, instead]);

describe('what people search for in words that the playbook does not use', () => {
  const yaml = '- words: [espresso date, brew]\n  find: [coffee]\n';

  test.each(['brew', 'brews', 'BREW', 'espresso date', 'espreso dates'])(
    '“%s” is found by what it means, and says so',
    async (text) => expect(await found(yaml, text)).toContainEqual(['cafe-visit', 'coffee']),
  );

  test('does not stand before what has the words themselves', async () => {
    const [first] = await found('- words: [coffee]\n  find: [pairs]\n', 'coffee');
    expect(first).toEqual(['cafe-visit', undefined]);
  });

  test('is checked where it stands', async () => {
    const { diagnostics } = await load('- words: []\n  finds: [coffee]\n');
    const here = diagnostics.filter((d) => d.file === 'search.yaml');
    expect(here.map((d) => [d.rule, d.line])).toEqual(
      expect.arrayContaining([
        ['field-unknown', 2],
        ['field-missing', 1],
      ]),
    );
  });
});

describe.each(playbook.audiences.map((a) => a.id))('our own list, for %s', (audience) => {
  test('finds an activity for everything that it has words for, by titles, tags and summaries alone', async () => {
    const files = splitPlaybook(playbook);
    const { outline } = await openPlaybook(async (file) => JSON.parse(files[file]!));
    const shown = customize(outline, { audience }).value.playbook;
    for (const { words } of playbook.searchWords!)
      for (const text of words) {
        const hits = search(shown, text, { keep: (r) => r.kind === 'activity' });
        expect([text, hits.some((h) => h.complete)]).toEqual([text, true]);
      }
  });
});

test('nothing in our own list is idle', () => {
  const shown = customize(playbook, {}).value.playbook;
  const idle = playbook.searchWords!.flatMap(({ find }) =>
    find.filter((text) => !search(shown, text, { limit: 1 }).some((h) => h.complete && !h.instead)),
  );
  expect(idle).toEqual([]);
});
