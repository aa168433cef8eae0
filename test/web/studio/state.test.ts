import { playbook } from 'networks-playbook/content';
import { describe, expect, test } from 'vitest';
import { composePacket, contrast, customize } from '../../../src/index.js';
import { choicesFor, filterActivities, noFilters } from '../../../src/web/studio/state/facets.js';
import { fileName } from '../../../src/web/studio/state/file-name.js';
import { readLogo } from '../../../src/web/studio/state/read-logo.js';
import { fresh, reduce, type StudioState, type WorkState } from '../../../src/web/studio/state/reduce.js';
import { searchActivities } from '../../../src/web/studio/state/search.js';
import { brandPresets } from '../../../src/web/studio/view/brand-presets.js';

const draft = (title: string): WorkState => ({ recipe: { title }, suggested: false, goals: [] });
const titled = (state: StudioState) => state.now?.recipe.title;
const typed = (state: StudioState, title: string, field = '') =>
  reduce(state, { type: 'change', draft: draft(title), field });

describe('undo', () => {
  test('goes back and forth, to before the first choice', () => {
    const two = typed(typed(fresh, 'One'), 'Two');
    const one = reduce(two, { type: 'undo' });
    expect(titled(one)).toBe('One');
    const none = reduce(one, { type: 'undo' });
    expect(none.now).toBeUndefined();
    expect(reduce(none, { type: 'undo' })).toBe(none);
    expect(titled(reduce(reduce(none, { type: 'redo' }), { type: 'redo' }))).toBe('Two');
  });

  test('a new change after an undo forgets what was undone', () => {
    const state = typed(reduce(typed(typed(fresh, 'One'), 'Two'), { type: 'undo' }), 'Three');
    expect(reduce(state, { type: 'redo' })).toBe(state);
  });

  test('letters of one field are one step', () => {
    const state = ['L', 'Li', 'Lin'].reduce((s, t) => typed(s, t, 'title'), typed(fresh, ''));
    expect(titled(reduce(state, { type: 'undo' }))).toBe('');
  });

  test('starting over can be undone', () => {
    const over = reduce(typed(fresh, 'One'), { type: 'start-over' });
    expect(over.now).toBeUndefined();
    expect(titled(reduce(over, { type: 'undo' }))).toBe('One');
  });

  test('what changes nothing is no step', () => {
    const one = typed(fresh, 'One');
    expect(typed(one, 'One')).toBe(one);
  });
});

const tailored = customize(playbook, { audience: 'k12' }).value;

describe('finding activities', () => {
  test('counts what each choice of a filter would leave', () => {
    for (const { value, count } of choicesFor('settings', tailored.playbook, noFilters, undefined))
      expect(
        filterActivities(tailored.playbook, { ...noFilters, settings: [value] }, undefined),
      ).toHaveLength(count);
  });

  test('a choice counts under the other filters, not under its own', () => {
    const filters = { ...noFilters, maxMinutes: 20, settings: ['virtual'] };
    const choices = choicesFor('settings', tailored.playbook, filters, undefined);
    const inPerson = choices.find((c) => c.value === 'in-person')!;
    const left = filterActivities(tailored.playbook, { ...filters, settings: ['in-person'] }, undefined);
    expect(inPerson.count).toBe(left.length);
    expect(inPerson.count).toBeGreaterThan(0);
  });

  test('finds beginnings of words and forgives a slip', () => {
    const search = searchActivities(tailored.playbook);
    expect(search('relation map').ids).toContain('relationship-map');
    expect(search('relatonship').ids).toContain('relationship-map');
    expect(search('zzzz').ids.size).toBe(0);
  });
});

test('files are called after the organization and the title', () => {
  const packet = composePacket(
    customize(playbook, { organization: { name: 'École “Zoë” / 7' }, edition: 'participant' }).value,
  );
  expect(fileName(packet, 'pdf')).toBe('ecole-zoe-7-who-they-know-participant.pdf');
});

test.each(brandPresets)('the colors of $name can be read as they are', ({ primary, accent }) => {
  const { brand } = composePacket(customize(playbook, { brand: { primary, accent } }).value);
  expect(brand.changes).toEqual([]);
  for (const color of [brand.primary, brand.accent]) {
    expect(contrast(color, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color, brand.tint)).toBeGreaterThanOrEqual(4.5);
  }
});

describe('logos', () => {
  const file = (name: string, text: string) => Object.assign(new Blob([text]), { name });
  test('are known by what they hold, not by their name', async () => {
    expect(await readLogo(file('logo.png', '<svg xmlns="http://www.w3.org/2000/svg"/>'))).toEqual({
      address: `data:image/svg+xml;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg"/>')}`,
    });
    expect(await readLogo(file('logo.png', 'MZ'))).toEqual({
      problem: 'logo.png is no PNG, JPEG, GIF, WebP or SVG picture.',
    });
  });
  test('are at most 2 MB', async () => {
    expect(await readLogo(file('big.svg', `<svg>${' '.repeat(2_000_000)}</svg>`))).toMatchObject({
      problem: 'big.svg has more than the 2,000,000 bytes that a logo may have.',
    });
  });
});
