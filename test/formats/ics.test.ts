import { describe, expect, test } from 'vitest';
import { dropPiece, keepPiece, moveActivity } from '../../src/edit.js';
import { composeCalendar, writeIcs } from '../../src/ics.js';
import { type Recipe, recipeFaults } from '../../src/index.js';
import { type Files, loadBase } from '../support/base.js';
import { activity, tailorBase } from '../support/pages.js';

const three: Files = Object.fromEntries(
  ['second', 'third'].map((name, i) => [
    `steps/first/activities/${name}-round.md`,
    activity({ title: `The ${name} round`, duration: 20 + i * 25 }),
  ]),
);
const sessions = [['greeting-round'], ['second-round'], ['third-round', 'greeting-round']];
const recipe: Recipe = { sessions, dates: ['2026-09-03'], start: '15:30', clock: '24-hour' };

const written = async (given: Recipe, changes: Files = three) =>
  writeIcs(composeCalendar(await tailorBase(given, changes)));

/** What a reader of calendars makes of it: lines that were folded are one again. */
const linesOf = (ics: string) => ics.replaceAll('\r\n ', '').split('\r\n');
const values = (ics: string, name: string) =>
  linesOf(ics)
    .filter((line) => new RegExp(`^${name}[;:]`).test(line))
    .map((line) => line.slice(line.indexOf(':') + 1));

describe('days and hours', () => {
  test('the first day alone means every week', async () => {
    const ics = await written(recipe);
    expect(values(ics, 'DTSTART')).toEqual(['20260903T153000', '20260910T153000', '20260917T153000']);
    expect(values(ics, 'DTEND')).toEqual(['20260903T154500', '20260910T155000', '20260917T163000']);
  });

  test('a day for each session is taken as it is', async () => {
    const dates = ['2026-12-30', '2027-01-06', '2028-02-29'];
    expect(values(await written({ ...recipe, dates }), 'DTSTART')).toEqual([
      '20261230T153000',
      '20270106T153000',
      '20280229T153000',
    ]);
  });

  test('without a start they are whole days; past midnight they end on the next', async () => {
    const { start, ...open } = recipe;
    const whole = await written(open);
    expect(linesOf(whole)).toContain('DTSTART;VALUE=DATE:20260903');
    expect(linesOf(whole)).toContain('DTEND;VALUE=DATE:20260904');
    const late = await written({ ...recipe, start: '23:50', dates: ['2026-12-31'] });
    expect(values(late, 'DTEND')[0]).toBe('20270101T000500');
  });

  test('one meeting without sessions', async () => {
    const ics = await written({ start: '9:05', dates: ['2026-09-03'] }, {});
    expect(values(ics, 'DTSTART')).toEqual(['20260903T090500']);
  });

  test('a session in which nothing is left takes its day along', async () => {
    const ics = await written({ ...recipe, exclude: ['second-round'] });
    expect(values(ics, 'DTSTART')).toEqual(['20260903T153000', '20260917T153000']);
  });
});

describe('the text', () => {
  test('says what is planned and what to bring, and escapes what means something', async () => {
    const ics = await written({
      ...recipe,
      title: 'Names; and, more\\',
      organization: { name: 'Lincoln', contact: 'a@b.example', url: 'https://lincoln.example/' },
      select: { groupSize: 20 },
    });
    expect(values(ics, 'SUMMARY')[0]).toBe('Names\\; and\\, more\\\\: Session 1');
    const [description] = values(ics, 'DESCRIPTION');
    expect(description).toContain('15:30–15:45 Greeting round\\n');
    expect(description).toContain('My name card × 22');
    expect(description).toContain('Contact: a@b.example');
    expect(values(ics, 'URL')[0]).toBe('https://lincoln.example/');
  });

  test('no line is over 75 bytes, every line ends with CRLF, and no character is cut', async () => {
    const title = 'درس في الشبكات 光の学校 👩‍👩‍👧‍👦 '.repeat(2).trim();
    const ics = await written({ ...recipe, title });
    const raw = ics.split('\r\n');
    expect(raw.at(-1)).toBe('');
    for (const line of raw) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n]/);
      expect(line.isWellFormed()).toBe(true);
    }
    expect(values(ics, 'X-WR-CALNAME')).toEqual([title]);
  });

  test('a title cannot bring lines of its own', async () => {
    const ics = await written({ ...recipe, organization: { contact: 'x\r\nEND:VEVENT\rATTACH:evil' } });
    expect(linesOf(ics).filter((line) => /^(?:ATTACH|END:VEVENT)/.test(line))).toEqual(
      sessions.map(() => 'END:VEVENT'),
    );
  });

  test('is the same each time; a session keeps its name when its day changes', async () => {
    const ics = await written(recipe);
    expect(await written(recipe)).toBe(ics);
    const later = await written({ ...recipe, dates: ['2026-10-01'], start: '16:00' });
    expect(values(later, 'UID')).toEqual(values(ics, 'UID'));
    expect(new Set(values(ics, 'UID')).size).toBe(3);
    expect(values(await written({ ...recipe, organization: { name: 'Another' } }), 'UID')).not.toEqual(
      values(ics, 'UID'),
    );
  });

  test('a recipe without days says how to name them', async () => {
    const tailored = await tailorBase({ sessions }, three);
    expect(() => composeCalendar(tailored)).toThrow('Found no `dates` in the recipe');
  });
});

describe('days in a recipe are checked', () => {
  const cases: [string, Recipe, string][] = [
    ['a day that is none', { ...recipe, dates: ['2026-02-30'] }, 'a day that exists'],
    ['a time', { ...recipe, dates: ['2026-09-03T15:30'] }, 'a day that exists'],
    ['a year nobody plans in', { ...recipe, dates: ['0026-09-03'] }, 'a day that exists'],
    [
      'too few',
      { ...recipe, dates: ['2026-09-03', '2026-09-10'] },
      'Found 2 `dates` for 3 sessions, expected one for each, or the first alone',
    ],
    [
      'too many for one meeting',
      { start: '9:00', dates: ['2026-09-03', '2026-09-10'] },
      'Found 2 `dates` for one session, expected one.',
    ],
    [
      'one twice',
      { ...recipe, dates: ['2026-09-03', '2026-09-10', '2026-09-03'] },
      'Found `2026-09-03` twice in `dates`',
    ],
    ['no sessions', { dates: ['2026-09-03'] }, 'no `sessions` that they are the days of'],
  ];
  test.each(cases)('%s', async (_, given, message) => {
    const { value: playbook } = await loadBase(three);
    const [fault, ...others] = recipeFaults(playbook, given);
    expect(others).toEqual([]);
    expect(fault!.message).toContain(message);
    expect(fault!.severity).toBe('error');
  });
});

describe('days go with their sessions when a recipe is edited', () => {
  const dated: Recipe = { sessions, dates: ['2026-09-03', '2026-09-10', '2026-09-24'] };

  test('a session that is left empty goes with its day', async () => {
    const { value: playbook } = await loadBase(three);
    expect(dropPiece(playbook, dated, 'second-round').dates).toEqual(['2026-09-03', '2026-09-24']);
    const moved = moveActivity(dated, sessions.flat(), 'second-round', 'third-round');
    expect(moved.dates).toEqual(['2026-09-03', '2026-09-24']);
  });

  test('a new session has no day yet; weekly ones go on', async () => {
    const { value: playbook } = await loadBase(three);
    const without: Recipe = { sessions: sessions.slice(1, 2), dates: ['2026-09-03'] };
    expect(keepPiece(playbook, without, 'greeting-round').dates).toEqual(['2026-09-03']);
  });
});
