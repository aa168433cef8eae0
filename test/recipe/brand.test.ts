import { expect, test } from 'vitest';
import { stepHues } from '../../src/art/step-hues.js';
import { customize, type Recipe } from '../../src/index.js';
import { loadBase } from '../support/base.js';

const { value: playbook } = await loadBase();
const faults = (recipe: Recipe) => customize(playbook, recipe).diagnostics;
const primary = (color: string) => faults({ brand: { primary: color } });

const nearSteps = stepHues.flatMap(({ solid, bright }) => [solid, bright, solid.toUpperCase()]);

test.each([...nearSteps, '#00757f', '#b43a30', '#ffffff', '#fffdf2'])(
  '%s is told to be of no use as a color of the brand, with one that is',
  (color) => {
    const [found, other] = primary(color);
    expect(other).toBeUndefined();
    expect(found).toMatchObject({ rule: 'recipe-color', severity: 'warning' });
    const proposed = /such as `(#[0-9a-f]{6})`/.exec(found!.message)![1]!;
    expect(primary(proposed)).toEqual([]);
    expect(faults({ brand: { accent: color } })[0]?.rule).toBe('recipe-color');
  },
);

test.each(['#1f4e5f', '#9a3b1b', '#ffd54a', '#003366', '#7a0019', '#000000'])(
  '%s is a color of its own',
  (color) => {
    expect(primary(color)).toEqual([]);
  },
);

test('copies in gray have no hues to be taken for', () => {
  expect(faults({ brand: { primary: '#00757f' }, layout: { grayscale: true } })).toEqual([]);
});
