import { describe, expect, test } from 'vitest';
import { fetchGuess, typedForms, wholeForms } from '../../../src/web/studio/state/word-forms.js';

const guess = (await fetchGuess(true))!;

describe('the form of a word that nobody typed', () => {
  test.each([
    ['child', 'children'],
    ['faculty mentor', 'faculty mentors'],
    ['young person', 'young people'],
    ['family', 'families'],
    ['coach', 'coaches'],
    ['alumnus', 'alumni'],
  ])('%s: %s, and back', (one, many) => {
    expect(wholeForms({ one }, guess)).toEqual([one, many]);
    expect(wholeForms({ many }, guess)).toEqual([one, many]);
  });

  test('is never put in the place of one that was typed', () => {
    expect(wholeForms({ one: 'faculty', many: 'faculty' }, guess)).toEqual(['faculty', 'faculty']);
    expect(typedForms(['faculty', 'faculty'], guess)).toEqual({ one: 'faculty', many: 'faculty' });
    expect(typedForms(['child', 'children'], guess)).toEqual({ one: 'child' });
  });

  test('is not guessed in other languages', async () => {
    expect(await fetchGuess(false)).toBeUndefined();
    expect(wholeForms({ one: 'Kind' }, undefined)).toBeUndefined();
    expect(wholeForms({ one: 'Kind', many: 'Kinder' }, undefined)).toEqual(['Kind', 'Kinder']);
  });
});
