import { describe, expect, test } from 'vitest';
import { ruleExamples } from '../../src/diagnostics/rule-examples.js';
import { ruleIds, rules } from '../../src/diagnostics/rules.js';
import { loadPlaybook, memorySource } from '../../src/load.js';
import { baseFiles, failingSource, faultsIn, loadBase } from '../support/base.js';

test('the small playbook has no faults', async () => {
  expect((await loadBase()).diagnostics).toEqual([]);
});

const faultsOfUnreadable = async (file: string, why: string) => {
  const source = memorySource({ ...baseFiles(), [file]: '' });
  return (await loadPlaybook(failingSource(source, file, new Error(why)))).diagnostics;
};

describe.each(ruleIds)('%s', (id) => {
  const example = ruleExamples[id];
  const before = baseFiles()[example.file] as string | undefined;

  test('the bad example is reported, at its line and column, and nothing else is', async () => {
    const bad = example.bad.repeat(example.repeat ?? 1);
    const start = before && example.good ? before.indexOf(example.good) : 0;
    expect(start).toBeGreaterThanOrEqual(0);
    const text = example.absent
      ? undefined
      : before && example.good
        ? before.replace(example.good, () => bad)
        : bad;
    const found = example.unreadable
      ? await faultsOfUnreadable(example.file, example.unreadable)
      : await faultsIn(example.file, text, example.prose, example.asOf);
    expect([...new Set(found.map((d) => d.rule))]).toEqual([id]);
    expect(`${found[0]!.file}:${found[0]!.line}:${found[0]!.column}`).toBe(
      `${example.file}:${example.at.join(':')}`,
    );
    const fault = found.find((d) => d.rule === id)!;
    expect(fault.severity).toBe(rules[id].severity);
    expect(fault.message).toMatch(/^[A-Z].*[.?]$/s);
    expect(fault.hint).not.toBe('');
  });

  test('the good example is not', async () => {
    if (before === undefined && example.good === '') return;
    const found = await faultsIn(example.file, before ?? example.good, example.prose, example.asOf);
    expect(found).toEqual([]);
  });
});
