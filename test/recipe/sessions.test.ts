import { beforeAll, describe, expect, test } from 'vitest';
import { composePacket, customize, type Playbook, type Recipe, recipeFaults } from '../../src/index.js';
import { baseFiles, loadBase } from '../support/base.js';

const greeting = String(baseFiles()['steps/first/activities/greeting-round.md']).replace(
  ', handouts: [name-card] }',
  ' }',
);

let playbook: Playbook;
beforeAll(async () => {
  const named = (title: string, from = greeting) => from.replace(/title: .*/, `title: ${title}`);
  const { value, diagnostics } = await loadBase({
    'steps/first/activities/map-round.md': named('Map round'),
    'steps/first/activities/school-round.md': named('School round')
      .replace('handouts: [name-card]\n', 'handouts: []\naudiences: [k12]\n')
      .replace(':::for{audience="college"}\nUse the seminar table.\n:::\n', ''),
    'steps/first/activities/staff-round.md': named('Staff round').replace(
      'handouts: [name-card]\n',
      'handouts: []\nparticipants: [staff]\n',
    ),
  });
  expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  playbook = value;
});

const three: Recipe = {
  subtitle: 'Three short sessions for everybody',
  sessions: [['greeting-round', 'map-round'], ['school-round'], ['map-round', 'staff-round']],
  available: 40,
};

const faults = (recipe: Recipe) =>
  customize(playbook, { ...three, ...recipe }).diagnostics.map((d) => `${d.rule}: ${d.message}`);

const sessionsIn = (recipe: Recipe) =>
  composePacket(customize(playbook, { ...three, ...recipe }).value).parts.flatMap((p) =>
    p.type === 'session' ? [[p.id, p.title, ...p.agenda.rows.map((r) => r.id)]] : [],
  );

test('sessions that keep all they name are held as they are written', () => {
  expect(faults({})).toEqual([]);
  expect(recipeFaults(playbook, three)).toEqual([]);
});

describe('a plan that loses a session', () => {
  const recipe: Recipe = { audience: 'college' };

  test('numbers those that are left', () => {
    expect(sessionsIn(recipe)).toEqual([
      // The last row is the time to spare, which is no activity.
      ['session-1', 'Session 1', 'greeting-round', 'map-round', ''],
      ['session-2', 'Session 2', 'map-round', 'staff-round', ''],
    ]);
  });

  test('is told which, why, and what its subtitle must say', () => {
    expect(faults(recipe)).toEqual([
      'recipe-count: Found “Three short sessions” in `subtitle`, but 2 are held.',
      'recipe-session: Session 2 of 3 keeps no activity, so it is left out and the others are numbered anew: `school-round` is left out because it is for k12.',
    ]);
  });

  test('counts the sessions that are held in the colophon', () => {
    const { parts } = composePacket(customize(playbook, { ...three, ...recipe }).value);
    const colophon = parts.find((p) => p.type === 'colophon')!;
    expect(colophon.recipe.lines).toContain('Sessions planned: 2.');
  });
});

test('a short session is told how much of it is left', () => {
  expect(faults({ exclude: ['greeting-round'] })).toEqual([
    'recipe-session: Session 1 keeps 1 of 2 activities, 15 of 40 minutes: `greeting-round` is left out because the recipe excludes it.',
  ]);
});

test('copies for participants may be shorter, but lose no session in silence', () => {
  expect(faults({ edition: 'participant' })).toEqual([]);
  expect(
    faults({ edition: 'participant', subtitle: 'For all', sessions: [['map-round'], ['staff-round']] }),
  ).toEqual([
    'recipe-session: Session 2 of 2 keeps no activity, so it is left out and the others are numbered anew: `staff-round` is left out because neither learners nor families do it.',
  ]);
});

test.each([
  ['Three meetings', []],
  ['3 sessions', []],
  ['A course in three periods', []],
  ['Sessions of 45 minutes', []],
  ['For 12-year-olds in sessions', []],
  ['Two pairs and three sessions', []],
  ['Eight sessions', ['Eight sessions']],
  ['Our (8) afternoon meetings', ['8 afternoon meetings']],
])('the number of sessions in %j is read: %j', (subtitle, found) => {
  expect(faults({ subtitle })).toEqual(
    found.map((words) => `recipe-count: Found “${words}” in \`subtitle\`, but 3 are held.`),
  );
});
