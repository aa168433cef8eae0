import { beforeAll, describe, expect, test } from 'vitest';
import {
  allResources,
  composeResource,
  customize,
  customizeResource,
  kinds,
  type Playbook,
  playbookOf,
  type Recipe,
  renderPage,
  type Tailored,
} from '../../src/index.js';
import { loadTwoSteps } from '../support/two-steps.js';

let playbook: Playbook;
beforeAll(async () => {
  playbook = (await loadTwoSteps()).value;
});

const find = ({ playbook }: Tailored, id: string) => allResources(playbook).find((r) => r.id === id);

/** All that is said of one resource: its page with its handouts, and its packet as JSON. */
const said = (tailored: Tailored, id: string) => [
  renderPage(find(tailored, id)!, { tailored, linkTo: (to) => `/${to}` }),
  JSON.stringify(composeResource(tailored, id)),
];

const recipes: Record<string, Recipe> = {
  'nothing asked': {},
  'one audience': { audience: 'college' },
  participants: { edition: 'participant' },
  'steps turned around': { steps: ['second', 'first'] },
  'something left out': { exclude: ['greeting-round', 'name-card'] },
  'what is short': { select: { maxMinutes: 20 } },
  'an order of one’s own': { order: ['quick-call', 'long-walk'] },
  'words of one’s own': {
    organization: { name: 'Elm School' },
    titles: { 'long-walk': 'Walk with {{learners}}', map: 'Where to' },
    notes: [{ at: 'long-walk', text: 'Take *water*.' }],
  },
};

describe('the playbook of one resource says what the whole says of it', () => {
  test.each(Object.entries(recipes))('%s', (_name, recipe) => {
    const whole = customize(playbook, recipe);
    for (const { id, kind } of allResources(playbook)) {
      const { plural } = kinds.find((k) => k.kind === kind)!;
      for (const part of [
        customize(playbookOf(playbook, id), recipe),
        customizeResource(playbook, id, recipe),
      ]) {
        expect(part.diagnostics).toEqual(whole.diagnostics);
        expect(part.value.playbook[plural].map((r) => r.id)).toEqual(find(whole.value, id) ? [id] : []);
        if (find(whole.value, id)) expect(said(part.value, id)).toEqual(said(whole.value, id));
      }
    }
  });
});

test('it holds the handouts of an activity, and the text of nothing else', () => {
  const part = playbookOf(playbook, 'long-walk');
  expect(allResources(part).map((r) => r.id)).toEqual(['long-walk', 'name-card', 'map']);
  const others = allResources(part.around!).filter((r) => !['long-walk', 'name-card', 'map'].includes(r.id));
  expect(others.map((r) => r.id)).toContain('quick-call');
  for (const { body } of others) expect(body).toEqual({ intro: [], sections: [] });
});

describe('a recipe with a mistake', () => {
  test('is found against the whole playbook, and nothing comes back', () => {
    const { value, diagnostics } = customizeResource(playbook, 'long-walk', { exclude: ['qick-call'] });
    expect(diagnostics.map((d) => d.message)).toEqual([
      'Found `qick-call` in `exclude`, which is no resource; did you mean `quick-call`?',
    ]);
    expect(allResources(value.playbook)).toEqual([]);
  });

  test('may name what the playbook of one resource does not know, but no audience that is none', () => {
    const part = playbookOf(playbook, 'long-walk');
    expect(customize(part, { exclude: ['elsewhere'] }).diagnostics).toEqual([]);
    expect(customize(part, { audience: 'colege' }).diagnostics.map((d) => d.rule)).toEqual([
      'audience-unknown',
    ]);
  });
});

test('a resource that is none is refused', () => {
  expect(() => playbookOf(playbook, 'nowhere')).toThrow('The playbook has no resource `nowhere`.');
  expect(() => customizeResource(playbook, 'nowhere')).toThrow(RangeError);
});
