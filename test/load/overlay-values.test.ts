import { expect, test } from 'vitest';
import { customize } from '../../src/index.js';
import { loadOverlay, memorySource } from '../../src/load.js';
import { loadBase } from '../support/base.js';

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
