import { beforeAll, describe, expect, test } from 'vitest';
import {
  allResources,
  customize,
  customizeOne,
  type Playbook,
  playbookOf,
  type Recipe,
  renderFragment,
  renderResource,
} from '../../src/index.js';
import { loadTwoSteps } from '../support/two-steps.js';

let playbook: Playbook;
let walk: Playbook;
beforeAll(async () => {
  playbook = (await loadTwoSteps()).value;
  walk = playbookOf(playbook, 'long-walk');
});

describe('one resource', () => {
  test.each<Recipe>([
    {},
    { audience: 'college', edition: 'participant' },
    { steps: ['second', 'first'], layout: { largePrint: true } },
    { titles: { 'long-walk': 'Ours' }, notes: [{ at: 'long-walk', text: 'Take water.' }] },
  ])('is the same HTML as by `customize` and `renderFragment`: %j', (recipe) => {
    const { value: tailored } = customize(playbook, recipe);
    const options = { headingLevel: 3, idPrefix: 'a-', linkTo: (id: string) => `/${id}` };
    for (const resource of allResources(tailored.playbook)) {
      const html = renderFragment(resource, { ...options, tailored });
      const alone = customizeOne(playbookOf(playbook, resource.id), recipe);
      expect(renderResource(alone, resource.id, options)).toBe(html);
      expect(renderResource(tailored, resource.id, options)).toBe(html);
    }
  });

  test('that the recipe leaves out is not there', () => {
    const tailored = customizeOne(walk, { exclude: ['long-walk'] });
    expect(tailored.playbook.activities).toEqual([]);
    expect(() => renderResource(tailored, 'long-walk')).toThrow(
      new RangeError('The tailored playbook has no resource `long-walk`.'),
    );
  });

  test('comes with no logo, so the logo is not looked at', () => {
    const recipe = { organization: { name: 'Elm School', logo: 'data:image/png;base64,AAAA' } };
    expect(customize(walk, recipe).diagnostics).toHaveLength(1);
    const { organization: _, ...rest } = recipe;
    const named = customizeOne(walk, { ...rest, organization: { name: 'Elm School' } });
    expect(renderResource(customizeOne(walk, recipe), 'long-walk')).toBe(renderResource(named, 'long-walk'));
  });
});

describe('what could show something that is to be hidden is refused', () => {
  test.each<[string, object, string]>([
    ['an audience that is none', { audience: ['colege'] }, 'found the audience `colege`, expected `'],
    ['an edition that is none', { edition: 'participants' }, 'found a mistake at `edition` of the recipe'],
    ['a field that is none', { editon: 'participant' }, 'found a mistake at `editon` of the recipe'],
    ['a field inside', { select: { minutes: 3 } }, 'found a mistake at `select.minutes` of the recipe'],
    [
      'a section that is none',
      { hide: [{ at: 'long-walk', section: 'Debreif' }] },
      'found the section `Debreif` of `long-walk`, expected ',
    ],
    [
      'overlays, which it does not take',
      { overlays: ['ours'] },
      'found overlays in the recipe, expected none',
    ],
  ])('%s', (_, recipe, sentence) => {
    const tailoring = () => customizeOne(walk, recipe as Recipe);
    expect(tailoring).toThrow(TypeError);
    expect(tailoring).toThrow(sentence);
    expect(tailoring).toThrow('`recipeFaults(playbook, recipe)` tells all that is wrong.');
  });

  test('a whole playbook, and one that is tailored', () => {
    expect(() => customizeOne(playbook)).toThrow(
      'customizeOne: found a whole playbook, expected that of one resource',
    );
    expect(() => customizeOne(customizeOne(walk).playbook as Playbook)).toThrow('tailored already');
  });

  test('what `customize` refused is not rendered', () => {
    const { value } = customize(walk, { audience: 'colege' });
    expect(() => renderResource(value, 'long-walk')).toThrow(
      'renderResource: the recipe has errors, so there is nothing to show',
    );
  });
});
