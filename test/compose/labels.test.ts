import { beforeAll, describe, expect, test } from 'vitest';
import {
  composeResource,
  customizeOrThrow,
  formatDuration,
  type LabelField,
  labelOf,
  type Playbook,
  plainText,
  type Tailored,
} from '../../src/index.js';
import { loadBase } from '../support/base.js';

let playbook: Playbook;
let tailored: Tailored;
beforeAll(async () => {
  playbook = (await loadBase()).value;
  tailored = customizeOrThrow(playbook, { audience: 'k12' });
});

const factOf = (id: string, key: string) => {
  const [part] = composeResource(tailored, id).parts;
  const [entry] = (
    part as unknown as { entries: { facts: { key: string; value: { value?: string }[] }[] }[] }
  ).entries;
  return entry!.facts.find((f) => f.key === key)!.value[0]!.value;
};

describe('labels', () => {
  test.each<[LabelField, string | string[], string]>([
    ['setting', 'in-person', 'in person'],
    ['setting', ['in-person', 'virtual'], 'in person, online'],
    ['grouping', 'small-groups', 'small groups'],
    ['devices', 'individual', 'one for each person'],
    ['strength', 'quasi-experimental', 'experimental'],
    ['edition', 'participant', 'Participant edition'],
    ['kind', 'activity', 'Activity'],
    ['kind', 'questions', 'Guiding questions'],
    ['audience', 'k12', 'K-12'],
    ['step', 'first', 'Take a first step'],
    ['setting', [], ''],
  ])('%s %j', (field, value, label) => {
    expect(labelOf(playbook, field, value)).toContain(label);
  });

  test('and durations are what the playbook prints', () => {
    const { grouping, gradeBands, duration, prep } = tailored.playbook.activities[0]!;
    expect(labelOf(playbook, 'grouping', grouping)).toBe(factOf('greeting-round', 'grouping'));
    expect(labelOf(playbook, 'gradeBands', gradeBands)).toBe(factOf('greeting-round', 'gradeBands'));
    expect(formatDuration(playbook, duration)).toBe(factOf('greeting-round', 'duration'));
    expect(formatDuration(playbook, prep)).toBe(factOf('greeting-round', 'prep'));
  });

  test('in the language of the playbook', () => {
    const strings = { 'in-person': 'presencial', minutesRange: '{least} a {most} minutos' };
    expect(labelOf({ strings }, 'setting', 'in-person')).toBe('presencial');
    expect(formatDuration({ strings }, [15, 20])).toBe('15 a 20 minutos');
  });

  const bad = labelOf as (...args: unknown[]) => unknown;
  const badly = formatDuration as (...args: unknown[]) => unknown;
  test.each<[string, () => unknown, string]>([
    [
      'no playbook',
      () => bad({}, 'setting', 'virtual'),
      'labelOf: found some other object, expected a playbook',
    ],
    [
      'an unknown field',
      () => bad(playbook, 'place', 'virtual'),
      'found `place`, which is no field with labels',
    ],
    ['an unknown value', () => bad(playbook, 'setting', 'inperson'), 'did you mean `in-person`?'],
    ['an unknown audience', () => bad(playbook, 'audience', 'k-12'), 'did you mean `k12`?'],
    ['a name of every object', () => bad(playbook, 'toString', 'x'), 'which is no field with labels'],
    ['no minutes', () => badly(playbook, '20'), 'formatDuration: found `20`, expected minutes'],
    ['a range turned around', () => badly(playbook, [20, 10]), 'expected minutes'],
    ['nothing', () => badly(playbook), 'expected minutes'],
  ])('%s', (_name, call, sentence) => {
    expect(call).toThrow(sentence);
  });
});

describe('plainText', () => {
  test('headings, paragraphs and entries, without what others read', () => {
    const { body } = tailored.playbook.activities[0]!;
    const lines = plainText(body).split('\n\n');
    expect(lines.slice(0, 4)).toEqual([
      'Purpose',
      'Names become known. People feel seen.',
      'Prepare',
      'Write the names on a board.',
    ]);
    expect(lines).toContain('Use the carpet.');
    expect(lines).not.toContain('Use the seminar table.');
  });

  test('takes a body and nothing else', () => {
    const bad = plainText as (given: unknown) => unknown;
    for (const given of [undefined, 'text', playbook.activities[0]])
      expect(() => bad(given)).toThrow('pass the `body` of a resource');
  });
});
