import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cli, runCli } from '../support/cli.js';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'playbook-files-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const run = (...args: string[]) => runCli(['packet', '--steps', 'expand', ...args], { cwd });
const files = (folder = '') => readdirSync(join(cwd, folder)).sort();
const read = (path: string) => readFileSync(join(cwd, path), 'utf8');
const all = ['k12', 'out-of-school', 'postsecondary'];

describe('a file for each audience', () => {
  test('`--audience all` and a list name them after their audience, and say what was written', () => {
    const { status, stderr } = run('--audience', 'all', '--out', 'packet.html');
    expect(status).toBe(0);
    expect(files()).toEqual(all.map((a) => `packet-${a}.html`));
    expect(stderr).toMatch(/^(?:Wrote packet-[\w-]+\.html: \d+ activities, \d+ handouts\.\n){3}$/);
    run('--audience', 'k12', '--out', 'alone.html');
    expect(read('packet-k12.html')).toBe(read('alone.html'));
    expect(run('--audience', 'k12,postsecondary', '--out', 'sub/two.md').status).toBe(0);
    expect(files('sub')).toEqual(['two-k12.md', 'two-postsecondary.md']);
  });

  test('a folder gets files with names of their own', () => {
    mkdirSync(join(cwd, 'there'));
    expect(run('--audience', 'k12,k12,postsecondary', '--format', 'md', '--out', 'there').status).toBe(0);
    expect(files('there')).toEqual(['packet-k12.md', 'packet-postsecondary.md']);
    expect(run('--cards', '--audience', 'all', '--format', 'json', '--out', 'new/').status).toBe(0);
    expect(files('new')).toEqual(all.map((a) => `cards-${a}.json`));
    expect(run('--audience', 'k12', '--out', 'one/').status).toBe(0);
    expect(files('one')).toEqual(['packet.html']);
  });

  test.each([
    [['--out', 'packet.doc'], '`--out` ends in `.doc`, expected `.html`'],
    [['--out', 'packet.pdf', '--format', 'docx'], '`--out` ends in `.pdf`, but `--format` is `docx`.'],
  ])('an ending that is no format, or another one, is refused: %j', (args, said) => {
    const { status, stderr } = run('--audience', 'k12', ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
    expect(files()).toEqual([]);
  });

  test('a folder may have a dot in its name, and `-` is standard output', () => {
    expect(run('--audience', 'k12', '--out', 'v1.2/').status).toBe(0);
    expect(files('v1.2')).toEqual(['packet.html']);
    const { stdout, status } = run('--audience', 'k12', '--format', 'md', '--out', '-');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^<!-- made by networks-playbook -->/);
  });

  test('with `--together`, and in a recipe, a list is one packet', () => {
    const { status, stderr } = run('--audience', 'all', '--together', '--out', 'packet.html');
    expect(status).toBe(0);
    expect(stderr).toContain('Wrote packet.html');
    expect(run('--out', 'general.html').status).toBe(0);
    const main = (path: string) => read(path).split('id="colophon"')[0];
    expect(main('packet.html')).toBe(main('general.html'));
    writeFileSync(join(cwd, 'both.yaml'), 'audience: [k12, postsecondary]\n');
    expect(run('--recipe', 'both.yaml', '--out', 'recipe.html').status).toBe(0);
    expect(run('--audience', 'k12,postsecondary', '--together', '--out', 'flags.html').status).toBe(0);
    expect(read('recipe.html')).toBe(read('flags.html'));
    expect(files().filter((f) => f.includes('-k12'))).toEqual([]);
  });

  test('nothing is written when one of them may not be, or one audience is not known', () => {
    writeFileSync(join(cwd, 'packet-postsecondary.html'), '<p>Mine</p>');
    const refused = run('--audience', 'all', '--out', 'packet.html');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/packet-postsecondary\.html is already there.*--force/);
    expect(files()).toEqual(['packet-postsecondary.html']);
    expect(read('packet-postsecondary.html')).toBe('<p>Mine</p>');
    expect(run('--audience', 'all', '--out', 'packet.html', '--force').status).toBe(0);
    expect(read('packet-postsecondary.html')).toContain('networks-playbook');
    const mistyped = run('--audience', 'k12,k-12', '--out', 'new/');
    expect(mistyped.status).toBe(1);
    expect(mistyped.stderr).toContain('did you mean `k12`?');
    expect(existsSync(join(cwd, 'new'))).toBe(false);
  });

  test.skipIf(!existsSync('/dev/fd/1'))('one device cannot take them all, and none lies beside it', () => {
    const { status, stderr } = run('--audience', 'all', '--out', '/dev/fd/1');
    expect([status, stderr]).toEqual([2, expect.stringContaining('a device or pipe for one')]);
    expect(run('--each', '--out', '/dev/null')).toMatchObject({ status: 2 });
    const args = ['packet', '--steps', 'expand', '--audience', 'k12', '--out', '/dev/fd/1'];
    expect(
      execFileSync(process.execPath, [cli, ...args], { encoding: 'utf8', maxBuffer: 64_000_000 }),
    ).toContain('<!doctype html>');
  });

  test('without `--out` it says what to add', () => {
    const { status, stderr, stdout } = run('--audience', 'k12,postsecondary');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/`--out packet\.html`, or `--together`/);
  });
});

describe('a file for each activity', () => {
  const ids = (audience: string) =>
    JSON.parse(
      runCli(['list', 'activities', '--audience', audience, '--step', 'expand', '--json'], { cwd }).stdout,
    ).map(({ id }: { id: string }) => id) as string[];

  test('holds the activity, its handouts and sources', () => {
    const { status, stderr } = run('--each', '--audience', 'k12', '--format', 'md', '--out', 'acts');
    expect(status).toBe(0);
    expect(files('acts')).toEqual(
      ids('k12')
        .map((id) => `${id}.md`)
        .sort(),
    );
    // On a busy machine it says before how far it has come.
    expect(stderr.split('\n').slice(-2)).toEqual([
      `Wrote ${ids('k12').length} files to acts, one for each activity.`,
      '',
    ]);
    const text = read('acts/ask-thank-update.md');
    expect(text).toMatch(/^<!-- made by networks-playbook -->\n\n# Activity [\d.]+: Ask, thank, update\n/);
    expect(text).toMatch(/^## Worksheet [\d.]+: /m);
    expect(text).not.toContain('# Activity 1.2');
  });

  test('goes into a folder for each audience', () => {
    const { status, stderr } = run(
      '--each',
      '--audience',
      'k12,postsecondary',
      '--max-minutes',
      '20',
      '--out',
      'a/',
    );
    expect(status).toBe(0);
    expect(files('a')).toEqual(['k12', 'postsecondary']);
    expect(stderr).toMatch(/^(?:Wrote \d+ files to a[/\\]\w+, one for each activity\.\n){2}$/);
    for (const audience of files('a'))
      for (const file of files(`a/${audience}`))
        expect(read(`a/${audience}/${file}`)).toContain('<!doctype html>');
  });

  test('PDFs, e-books and Word documents, too', () => {
    for (const format of ['pdf', 'epub', 'docx']) {
      const { status, stderr } = run(
        '--each',
        '--audience',
        'k12',
        '--max-minutes',
        '15',
        '--format',
        format,
        '--out',
        format,
      );
      expect(status, stderr).toBe(0);
      expect(files(format).length).toBeGreaterThan(1);
      for (const file of files(format))
        expect(read(`${format}/${file}`)).toMatch(format === 'pdf' ? /^%PDF/ : /^PK/);
    }
  });

  test('files of an earlier run that are not part of this one are named and stay', () => {
    const each = (...more: string[]) =>
      run('--each', '--format', 'md', '--max-minutes', '20', '--out', 'acts', ...more);
    expect(each().stderr).not.toContain('earlier');
    const [first, second] = files('acts');
    writeFileSync(join(cwd, 'acts', 'mine.md'), 'mine');
    const { status, stderr } = each('--exclude', first!.replace('.md', ''));
    expect(status).toBe(0);
    expect(stderr).toContain(
      `One file of an earlier run is not part of this one: ${join('acts', first!)}. Nothing`,
    );
    expect(files('acts')).toEqual(expect.arrayContaining([first, second]));
  });

  test('never over a file of somebody else’s, and then none is written', () => {
    mkdirSync(join(cwd, 'acts'));
    writeFileSync(join(cwd, 'acts', 'three-job-calls.html'), 'mine');
    writeFileSync(join(cwd, 'acts', `${ids('k12').at(-1)}.html`), 'mine');
    const { status, stderr } = run('--each', '--audience', 'k12', '--out', 'acts');
    expect(status).toBe(1);
    expect(stderr).toContain('already there');
    expect(files('acts').every((f) => read(`acts/${f}`) === 'mine')).toBe(true);
  });

  test.each([
    [['--each'], /add `--out activities\/`/],
    [['--each', '--out', 'sheets.pdf'], /expected a folder such as `sheets\/`/],
    [['--each', '--cards', '--out', 'a/'], /`--cards` and `--each` exclude each other/],
    [['--each', '--agenda', '9:00', '--out', 'a/'], /`--agenda` and `--each` exclude each other/],
    [['--cards', '--parts', 'plan', '--out', 'a.pdf'], /`--cards` leaves nothing for `--parts`/],
    [['--cards', '--format', 'pdf'], /needs a name/],
  ])('%s is wrong usage', (args, message) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(files()).toEqual([]);
  });
});

describe('a file for each session', () => {
  test('is numbered, and complete for whoever holds it', () => {
    const { status, stderr } = runCli(
      [
        ...['packet', '--recipe', 'after-school-8-sessions', '--each', 'session', '--people', '16'],
        ...['--start', '15:30', '--format', 'md', '--out', 'sessions/'],
      ],
      { cwd },
    );
    expect([status, stderr]).toEqual([0, 'Wrote 8 files to sessions, one for each session.\n']);
    expect(files('sessions').map((f) => f.replace('.md', ''))).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `0${n}-session-${n}`),
    );
    const last = read('sessions/08-session-8.md').replaceAll('\u00a0', ' ');
    expect(last).toContain('# Session 8\n');
    expect(last).toContain('3:30–4:30 PM · 1 h · 7 min to spare');
    expect(last).toMatch(/^## Activity [\d.]+: Traveling questions \(part 2 of 2\)$/m);
    expect(last).toMatch(/^## Worksheet [\d.]+: Our traveling question$/m);
  });

  test.each([
    [['--each', 'session', '--out', 'a/'], 1, /`--each session` needs `sessions` in the recipe/],
    [['--each', 'week', '--out', 'a/'], 2, /`--each` is `week`, expected `activity`, `session`/],
    [['--each=session'], 2, /add `--out sessions\/`/],
    [['--each', '--people', '9', '--out', 'a/'], 2, /`--each` leaves nothing for `--people`/],
  ])('%s fails with %i', (args, code, message) => {
    const { status, stderr } = run(...args);
    expect([status, stderr]).toEqual([code, expect.stringMatching(message)]);
  });
});

describe('a program of eight sessions', () => {
  const program = (...more: string[]) => {
    const made = runCli(['packet', '--recipe', 'after-school-8-sessions', '--format', 'md', ...more], {
      cwd,
    });
    return { ...made, text: made.stdout.replaceAll('\u00a0', ' ') };
  };

  test('that loses one is numbered anew, and says what to change', () => {
    const { status, text, stderr } = program('--exclude', 'good-goodbye-warm-hello,help-receipts');
    expect(status).toBe(0);
    expect(text.match(/^## Session \d/gm)).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `## Session ${n}`));
    expect(stderr).toContain('Found “Eight afterschool sessions” in `subtitle`, but 7 are held.');
    expect(stderr).toContain('Session 3 keeps 2 of 3 activities, 30 of 60 minutes: `help-receipts`');
    expect(stderr).toContain('Session 6 of 8 keeps no activity');
  });

  test('has clock times as its paper has them, and lists what each session needs', () => {
    expect(program('--start', '15:30').text).toContain('3:30–4:30 PM · 1 h · 15 min to spare');
    const { text } = program(
      '--start',
      '15:30',
      '--paper',
      'a4',
      '--people',
      '16',
      '--parts',
      'agenda,checklist',
    );
    expect(text).toContain('15:30–16:30 · 1 h · 15 min to spare');
    const [, second] = text
      .split('## Materials and preparation')[1]!
      .split(/^### Session \d$/m)
      .slice(1);
    expect(second).toContain('- ☐ Helper hunt card: 4 (Who keeps this place running? A hello hunt)');
  });
});

test('a packet of nothing fails, and says what leaves nothing', () => {
  const { status, stderr } = run('--kinds', 'activity', '--max-minutes', '1', '--out', 'none.html');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Nothing is left to print: `steps` leaves out .*`select` leaves out \d+ \(/);
  expect(files()).toEqual([]);
});

test('a poster of the steps is one file, and excludes other modes', () => {
  const { status, stderr } = run('--poster', 'wall', '--out', 'poster.html');
  expect([status, stderr]).toEqual([0, expect.stringMatching(/^Wrote poster\.html: a poster of one step\./)]);
  expect(run('--poster', '--cards', '--out', 'poster.html').status).toBe(2);
  expect(run('--poster', 'walls', '--out', 'poster.html').stderr).toContain('expected `sheet`, `wall`');
});

describe('cards', () => {
  test('are written with a word on how to print them, and can be written again', () => {
    for (let i = 0; i < 2; i += 1) {
      const { status, stderr } = run('--cards', '--audience', 'k12', '--out', 'cards.pdf');
      expect(status).toBe(0);
      expect(stderr).toMatch(
        /^Wrote cards\.pdf: cards of \d+ activities\. Print both sides and flip on the long edge/m,
      );
    }
    expect(run('--cards', '--large-print', '--out', 'cards.html').stderr).toContain('flip on the short edge');
    expect(run('--cards', '--out', 'cards.md').stderr).not.toContain('flip');
  });

  test('need the facilitator edition and an activity; nothing is written', () => {
    const participant = run('--cards', '--edition', 'participant', '--out', 'cards.pdf');
    expect([participant.status, participant.stderr]).toEqual([
      1,
      expect.stringContaining('--edition participant'),
    ]);
    const none = run('--cards', '--audience', 'all', '--max-minutes', '2', '--out', 'cards.pdf');
    expect([none.status, none.stderr]).toEqual([1, expect.stringContaining('No activity is left')]);
    expect(files()).toEqual([]);
  });
});

test('`list` and `show` take several audiences together, and `all`', () => {
  const list = (...args: string[]) => runCli(['list', 'activities', ...args], { cwd }).stdout;
  expect(list('--audience', 'all')).toBe(list());
  expect(list('--audience', 'k12,postsecondary').length).toBeGreaterThan(list('--audience', 'k12').length);
});
