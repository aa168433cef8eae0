import { beforeAll, describe, expect, test } from 'vitest';
import {
  applyOverlay,
  composePacket,
  customize,
  customizeResource,
  type Playbook,
  playbookOf,
  renderPage,
  select,
} from '../../src/index.js';
import { loadOverlay, loadPlaybook, memorySource } from '../../src/load.js';
import { twoSteps } from '../support/two-steps.js';

let playbook: Playbook;
beforeAll(async () => {
  playbook = (await loadPlaybook(memorySource(twoSteps()))).value;
});

/** Something as JavaScript has it, without our types. */
// biome-ignore lint/suspicious/noExplicitAny: what people do whom no types hold back.
const loose = (value: unknown) => value as any;

/** What a server does by mistake with what all its readers share. */
const mistakes: [name: string, make: (playbook: Playbook) => void][] = [
  ['sorts a list', (p) => loose(p).activities.sort()],
  ['turns the steps around', (p) => loose(p).info.steps.reverse()],
  ['adds a resource', (p) => loose(p).handouts.push({})],
  ['empties a list', (p) => (loose(p).activities.length = 0)],
  ['puts another list', (p) => (loose(p).activities = [])],
  ['renames a resource', (p) => (loose(p).activities[0].title = 'Mine')],
  ['adds a field', (p) => (loose(p).activities[0].seen = true)],
  ['takes a field away', (p) => delete loose(p).activities[0].summary],
  ['puts another body', (p) => (loose(p).activities[0].body = { intro: [], sections: [] })],
  ['sorts the sections of a body', (p) => loose(p).activities[0].body.sections.sort()],
  ['changes a text in a body', (p) => (loose(p).activities[0].body.sections[0].children[0].type = 'text')],
  ['changes the text of the whole', (p) => loose(p).body.intro.push({ type: 'text', value: 'Mine' })],
  ['adds a tag', (p) => loose(p).activities[0].tags.push('mine')],
  ['changes a relation', (p) => loose(p).activities[0].related['pairs-with'].push('map')],
  ['changes a word', (p) => (loose(p).strings.step = 'Stufe')],
  ['changes what an audience says', (p) => (loose(p).audiences[0].vocabulary.learner[0] = 'child')],
  ['changes a source', (p) => (loose(p).references[0].label = 'Mine, 2026')],
];

describe('nobody can change', () => {
  const holders: [name: string, make: () => Playbook][] = [
    ['a loaded playbook', () => playbook],
    ['a tailored one', () => customize(playbook, { audience: 'k12' }).value.playbook],
    ['one made of a playbook that is not frozen', () => customize(structuredClone(playbook)).value.playbook],
  ];
  describe.each(holders)('%s', (_name, make) => {
    test.each(mistakes)('who %s is told', (_mistake, change) => {
      expect(() => change(make())).toThrow(TypeError);
    });
  });
});

test('the playbook of one resource, and one with an overlay, share parts that nobody can change', async () => {
  const part = playbookOf(playbook, 'quick-call');
  expect(() => loose(part.activities).pop()).toThrow(TypeError);
  expect(() => loose(part.around!.activities).pop()).toThrow(TypeError);
  const { value: alone } = customizeResource(playbook, 'quick-call');
  expect(() => loose(alone.playbook.activities[0]!.body.sections).reverse()).toThrow(TypeError);

  const { value: overlay } = await loadOverlay(
    memorySource({
      'overlay.yaml': 'name: ours\nactions:\n  - set: quick-call\n    field: tags\n    to: [ours]\n',
    }),
    playbook,
  );
  expect(() => loose(overlay.actions).pop()).toThrow(TypeError);
  const { value: own } = customize(playbook, {}, { overlays: [overlay] });
  const changed = own.playbook.activities.find((a) => a.id === 'quick-call')!;
  expect(changed.tags).toEqual(['ours']);
  expect(() => loose(changed.tags).push('theirs')).toThrow(TypeError);
});

test('what a caller keeps of its recipe is its own, and what was made of it stays as it was', () => {
  const recipe = { audience: ['k12'], organization: { name: 'Riverside' } };
  const { value: tailored } = customize(playbook, recipe);
  const before = renderPage(composePacket(tailored));
  recipe.audience.push('postsecondary');
  recipe.organization.name = 'Lakeside';
  expect(renderPage(composePacket(tailored))).toBe(before);
  expect(() => (loose(tailored.recipe).title = 'Mine')).toThrow(TypeError);
});

test('looking around and working an overlay in leave what they are given as it was', () => {
  const mine = structuredClone(playbook);
  const before = JSON.stringify(mine);
  select(mine, { kinds: ['activity'] });
  applyOverlay(mine, { name: 'ours', resources: [], actions: [] });
  playbookOf(mine, 'quick-call');
  expect(JSON.stringify(mine)).toBe(before);
  // An own playbook, once tailored, may still be extended by its owner.
  customize(mine, { audience: 'k12' });
  expect(JSON.stringify(mine)).toBe(before);
  expect(Object.isFrozen(mine.activities)).toBe(false);
});
