import { expect, test } from 'vitest';
import { customize } from '../../src/index.js';
import { loadBase } from '../support/base.js';

test('a logo that was not handed over is a fault, not a gap on the cover', async () => {
  const { value: playbook } = await loadBase();
  const rulesFor = (logo: string) =>
    customize(playbook, { organization: { logo } }).diagnostics.map((d) => d.rule);
  expect(rulesFor('logo.png')).toEqual(['recipe-needs']);
  expect(rulesFor('data:image/png;base64,AAAA')).toEqual([]);
});
