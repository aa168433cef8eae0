import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
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
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { cli, runCli } from '../support/cli.js';
import { sizedPng } from '../support/sized-png.js';

const folder = mkdtempSync(join(tmpdir(), 'networks-playbook-authors-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const base = fileURLToPath(new URL('../fixtures/base', import.meta.url));
const round = 'mine/steps/first/activities/greeting-round.md';
const card = 'mine/steps/first/handouts/name-card.md';
const run = (...args: string[]) => runCli(args, { cwd: folder });
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const change = (path: string, from: string, to: string) =>
  writeFileSync(
    join(folder, path),
    read(path).replace(from, () => to),
  );
/** All files below the folder with what they say. */
const all = () =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [
        join(entry.parentPath, entry.name),
        readFileSync(join(entry.parentPath, entry.name), 'utf8'),
      ]),
  );

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  cpSync(base, join(folder, 'mine'), { recursive: true });
});

describe('check FILE', () => {
  test('tells the faults of these files only, and they decide the exit code', () => {
    change(round, 'prep: 5', 'prep: five');
    change(card, 'form: write', 'form: draw');
    const one = run('check', card);
    expect(one).toMatchObject({
      status: 1,
      stderr: '1 file checked, among 8 resources. 1 error, 0 warnings.\n',
    });
    expect(one.stdout).toContain(`${card}:4:7 error`);
    expect(one.stdout).not.toContain('greeting-round');
    expect(run('check', 'mine/steps/first/step.md', 'mine/references.json')).toMatchObject({
      status: 0,
      stdout: '',
    });
    expect(JSON.parse(run('check', round, '--format', 'json').stdout).diagnostics).toHaveLength(1);
  });

  test('what it cannot check is a sentence', () => {
    writeFileSync(join(folder, 'loose.md'), '');
    mkdirSync(join(folder, 'ours'));
    writeFileSync(join(folder, 'ours/overlay.yaml'), 'name: Ours\n');
    cpSync(base, join(folder, 'theirs'), { recursive: true });
    expect(run('check', 'nowhere.md')).toMatchObject({ status: 2 });
    expect(run('check', 'loose.md').stderr).toContain('lies in no playbook');
    expect(run('check', 'ours/overlay.yaml').stderr).toContain('check DIR --overlay ours');
    expect(run('check', card, 'mine').stderr).toContain('`mine` is a folder; name one folder, or files');
    expect(run('check', card, 'theirs/playbook.md').stderr).toContain('belongs to another playbook');
  });
});

describe('check --fix', () => {
  test('shows what it changes, and a second run finds nothing more', () => {
    change(round, '## Debrief', '**Debrief**');
    change(card, 'title: My name card', 'title: “My name card”');
    const seen = run('check', 'mine', '--fix', '--dry-run');
    expect(seen.status).toBe(1);
    expect(read(round)).toContain('**Debrief**');
    const { status, stdout, stderr } = run('check', 'mine', '--fix');
    expect(status).toBe(0);
    expect(stdout).toContain(`--- ${round}\n+++ ${round}\n`);
    expect(stdout).toContain('-**Debrief**\n+## Debrief\n');
    expect(stderr).toContain('Mended 2 faults in 2 files.');
    expect(read(round)).toContain('## Debrief');
    expect(read(card)).toContain('title: "My name card"');
    expect(run('check', 'mine', '--fix')).toMatchObject({ status: 0, stdout: '' });
  });

  test('of one file leaves the others, and what needs an author is left', () => {
    change(round, '## Debrief', '**Debrief**');
    change(card, 'title: My name card', 'title: “My name card”');
    const { status, stderr } = run('check', card, '--fix');
    expect(status).toBe(0);
    expect(stderr).toContain('Mended 1 fault in 1 file.');
    expect(read(round)).toContain('**Debrief**');
    change(card, 'Write your name.', '{learner}');
    expect(run('check', card, '--fix').stderr).toContain(
      'Found nothing that can be mended without an author.',
    );
    expect(run('check', 'mine', '--fix', '--watch')).toMatchObject({ status: 2 });
    expect(run('check', 'mine', '--dry-run')).toMatchObject({ status: 2 });
    expect(run('check', 'mine', '--fix', '--format', 'json')).toMatchObject({ status: 2 });
  });
});

// A program of its own, which is told to end.
test('check --watch checks again after a saving, says what time it is, and ends by Ctrl-C', async () => {
  const watching = spawn(process.execPath, [cli, 'check', 'mine', '--watch'], { cwd: folder });
  let said = '';
  const until = async (words: RegExp) => {
    while (!words.test(said)) said += String((await once(watching.stderr, 'data'))[0]);
  };
  await until(/0 errors[\s\S]*Watching mine/);
  change(card, 'form: write', 'form: draw');
  await until(/^\d\d:\d\d:\d\d {2}8 resources found, 7 loaded, 1 left out\. 1 error/m);
  change(card, 'form: draw', 'form: write');
  await until(/^\d\d:\d\d:\d\d {2}8 resources found, 8 loaded, 0 left out\. 0 errors/m);
  watching.kill('SIGINT');
  const [, signal] = await once(watching, 'exit');
  expect(signal).toBe('SIGINT');
});

describe('new', () => {
  test('writes a file that is sound, says where, and writes over nothing', () => {
    const { status, stdout } = run('new', 'activity', 'The second walk', '--content', 'mine');
    expect(status).toBe(0);
    expect(stdout).toBe('mine/steps/first/activities/the-second-walk.md\n');
    expect(run('check', stdout.trim())).toMatchObject({ status: 0 });
    const before = all();
    expect(run('new', 'activity', 'The second walk', '--content', 'mine')).toMatchObject({
      status: 1,
      stderr:
        'Found the id `the-second-walk` in `steps/first/activities/the-second-walk.md` already; give the new one an id of its own.\n',
    });
    expect(run('new', 'activity', '--content', 'mine')).toMatchObject({ status: 2 });
    expect(run('new', 'walk', 'A walk', '--content', 'mine').stderr).toContain('expected `step`');
    expect(run('new', 'activity', 'A walk').stderr).toContain('There is no `playbook.md`');
    expect(all()).toEqual(before);
  });

  test('a step is entered in playbook.md', () => {
    expect(run('new', 'step', 'Say goodbye', '--content', 'mine')).toMatchObject({ status: 0 });
    expect(read('mine/playbook.md')).toContain('steps: [first, say-goodbye]');
    expect(run('check', 'mine')).toMatchObject({ status: 0 });
  });
});

describe('import', () => {
  const page = '<h1>The third walk</h1><p><img src="dot.gif" alt="A dot"> Put the book back.</p>';

  test('writes a draft and its pictures, says what is to be done, and writes over nothing', () => {
    writeFileSync(join(folder, 'walk.html'), page);
    writeFileSync(join(folder, 'dot.gif'), sizedPng(300));
    const { status, stdout, stderr } = run('import', 'walk.html', '--kind', 'letter', '--content', 'mine');
    expect(status).toBe(0);
    expect(stdout).toBe(
      'mine/steps/first/letters/the-third-walk-1.png\nmine/steps/first/letters/the-third-walk.md\n',
    );
    expect(stderr).toMatch(
      /Wrote mine\/steps\/first\/letters\/the-third-walk\.md, a letter, with \d things to do in it\./,
    );
    expect(run('check', 'mine/steps/first/letters/the-third-walk.md')).toMatchObject({ status: 0 });
    const before = all();
    const again = run('import', 'walk.html', '--kind', 'letter', '--content', 'mine');
    expect(again).toMatchObject({ status: 1, stdout: '' });
    expect(again.stderr).toContain('Found the id `the-third-walk`');
    expect(
      run('import', 'walk.html', '--title', 'A walk', '--content', 'mine', '--dry-run').stdout,
    ).toContain('title: "A walk"');
    expect(all()).toEqual(before);
  });

  test('refuses what it cannot read with a sentence, and writes nothing', () => {
    writeFileSync(join(folder, 'empty.docx'), '');
    writeFileSync(join(folder, 'text.docx'), 'no archive');
    const before = all();
    expect(run('import', '--content', 'mine')).toMatchObject({ status: 2 });
    for (const [file, sentence] of [
      ['none.docx', 'There is no file `none.docx`.'],
      ['empty.docx', 'Found nothing in empty.docx: the file is empty.'],
      ['text.docx', 'Found a file that is no Word document in text.docx, expected a .docx.'],
      ['mine/audiences.yaml', 'Found the ending `.yaml` in the name audiences.yaml'],
    ])
      expect(run('import', file!, '--content', 'mine')).toMatchObject({
        status: 1,
        stdout: '',
        stderr: expect.stringContaining(sentence!),
      });
    expect(all()).toEqual(before);
  });
});

describe('rename', () => {
  test('shows what it would do, does it, and the packet is as before', () => {
    writeFileSync(join(folder, 'plan.yaml'), 'audience: k12\ninclude: [name-card]\n');
    const packet = () => run('packet', '--content', 'mine', '--recipe', 'plan.yaml', '--out', '-');
    const before = packet().stdout;
    const args = ['rename', 'name-card', 'my-card', '--content', 'mine', '--also', 'plan.yaml'];
    const files = all();
    const { stdout, stderr } = run(...args, '--dry-run');
    expect(stdout).toContain(
      '--- mine/steps/first/handouts/name-card.md\n+++ mine/steps/first/handouts/my-card.md\n',
    );
    expect(stderr).toContain('Nothing was written. Without --dry-run: 3 files changed, 1 file moved.\n');
    expect(all()).toEqual(files);
    expect(run(...args)).toMatchObject({ status: 0, stdout: '' });
    expect(existsSync(join(folder, card))).toBe(false);
    expect(read('plan.yaml')).toBe('audience: k12\ninclude: [my-card]\n');
    expect(packet().stdout.replaceAll('my-card', 'name-card')).toBe(before);
    writeFileSync(join(folder, 'plan.yaml'), 'audience: k12\ninclude: [name-card]\n');
    expect(packet()).toMatchObject({ status: 0 });
    expect(packet().stderr).toContain('which is called `my-card` now. [id-renamed]');
  });

  test('all or nothing: a file in the way leaves everything as it was', () => {
    const way = join(folder, 'mine/steps/begin/step.md');
    mkdirSync(way, { recursive: true });
    const before = all();
    const { status, stderr } = run('rename', 'first', 'begin', '--content', 'mine');
    expect(status).toBe(1);
    expect(stderr).not.toContain('Something went wrong');
    expect(all()).toEqual(before);
  });

  test.each([
    [['name-crad', 'x'], 1, 'Found no resource `name-crad`; did you mean `name-card`? Nothing was renamed.'],
    [['name-card', 'Name Card'], 1, 'expected a slug such as `name-card`'],
    [['name-card'], 2, 'Say which id, and the new one'],
    [['name-card', 'x', '--also', 'nowhere'], 2, '`--also` is `nowhere`, expected a folder'],
  ])('%j changes nothing, and says why', (args, status, sentence) => {
    const before = all();
    const told = run('rename', ...args, '--content', 'mine');
    expect(told.status).toBe(status);
    expect(told.stderr).toContain(sentence);
    expect(all()).toEqual(before);
  });
});

describe('init --playbook', () => {
  test('begins a whole playbook that is sound and prints, beside what is there', () => {
    mkdirSync(join(folder, 'circle'));
    writeFileSync(join(folder, 'circle/README.md'), 'Mine.');
    const { status, stderr } = run('init', '--playbook', 'circle');
    expect(status).toBe(0);
    expect(stderr).toContain(`Kept ${join('circle', 'README.md')}, which was there.`);
    expect(read('circle/README.md')).toBe('Mine.');
    expect(run('check', 'circle')).toMatchObject({ status: 0, stdout: '' });
    const packet = run('packet', '--content', 'circle', '--recipe', 'first-evening', '--out', '-');
    expect(packet.status).toBe(0);
    expect(packet.stdout).toContain('Three books and a vote');
    const all = run('packet', '--content', 'circle', '--out', 'circle.md');
    expect(all.status).toBe(0);
    expect(read('circle.md')).toContain('people who feel that they belong');
    expect(read('circle.md')).not.toMatch(/students?\b|educators?\b|\bties\b|teacher/i);
    expect(run('new', 'activity', 'A walk', '--content', 'circle').stderr).toContain('say it with `--step`');
    expect(JSON.parse(read('circle/.vscode/settings.json'))).toHaveProperty(['yaml.schemas']);
    expect(JSON.parse(read('circle/package.json')).devDependencies['networks-playbook']).toMatch(/^\^\d/);
    expect(run('init', '--playbook', 'circle')).toMatchObject({ status: 1 });
    expect(run('init', 'x.yaml', '--playbook', 'other')).toMatchObject({ status: 2 });
    expect(run('init', '--playbook', 'plan.yaml/x').status).toBe(0);
  });
});

describe('stale', () => {
  test('lists what is due on a day, the oldest first', () => {
    change(card, 'form: write', 'form: write\nreviewed: 2023-11-30');
    change('mine/steps/first/examples/first-hello.md', 'summary:', 'reviewed: 2025-12-01\nsummary:');
    const { status, stdout, stderr } = run('stale', '--content', 'mine', '--as-of', '2026-11-30');
    expect(status).toBe(0);
    expect(stdout).toBe('2023-11-30  due 2026-11-30  handout   name-card  My name card\n');
    expect(stderr).toBe('1 due on 2026-11-30. 6 do not say when they were reviewed.\n');
    const later = run(
      'stale',
      '--content',
      'mine',
      '--as-of',
      '2026-11-30',
      '--months',
      'example=6',
      '--format',
      'json',
    );
    expect(JSON.parse(later.stdout).stale.slice(0, 2)).toMatchObject([
      { id: 'first-hello', due: '2026-06-01' },
      { id: 'name-card', due: '2026-11-30' },
    ]);
    expect(run('stale', '--as-of', '2026-13-01')).toMatchObject({ status: 2 });
    expect(run('stale', '--months', 'exmaple=3')).toMatchObject({ status: 2 });
  });

  test('a day that has not come yet is an error of check', () => {
    change(card, 'form: write', 'form: write\nreviewed: 2199-01-01');
    const { status, stdout } = run('check', 'mine');
    expect(status).toBe(1);
    expect(stdout).toContain(`${card}:5:11 error Found \`reviewed: 2199-01-01\``);
  });
});
