import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Packet, SessionPlans } from '../../src/index.js';
import { baseFiles } from '../support/base.js';
import { runCli } from '../support/cli.js';
import { activity } from '../support/pages.js';

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'playbook-plan-'));
  const files = {
    ...baseFiles(),
    'steps/first/activities/pair-talk.md': activity({
      title: 'Pair talk',
      duration: [20, 30],
      grouping: ['pairs'],
      tags: ['talking'],
    }),
    'steps/first/activities/long-call.md': activity({
      title: 'Long call',
      duration: 60,
      setting: ['virtual'],
      devices: 'individual',
    }),
  };
  for (const [path, text] of Object.entries(files)) put(join('content', path), text as string);
  put('ours/overlay.yaml', 'name: Ours\nactions:\n  - { remove: long-call }\n');
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
}

function run(...args: string[]) {
  const { status, stdout, stderr } = runCli(args, { cwd });
  // How long reading takes is no matter here.
  return { status, stdout, stderr: stderr.replace(/^Reading .* …\n/gm, '') };
}
const plan = (...args: string[]) => run('plan-session', '--content', 'content', ...args);

describe('plan-session', () => {
  test('prints plans with clock times, what speaks for them and what against', () => {
    const { status, stdout, stderr } = plan('--minutes', '45', '--people', '20', '--start', '15:30');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toBe(`One plan. To save one, add: --recipe-out session.yaml --plan 1

Plan 1: 40 of 45 minutes
  3:30–3:45 PM  15 min  Greeting round (greeting-round)
  3:45–4:10 PM  25 min  Pair talk (pair-talk)
  + fits 45 minutes with 5 to spare
  + works for 20 people
  + runs in person
  + needs no devices
  + needs only 5 minutes of preparation
  + one opener, one main activity
  + people work as a whole group and in pairs
  - “Pair talk” has 25 of the 20 to 30 minutes it can take
  - is for middle grades only; --grade-bands names yours
`);
  });

  test('prints the same as JSON', () => {
    const { stdout } = plan('--minutes', '60', '--setting', 'virtual', '--json');
    const { wish, plans, message } = JSON.parse(stdout) as SessionPlans & { wish: object };
    expect(wish).toEqual({ minutes: 60, setting: 'virtual' });
    expect(message).toBe('');
    expect(plans.map((p) => p.activities.map((a) => a.id))).toEqual([['long-call']]);
    expect(plans[0]!.cautions).toEqual([
      'leaves no time for arriving and closing',
      'needs devices: one for each person',
    ]);
  });

  test('says so when nothing fits, with the nearest, and saves nothing', () => {
    const wish = ['--minutes', '30', '--setting', 'virtual'];
    const message =
      'Nothing fits 30 minutes. The shortest that meets your other wishes takes 60 minutes: “Long call”.';
    expect(plan(...wish)).toEqual({ status: 0, stdout: `${message}\n`, stderr: '' });
    const saved = plan(...wish, '--recipe-out', 'none.yaml');
    expect(saved.status).toBe(1);
    expect(saved.stderr).toContain('No recipe was written.');
    expect(existsSync(join(cwd, 'none.yaml'))).toBe(false);
  });

  test('saves a recipe that prints the plan, and never over a file', () => {
    const wish = [
      '--minutes',
      '45',
      '--people',
      '20',
      '--overlay',
      'ours',
      '--recipe-out',
      'mine/session.yaml',
    ];
    const first = plan(...wish);
    expect(first.status, first.stderr).toBe(0);
    expect(first.stderr).toBe(
      'Wrote mine/session.yaml. Print it with: networks-playbook packet --recipe mine/session.yaml --content content --out session.html\n',
    );
    const text = readFileSync(join(cwd, 'mine/session.yaml'), 'utf8');
    expect(
      text,
    ).toBe(`# A session of 45 minutes, proposed by networks-playbook plan-session. Change what you like.
# Print everything:    networks-playbook packet --recipe mine/session.yaml --content content --out session.html
# Print the run sheet: networks-playbook packet --recipe mine/session.yaml --content content --agenda 15:30 --out run-sheet.html
title: A session of 45 minutes
steps: [first]
select:
  groupSize: 20
  kinds: [activity, handout]
sessions:
  - [greeting-round, pair-talk]
overlays: [../ours]
parts: [agenda, steps, handouts, sources]
available: 45
minutes:
  pair-talk: 25
made:
  version: 1.0.0
  pieces:
    first: 706f2a
    greeting-round: 9a073e
    pair-talk: d4db22
    name-card: 4beb7c
`);
    const packet = ['packet', '--recipe', 'mine/session.yaml', '--content', 'content', '--format', 'json'];
    const made = JSON.parse(run(...packet).stdout) as Packet;
    const [session] = made.parts.filter((p) => p.type === 'session');
    const rows = session!.agenda.rows.map((r) => `${r.id} ${r.minutes}`);
    expect(rows).toEqual(['greeting-round 15', 'pair-talk 25', ' 5']);
    expect(session!.print.items.map((i) => [i.id, i.copies])).toEqual([['name-card', 22]]);
    expect(session!.agenda.warning).toBe('');

    const again = plan(...wish);
    expect(again.status).toBe(1);
    expect(again.stderr).toContain('is already there and may hold changes of yours');
    put('mine/session.yaml', 'title: Mine\n');
    expect(plan(...wish).status).toBe(1);
    expect(readFileSync(join(cwd, 'mine/session.yaml'), 'utf8')).toBe('title: Mine\n');
    expect(plan(...wish, '--force').status).toBe(0);
    expect(readFileSync(join(cwd, 'mine/session.yaml'), 'utf8')).toBe(text);
  });

  test.each([
    [[], 'Say how many minutes there are: `--minutes 45`.'],
    [['--minutes', 'an hour'], '`--minutes` is `an hour`, expected a whole number.'],
    [['--minutes', '0'], '`--minutes` is `0`, expected a whole number from 1 to 6000.'],
    [
      ['--minutes', '45', '--people', '1001'],
      '`--people` is `1001`, expected a whole number from 1 to 1000.',
    ],
    [['--minutes', '45', '--setting', 'in person'], 'did you mean `in-person`?'],
    [['--minutes', '45', '--step', 'firts,x'], '`--step` is `firts`, expected `first`'],
    [['--minutes', '45', '--devices', 'share'], 'did you mean `shared`?'],
    [
      ['--minutes', '45', '--grade-bands', 'hihg'],
      '`--grade-bands` is `hihg`, expected `elementary`, `middle` or `high`',
    ],
    [['--minutes', '45', '--participants', 'learner'], 'did you mean `learners`?'],
    [
      ['--minutes', '45', '--tags', 'talkin'],
      '`--tags` is `talkin`, expected `talking`; did you mean `talking`?',
    ],
    [
      ['--minutes', '45', '--start', '3:30 pm'],
      '`--start` is `3:30 pm`, expected a clock time of 24 hours such as `15:30`; did you mean `15:30`?',
    ],
    [['--minutes', '45', '--plan', '2'], '`--plan` says which plan to save; add `--recipe-out FILE`.'],
    [
      ['--minutes', '45', '--plan', '2', '--recipe-out', 'x.yaml'],
      '`--plan` is `2`, expected 1, the only plan.',
    ],
    [['--minutes', '45', '--people', '20', 'more'], 'Unexpected `more`.'],
  ])('%j is a wrong use, said in a sentence', (args, sentence) => {
    const { status, stderr } = plan(...args);
    expect(stderr).toContain(sentence);
    expect(status).toBe(2);
    expect(existsSync(join(cwd, 'x.yaml'))).toBe(false);
  });
});

describe('packet --agenda', () => {
  const sheet = (...args: string[]) => run('packet', '--content', 'content', ...args);

  test('writes the run sheet alone, and says when it is too long', () => {
    const { status, stderr } = sheet('--agenda', '9:00', '--available', '60', '--out', 'sheet.html');
    expect(stderr).toBe(
      'This agenda takes 1 h 45 min. That is 45 min more than the 1 h you have.\nWrote sheet.html: the run sheet of 3 activities. Open it in a browser and print it.\n',
    );
    expect(status).toBe(0);
    const page = readFileSync(join(cwd, 'sheet.html'), 'utf8');
    expect(page).toContain('<h1 id="agenda">Run sheet</h1>');
    expect(page).not.toContain('pb-cover"');
  });

  test.each([
    [['--agenda'], '`--agenda` needs a value: `--agenda HH:MM`.'],
    [['--agenda', '15.30'], 'did you mean `15:30`?'],
    [['--agenda', '24:00'], '`--agenda` is `24:00`, expected a clock time of 24 hours such as `15:30`.'],
    [['--agenda', '12am'], 'did you mean `00:00`?'],
    [['--agenda', 'soon'], '`--agenda` is `soon`, expected a clock time of 24 hours such as `15:30`.'],
    [['--agenda', '9:00', '--parts', 'steps'], 'leave out `--parts`'],
    [['--agenda', '9:00', '--start', '9:00'], 'leave out `--start`'],
  ])('%j is a wrong use, said in a sentence', (args, sentence) => {
    const { status, stdout, stderr } = sheet(...args);
    expect(stderr).toContain(sentence);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  test('fails when no activity is left', () => {
    const { status, stderr } = sheet('--agenda', '9:00', '--max-minutes', '1');
    expect(stderr).toBe('No activity is left to put on the run sheet; `--report` says why.\n');
    expect(status).toBe(1);
  });
});
