import { beforeAll, describe, expect, test } from 'vitest';
import { allResources, type Criteria, type Playbook, select } from '../../src/index.js';
import { loadPlaybook, memorySource } from '../../src/load.js';
import { twoSteps } from '../support/two-steps.js';

let playbook: Playbook;
beforeAll(async () => {
  const files = twoSteps() as Record<string, string>;
  const map = 'steps/second/handouts/map.md';
  files[map] = files[map]!.replace('---\n', '---\naudiences: [college]\n');
  const { value, diagnostics } = await loadPlaybook(memorySource(files));
  expect(diagnostics).toEqual([]);
  playbook = value;
});

const found = (criteria: Criteria) => allResources(select(playbook, criteria)).map((r) => r.id);

describe('select finds', () => {
  const cases: [criteria: Criteria, ids: string[]][] = [
    [{ ids: ['map', 'first'] }, ['first', 'map']],
    [{ steps: ['second'], kinds: ['activity', 'handout'] }, ['long-walk', 'quick-call', 'map', 'script']],
    [{ kinds: ['activity'], maxMinutes: 20 }, ['greeting-round', 'quick-call']],
    [{ kinds: ['handout'], audiences: ['k12'] }, ['name-card', 'script']],
    [{ kinds: ['handout'], audiences: ['k12', 'college'] }, ['name-card', 'map', 'script']],
    [{ text: 'WALK talk' }, ['walks-help']],
    [{ text: 'outdoors where' }, ['ask-where']],
    [{ text: 'nothing like it' }, []],
    [{ kinds: ['activity'], tags: ['calls'] }, ['quick-call']],
    [{ kinds: ['activity'], settings: ['virtual'], devices: ['none'] }, []],
  ];
  test.each(cases.map(([criteria, ids]) => [JSON.stringify(criteria), criteria, ids] as const))(
    '%s',
    (_name, criteria, ids) => {
      expect(found(criteria)).toEqual(ids);
    },
  );
  test('everything when nothing is asked', () => {
    expect(found({})).toEqual(allResources(playbook).map((r) => r.id));
  });
});

test('select touches no body', () => {
  const guarded: Playbook = structuredClone(playbook);
  for (const resource of allResources(guarded)) {
    Object.defineProperty(resource, 'body', {
      enumerable: true,
      configurable: true,
      get: () => {
        throw new Error(`The body of ${resource.id} was touched.`);
      },
    });
  }
  const left = select(guarded, { kinds: ['activity', 'step'], maxMinutes: 60, text: 'walk' });
  expect(left.activities.map((a) => a.title)).toEqual(['Long walk']);
  expect(() => left.activities[0]!.body).toThrow('The body of long-walk was touched.');
});

test('relations lead only to what was found', () => {
  const { activities, questions, steps, info } = select(playbook, { steps: ['second'] });
  expect(activities[0]).toMatchObject({ id: 'long-walk', handouts: ['map'], questions: ['ask-where'] });
  expect(activities[0]!.related['pairs-with']).toEqual(['quick-call', 'walks-help']);
  expect(questions[0]!.activities).toEqual(['long-walk', 'quick-call']);
  expect(steps[0]!.activities).toEqual(['long-walk', 'quick-call']);
  expect(info.steps).toEqual(['second']);

  const short = select(playbook, { steps: ['second'], maxMinutes: 20 });
  expect(short.questions[0]!.activities).toEqual(['quick-call']);
  expect(short.steps[0]!.activities).toEqual(['quick-call']);
});

test('select leaves the playbook it was given as it was', () => {
  const before = JSON.stringify(playbook);
  select(playbook, { steps: ['second'], maxMinutes: 20 });
  expect(JSON.stringify(playbook)).toBe(before);
});
