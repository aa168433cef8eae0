import { beforeAll, expect, test } from 'vitest';
import { composeRunSheet, customize, formatClock, type Playbook, type Recipe } from '../../src/index.js';
import { baseFiles, loadBase } from '../support/base.js';

/** The times of the only row of a run sheet, with plain blanks. */
function timesOf(recipe: Recipe, playbook: Playbook): string {
  const [agenda] = composeRunSheet(customize(playbook, recipe).value).parts;
  return agenda?.type === 'agenda' ? agenda.sessions[0]!.rows[0]!.when.replaceAll('\u00a0', ' ') : '';
}

let english: Playbook;
let british: Playbook;
let spanish: Playbook;
beforeAll(async () => {
  const inLanguage = async (language: string) => {
    const text = String(baseFiles()['playbook.md']).replace(/language: .*/, `language: ${language}`);
    return (await loadBase({ 'playbook.md': text, [`strings/${language}.yaml`]: 'date: Date\n' })).value;
  };
  [english, british, spanish] = await Promise.all([inLanguage('en'), inLanguage('en-GB'), inLanguage('es')]);
});

test.each([
  ['0:05', '12:05–12:20 AM'],
  ['9:00', '9:00–9:15 AM'],
  ['11:50', '11:50 AM–12:05 PM'],
  ['12:00', '12:00–12:15 PM'],
  ['15:30', '3:30–3:45 PM'],
  ['23:50', '11:50 PM–12:05 AM'],
])('English on letter paper has twelve hours: %s', (start, times) => {
  expect(timesOf({ start }, english)).toBe(times);
});

test('other papers and other languages have twenty-four, unless the recipe says otherwise', () => {
  expect(timesOf({ start: '15:30', paper: 'a4' }, english)).toBe('15:30–15:45');
  expect(timesOf({ start: '15:30' }, british)).toBe('3:30–3:45 PM');
  expect(timesOf({ start: '15:30' }, spanish)).toBe('15:30–15:45');
  expect(timesOf({ start: '15:30', clock: '24-hour' }, english)).toBe('15:30–15:45');
  expect(timesOf({ start: '15:30', paper: 'a4', clock: '12-hour' }, english)).toBe('3:30–3:45 PM');
});

test('programs write times the same way', () => {
  const { value: tailored } = customize(english, {});
  const { value: metric } = customize(english, { paper: 'a4' });
  expect(formatClock(tailored, '9:05')).toBe('9:05\u00a0AM');
  expect(formatClock(tailored, '11:50', '12:05')).toBe('11:50\u00a0AM–12:05\u00a0PM');
  expect(formatClock(metric, '9:05', '15:30')).toBe('09:05–15:30');
  expect(() => formatClock(tailored, '3:30 pm')).toThrow('formatClock: found `3:30 pm`');
});
