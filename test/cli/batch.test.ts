import { spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { folderWith, packetsIn, runIn, smallRecipe, smallRoster } from '../support/batch.js';
import { cli } from '../support/cli.js';

const all = [
  'lincoln-high-2.html',
  'lincoln-high.html',
  'north-community-college.html',
  'riverside-club.html',
];
const folders: string[] = [];
let cwd: string;
/** What one run over the whole roster writes. */
let whole: Record<string, string>;

function fresh(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = folderWith({ 'schools.csv': smallRoster, 'base.yaml': smallRecipe, ...files });
  folders.push(folder);
  return folder;
}
const batch = (...args: string[]) =>
  runIn(cwd, 'batch', 'schools.csv', '--recipe', 'base.yaml', '--out', 'out', ...args);
const summary = (stderr: string) => stderr.trimEnd().split('\n').at(-1);
const out = (...path: string[]) => join(cwd, 'out', ...path);

beforeAll(() => {
  cwd = fresh();
  expect(batch('--jobs', '1').status).toBe(0);
  whole = packetsIn(out());
});
beforeEach(() => {
  cwd = fresh();
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test('each row gives the packet that `packet` makes of its recipe', () => {
  expect(Object.keys(whole)).toEqual(all);
  const recipe = `${smallRecipe}audience: postsecondary\npaper: a4\norganization:\n  name: North "Community", College\n`;
  writeFileSync(join(cwd, 'north.yaml'), recipe);
  expect(runIn(cwd, 'packet', '--recipe', 'north.yaml', '--out', 'alone/north.html').status).toBe(0);
  expect(packetsIn(join(cwd, 'alone'))['north.html']).toBe(whole['north-community-college.html']);
});

test('the bytes are the same however many threads there are', () => {
  const { status, stderr } = batch('--jobs', '3');
  expect(status).toBe(0);
  expect(stderr).toMatch(/^1\/4 .*\.html$/m);
  expect(summary(stderr)).toMatch(/^Made 4, skipped 0, failed 0; \d+\.\d s, \d+\.\d\d s for each\.$/);
  expect(packetsIn(out())).toEqual(whole);
});

test('other formats, PDF in threads too', () => {
  for (const format of ['md', 'pdf']) {
    expect(batch('--format', format, '--jobs', '2', '--shard', '1/2').status).toBe(0);
    expect(batch('--format', format, '--jobs', '1', '--shard', '1/2').stderr).toContain('Made 0, skipped 2');
  }
  expect(Object.keys(packetsIn(out()))).toEqual([
    'lincoln-high.md',
    'lincoln-high.pdf',
    'riverside-club.md',
    'riverside-club.pdf',
  ]);
});

describe('nothing is written', () => {
  test('when any row has a fault, and all are told', () => {
    writeFileSync(
      join(cwd, 'schools.csv'),
      'name,audience,logo\nLincoln,k12,\nNorth,k-12,\nSouth,k12,no.png\n',
    );
    const { status, stderr, stdout } = batch();
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('schools.csv:3:7 error Row 3, column `audience`: Unexpected audience `k-12`');
    expect(stderr).toMatch(/schools\.csv:4:11 error Row 4, column `logo`: The logo: .*no\.png is not there/);
    expect(stderr).toContain('The roster schools.csv has errors; nothing was written.');
    expect(existsSync(out())).toBe(false);
    const json = JSON.parse(batch('--faults', 'json').stdout) as { diagnostics: { line: number }[] };
    expect(json.diagnostics.map((d) => d.line)).toEqual([3, 4]);
    expect(batch('--faults', 'github').stdout).toMatch(/^::error file=schools\.csv,line=3,col=7/);
  });

  test('when the base recipe has a fault, told once at its line, unless every row mends it', () => {
    writeFileSync(join(cwd, 'base.yaml'), `${smallRecipe}edition: participant\nexclude: [nothing-here]\n`);
    const { status, stderr } = batch();
    expect(status).toBe(1);
    expect(stderr.match(/nothing-here/g)).toHaveLength(1);
    expect(stderr).toContain('base.yaml:5:11 error');
    writeFileSync(join(cwd, 'base.yaml'), `${smallRecipe}audience: nobody\n`);
    expect(batch('--dry-run').status).toBe(0);
  });

  test('when an overlay has a fault or is not there', () => {
    mkdirSync(join(cwd, 'ours'));
    writeFileSync(join(cwd, 'ours', 'overlay.yaml'), 'name: Ours\nactions:\n  - { remove: nothing-here }\n');
    writeFileSync(join(cwd, 'schools.csv'), 'name,overlays\nLincoln,ours\nNorth,theirs\n');
    const { status, stderr } = batch();
    expect(status).toBe(1);
    expect(stderr).toMatch(/ours\/overlay\.yaml:3:5 error/);
    expect(stderr).toMatch(/schools\.csv:3:7 error Row 3, column `overlays`: Found `.*theirs`/);
    expect(existsSync(out())).toBe(false);
  });

  test('when a logo would run a program', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    writeFileSync(join(cwd, 'a.svg'), svg);
    writeFileSync(join(cwd, 'schools.csv'), 'name,logo\nLincoln,a.svg\n');
    expect(batch()).toMatchObject({ status: 1, stderr: expect.stringContaining('Row 2, column `logo`') });
    expect(existsSync(out())).toBe(false);
  });

  test('when the call is wrong', () => {
    for (const args of [
      ['--shard', '0/2'],
      ['--shard', '3/2'],
      ['--shard', 'two'],
      ['--jobs', '0'],
      ['--format', 'doc'],
      ['--set', 'paper'],
    ])
      expect(batch(...args), args.join(' ')).toMatchObject({ status: 2, stdout: '' });
    expect(batch('--set', 'paper=a5').stderr).toContain('Found `a5` for `paper`');
    expect(runIn(cwd, 'batch', '--out', 'out').stderr).toContain('Name a roster');
    expect(runIn(cwd, 'batch', 'schools.csv').stderr).toContain('--out DIR');
    expect(runIn(cwd, 'batch', 'none.csv', '--out', 'out').stderr).toContain('`none.csv`');
    expect(runIn(cwd, 'batch', 'schools.csv', '--out', 'base.yaml').stderr).toContain('which is a file');
    expect(readdirSync(cwd).sort()).toEqual(['base.yaml', 'schools.csv']);
  });
});

describe('a second run', () => {
  beforeEach(() => {
    expect(batch().status).toBe(0);
  });

  test('makes only what has changed, was edited or is gone', () => {
    expect(summary(batch().stderr)).toMatch(/^Made 0, skipped 4, failed 0/);
    writeFileSync(join(cwd, 'schools.csv'), smallRoster.replace('out-of-school|k12', 'k12'));
    rmSync(out('lincoln-high.html'));
    appendFileSync(out('lincoln-high-2.html'), '<!-- mine -->');
    expect(batch('--dry-run').stdout).toBe(
      [
        'make  lincoln-high.html  row 2, deleted',
        'skip  north-community-college.html  row 3',
        'make  riverside-club.html  row 4, changed',
        'make  lincoln-high-2.html  row 5, edited\n',
      ].join('\n'),
    );
    expect(existsSync(out('lincoln-high.html'))).toBe(false);
    expect(summary(batch().stderr)).toMatch(/^Made 3, skipped 1, failed 0/);
    const now = packetsIn(out());
    expect(now['riverside-club.html']).not.toBe(whole['riverside-club.html']);
    expect({ ...now, 'riverside-club.html': '' }).toEqual({ ...whole, 'riverside-club.html': '' });
  });

  test('names the files of rows that went, which stay', () => {
    const rows = smallRoster.split('\n').filter((row) => !row.startsWith('Riverside'));
    writeFileSync(join(cwd, 'schools.csv'), rows.join('\n'));
    expect(batch('--dry-run').stdout).toContain('stay  riverside-club.html  no row\n');
    const said =
      'One file of an earlier run is not in this roster: riverside-club.html. Nothing was deleted.\n';
    // Until somebody deletes it, and not by a run over some of the rows, or in another format.
    for (const more of [[], [], ['--shard', '1/2']]) expect(batch(...more).stderr).toContain(said);
    expect(batch('--format', 'md').stderr).not.toContain('earlier run');
    expect(batch('--shard', '2/2').stderr).not.toContain('lincoln-high.html.');
    expect(packetsIn(out())['riverside-club.html']).toBe(whole['riverside-club.html']);
    rmSync(out('riverside-club.html'));
    expect(batch().stderr).not.toContain('earlier run');
  });

  test('sees the bytes of logos and overlays, but not the order of columns', () => {
    mkdirSync(join(cwd, 'ours'));
    const overlay = (text: string) =>
      writeFileSync(
        join(cwd, 'ours', 'overlay.yaml'),
        `name: Ours\nactions:\n  - { append: who-could-i-ask, section: Prepare, text: ${text} }\n`,
      );
    const logo = (size: number) =>
      writeFileSync(
        join(cwd, 'a.svg'),
        `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="4"/>`,
      );
    overlay('One.');
    logo(4);
    writeFileSync(join(cwd, 'schools.csv'), 'file,logo,overlays\na,a.svg,\nb,,ours\nc,,\n');
    expect(summary(batch().stderr)).toMatch(/^Made 3/);
    expect(readFileSync(out('a.html'), 'utf8')).toContain('data:image/svg+xml;base64,');
    for (const file of ['a.html', 'b.html']) expect(readFileSync(out(file), 'utf8')).not.toContain(cwd);
    writeFileSync(join(cwd, 'schools.csv'), 'overlays,file,logo\n,a,a.svg\nours,b,\n,c,\n');
    expect(summary(batch().stderr)).toMatch(/^Made 0, skipped 3/);
    logo(5);
    expect(batch('--dry-run').stdout).toMatch(/^make {2}a.*changed\nskip {2}b.*\nskip {2}c/);
    overlay('Two.');
    expect(batch('--dry-run').stdout).toMatch(/^make {2}a.*\nmake {2}b.*changed\nskip {2}c/);
  });
});

test('a row that fails is named, the others go on, and nothing of the user’s is overwritten', () => {
  mkdirSync(out('riverside-club.html'), { recursive: true });
  writeFileSync(out('lincoln-high.html'), 'I wrote this.');
  for (const jobs of ['1', '2']) {
    const { status, stderr } = batch('--jobs', jobs);
    expect(status).toBe(1);
    expect(stderr).toMatch(/lincoln-high\.html failed \(row 2\): .*was not made by networks-playbook/);
    expect(stderr).toMatch(/riverside-club\.html failed \(row 4\): .*is a folder/);
    expect(stderr).toMatch(/failed 2; /);
    expect(readFileSync(out('lincoln-high.html'), 'utf8')).toBe('I wrote this.');
  }
  rmSync(out('riverside-club.html'), { recursive: true });
  expect(batch('--force').status).toBe(0);
  expect(packetsIn(out())).toEqual(whole);
});

describe('a run that is ended', () => {
  const many = `file,title\n${Array.from({ length: 12 }, (_, i) => `p${i},Number ${i}\n`).join('')}`;

  /** Runs until the first packet is told of, and then sends a signal. */
  function interrupted(signal: NodeJS.Signals): Promise<{ code: number | null; stderr: string }> {
    const args = ['batch', 'schools.csv', '--recipe', 'base.yaml', '--out', 'out', '--jobs', '2'];
    const child = spawn(process.execPath, [cli, ...args], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (data) => {
      if (!stderr.includes('1/12') && String(data).includes('1/12')) child.kill(signal);
      stderr += String(data);
    });
    return new Promise((done) => child.on('close', (code) => done({ code, stderr })));
  }

  test('by SIGKILL leaves whole files, and the next run finishes', async () => {
    writeFileSync(join(cwd, 'schools.csv'), many);
    await interrupted('SIGKILL');
    const left = Object.entries(packetsIn(out())).filter(([file]) => file.endsWith('.html'));
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(12);
    // What a kill leaves when it hits in the middle of a line.
    appendFileSync(out('.networks-playbook-batch.jsonl'), '{"file":"p1');
    expect(summary(batch().stderr)).toMatch(/failed 0; /);
    const finished = packetsIn(out());
    expect(Object.keys(finished)).toHaveLength(12);
    for (const [file, bytes] of left) expect(finished[file]).toBe(bytes);
    expect(summary(batch().stderr)).toMatch(/^Made 0, skipped 12/);
  });

  test('by Ctrl-C says what it has done', async () => {
    writeFileSync(join(cwd, 'schools.csv'), many);
    const { code, stderr } = await interrupted('SIGINT');
    expect(code).toBe(130);
    expect(stderr).toContain('Stopping after the packets at work.');
    expect(summary(stderr)).toMatch(/^Made \d+, skipped 0, failed 0, not begun \d+; /);
  });
});
