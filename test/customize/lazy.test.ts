import { expect, test } from 'vitest';
import { allResources, customize, formatReport, type Playbook, renderFragment } from '../../src/index.js';
import { loadTwoSteps } from '../support/two-steps.js';

const load = async () => (await loadTwoSteps()).value;

/** Writes down which bodies of a playbook are read. It must not be frozen, as a loaded one is. */
function watched(playbook: Playbook): string[] {
  const read: string[] = [];
  for (const resource of allResources(playbook)) {
    const { body } = resource;
    Object.defineProperty(resource, 'body', {
      enumerable: true,
      configurable: true,
      get: () => {
        read.push(resource.id);
        return body;
      },
    });
  }
  return read;
}

test('tailoring reads no text, and rendering one resource reads that one', async () => {
  const playbook = structuredClone(await load());
  const read = watched(playbook);
  const { value: tailored } = customize(playbook, { audience: 'k12' });
  expect(read).toEqual([]);
  renderFragment(tailored.playbook.activities[0]!, { tailored });
  expect(new Set(read)).toEqual(new Set([tailored.playbook.activities[0]!.id]));
});

test('a playbook that is not frozen is tailored too', async () => {
  const playbook = await load();
  const { value } = customize(structuredClone(playbook), { audience: 'k12' });
  expect(JSON.stringify(value)).toBe(JSON.stringify(customize(playbook, { audience: 'k12' }).value));
});

test('what is read first makes no difference', async () => {
  const recipe = { audience: 'k12', exclude: ['long-walk'] };
  const [early, late] = [customize(await load(), recipe).value, customize(await load(), recipe).value];
  const report = formatReport(early);
  for (const resource of allResources(late.playbook).reverse()) void resource.references;
  void late.playbook.references;
  expect(formatReport(late)).toBe(report);
  expect(JSON.stringify(late)).toBe(JSON.stringify(early));
});
