import { expect, test } from 'vitest';
import { composePacket, customize, renderFragment } from '../../src/index.js';
import { loadBase } from '../support/base.js';

test('every id of a fragment begins with the prefix', async () => {
  const { value: playbook } = await loadBase();
  const packet = composePacket(customize(playbook, { audience: 'k12', start: '09:00' }).value);
  const html = renderFragment(packet, { idPrefix: 'mine-' });
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((m) => m[1]!);
  expect(ids.length).toBeGreaterThan(20);
  expect(ids.filter((id) => !id.startsWith('mine-'))).toEqual([]);
});
