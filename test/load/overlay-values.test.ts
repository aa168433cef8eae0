import { expect, test } from 'vitest';
import { customize } from '../../src/index.js';
import { loadOverlay, memorySource } from '../../src/load.js';
import { baseFiles, loadBase } from '../support/base.js';

const overlayOf = async (action: string) => {
  const { value: playbook } = await loadBase();
  const files = { 'overlay.yaml': `name: Ours\nactions:\n  - ${action}\n` };
  return { playbook, ...(await loadOverlay(memorySource(files), playbook)) };
};

test.each([
  ['{ set: count-names, field: cost, to: bogus }', 'field-value'],
  ['{ set: count-names, field: minutes, to: [9, 2] }', 'field-value'],
  ['{ set: greeting-round, field: audiences, to: [k-12] }', 'audience-unknown'],
  ['{ set: greeting-round, field: title, to: "" }', 'field-missing'],
  ['{ set: greeting-round, field: summary, to: "For {{lerners}}." }', 'variable-unknown'],
  [
    '{ set: greeting-round, field: materials, to: [{ item: Cards, per: person, handouts: [no-card] }] }',
    'relation-unknown',
  ],
  [
    '{ set: greeting-round, field: materials, to: [{ item: Cards, per: person, handouts: [greet-first] }] }',
    'relation-unknown',
  ],
])('%s is checked as in a file', async (action, rule) => {
  const { diagnostics, value } = await overlayOf(action);
  expect(diagnostics.map((d) => [d.rule, d.line])).toEqual([[rule, 3]]);
  expect(value.actions).toEqual([]);
});

test('what a file may leave out, an overlay may leave out too', async () => {
  const { playbook, value, diagnostics } = await overlayOf(
    '{ set: greeting-round, field: materials, to: [{ item: Pens, per: person }] }',
  );
  expect(diagnostics).toEqual([]);
  const { value: tailored } = customize(playbook, {}, { overlays: [value] });
  expect(tailored.playbook.activities[0]!.materials).toEqual([{ item: 'Pens', quantity: 1, per: 'person' }]);
});

test('a material may be a handout that the activity has from another file of the overlay', async () => {
  const { value: playbook } = await loadBase();
  const file = 'steps/first/activities/greeting-round.md';
  const more = {
    'steps/first/handouts/name-card-large.md': String(baseFiles()['steps/first/handouts/name-card.md']),
  };
  const own = String(baseFiles()[file])
    .replace(
      'handouts: [name-card]\nstrategies',
      'handouts: [name-card-large]\nreplaces: greeting-round\nstrategies',
    )
    .replace('handouts: [name-card] }', 'handouts: [name-card-large] }');
  const set = (id: string) =>
    `name: Ours\nactions:\n  - { set: greeting-round, field: materials, to: [{ item: Cards, per: person, handouts: [${id}] }] }\n`;
  const rulesOf = async (id: string) => {
    const source = memorySource({ ...more, [file]: own, 'overlay.yaml': set(id) });
    const { diagnostics } = await loadOverlay(source, playbook);
    return diagnostics
      .filter((d) => d.severity === 'error')
      .map((d) => `${d.rule} ${d.line}:${d.column} ${d.message}`);
  };
  expect(await rulesOf('name-card-large')).toEqual([]);
  expect(await rulesOf('name-card')).toEqual([
    'relation-unknown 3:90 Found `name-card` in `materials`, which `handouts` of the activity does not list.',
  ]);
});
