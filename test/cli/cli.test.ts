import {
  chmodSync,
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
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { composeResource, customize, type Packet } from '../../src/index.js';
import { baseFiles } from '../support/base.js';
import { runCli } from '../support/cli.js';
import { shipped } from '../support/packets.js';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'playbook-cli-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const run = (...args: string[]) => runCli(args, { cwd });

/** The small playbook as a folder, with some files changed. */
function content(changes: Record<string, string> = {}): string {
  for (const [path, text] of Object.entries({ ...baseFiles(), ...changes })) {
    const file = join(cwd, 'content', path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text as string);
  }
  return 'content';
}

describe('help', () => {
  test('the program and every command explain themselves with an example', () => {
    const overview = run('--help');
    expect(overview.status).toBe(0);
    const names = [...overview.stdout.matchAll(/^ {2}(\w+) {2,}/gm)].map((m) => m[1]!);
    expect(names).toEqual(expect.arrayContaining(['packet', 'list', 'show', 'check', 'init']));
    for (const name of names) {
      const { status, stdout } = run(name, '--help');
      expect(status).toBe(0);
      expect(stdout).toMatch(/Usage: networks-playbook [\s\S]*Example:\n {2}networks-playbook /);
    }
  });

  test('wrong usage ends with 2 and a sentence', () => {
    for (const args of [
      ['pakcet'],
      ['packet', '--audiense', 'k12'],
      ['packet', '--format', 'pdff'],
      ['list', 'activites'],
      ['show'],
      ['check', 'nowhere'],
      ['packet', '--max-minutes', 'ten'],
    ]) {
      const { status, stderr, stdout } = run(...args);
      expect(status, args.join(' ')).toBe(2);
      expect(stderr).toMatch(/`/);
      expect(stdout).toBe('');
    }
  });
});

describe('packet', () => {
  test('writes a Word document by the ending of its name, replaces its own and leaves others alone', () => {
    const asked = ['packet', '--recipe', 'team-workshop'];
    const said = run(...asked, '--format', 'docx');
    expect(said.status).toBe(2);
    expect(said.stderr).toContain('add `--out packet.docx`');
    const made = run(...asked, '--out', 'packet.docx');
    expect(made).toMatchObject({ status: 0, stdout: '' });
    expect(made.stderr).toMatch(/Wrote packet\.docx: 2 activities, one handout\./);
    const bytes = readFileSync(join(cwd, 'packet.docx'));
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(run(...asked, '--out', 'packet.docx').status).toBe(0);
    expect(readFileSync(join(cwd, 'packet.docx')).equals(bytes)).toBe(true);
    writeFileSync(join(cwd, 'packet.docx'), zipSync({ 'word/document.xml': strToU8('<mine/>') }));
    const refused = run(...asked, '--out', 'packet.docx');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/packet\.docx is already there and was not made by networks-playbook/);
  });

  test('writes one self-contained file and says so', () => {
    const { status, stderr } = run('packet', '--audience', 'k12', '--out', 'packet.html');
    expect(status).toBe(0);
    expect(stderr).toMatch(/Wrote packet\.html: \d+ activities, \d+ handouts/);
    const html = readFileSync(join(cwd, 'packet.html'), 'utf8');
    expect(html).toContain('<h1>Who They Know</h1>');
    expect(html.replace(/<script type="application\/ld\+json">.*?<\/script>/s, '')).not.toMatch(
      /<script|<link|@import|src="http/,
    );
  });

  test('the same input gives the same bytes', () => {
    run('packet', '--audience', 'postsecondary', '--start', '09:00', '--out', 'a.html');
    run('packet', '--audience', 'postsecondary', '--start', '09:00', '--out', 'b.html');
    expect(readFileSync(join(cwd, 'a.html')).equals(readFileSync(join(cwd, 'b.html')))).toBe(true);
  });

  test('a mistyped audience is an error with a suggestion, and nothing is written', () => {
    const { status, stderr } = run('packet', '--audience', 'k-12', '--out', 'packet.html');
    expect(status).toBe(1);
    expect(stderr).toContain('did you mean `k12`?');
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('replaces its own file, but not another', () => {
    expect(run('packet', '--steps', 'expand', '--out', 'packet.html').status).toBe(0);
    expect(run('packet', '--steps', 'expand', '--out', 'packet.html').status).toBe(0);
    writeFileSync(join(cwd, 'mine.html'), '<p>I wrote this about networks-playbook.</p>');
    const refused = run('packet', '--steps', 'expand', '--out', 'mine.html');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('--force');
    expect(readFileSync(join(cwd, 'mine.html'), 'utf8')).toContain('I wrote this');
    expect(run('packet', '--steps', 'expand', '--out', 'mine.html', '--force').status).toBe(0);
  });

  test('an e-book needs a name; it is replaced, but not an archive of somebody else', () => {
    const unnamed = run('packet', '--steps', 'expand', '--format', 'epub');
    expect(unnamed.status).toBe(2);
    expect(unnamed.stderr).toContain('--out packet.epub');
    for (const _ of ['new', 'again'])
      expect(run('packet', '--steps', 'expand', '--out', 'packet.epub').stderr).toContain('e-book reader');
    const book = unzipSync(readFileSync(join(cwd, 'packet.epub')));
    expect(Object.keys(book)[0]).toBe('mimetype');
    const foreign = zipSync({ 'text made by networks-playbook.txt': new Uint8Array(9), ...book });
    writeFileSync(
      join(cwd, 'mine.epub'),
      foreign.map((b, i) => (i < 2 ? 0 : b)),
    );
    writeFileSync(join(cwd, 'theirs.epub'), zipSync(book));
    for (const name of ['mine.epub', 'theirs.epub'])
      expect(run('packet', '--steps', 'expand', '--out', name).stderr).toContain('--force');
  });

  test('a place that cannot be written to is named, and nothing half-written is left', () => {
    writeFileSync(join(cwd, 'file'), 'x');
    const { status, stderr } = run('packet', '--steps', 'expand', '--out', 'file/packet.html');
    expect(status).toBe(1);
    expect(stderr).toMatch(/could not be written: .*not a folder/);
    expect(readdirSync(cwd)).toEqual(['file']);
    if (process.getuid?.() !== 0) {
      mkdirSync(join(cwd, 'locked'));
      chmodSync(join(cwd, 'locked'), 0o500);
      expect(run('packet', '--steps', 'expand', '--out', 'locked/packet.html').stderr).toContain(
        'you may not write there',
      );
      chmodSync(join(cwd, 'locked'), 0o700);
    }
  });

  test('a recipe with overlay and logo beside it, and flags on top', () => {
    mkdirSync(join(cwd, 'ours', 'brand'), { recursive: true });
    mkdirSync(join(cwd, 'ours', 'additions'));
    writeFileSync(
      join(cwd, 'ours', 'brand', 'logo.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>',
    );
    writeFileSync(
      join(cwd, 'ours', 'additions', 'overlay.yaml'),
      'name: Our additions\nactions:\n  - { append: relationship-map, section: Prepare, text: Book the library. }\n',
    );
    writeFileSync(
      join(cwd, 'ours', 'recipe.yaml'),
      'audience: k12\norganization: { name: "Lincoln <High> & Co", logo: brand/logo.svg }\noverlays: [additions]\nsteps: [take-stock]\n',
    );
    const { status, stderr } = run(
      'packet',
      '--recipe',
      'ours/recipe.yaml',
      '--paper',
      'a4',
      '--report',
      '--out',
      'packet.html',
    );
    expect(stderr).toContain('Our additions: Added to section `Prepare` of `relationship-map`');
    expect(status).toBe(0);
    const html = readFileSync(join(cwd, 'packet.html'), 'utf8');
    expect(html).toContain('Book the library.');
    expect(html).toContain('Lincoln &lt;High&gt; &amp; Co');
    expect(html).toContain('data:image/svg+xml;base64,');
    expect(html).toMatch(/@page\s*\{\s*size:\s*A4/);
  });

  test('a fault in a recipe is named at its line', () => {
    writeFileSync(join(cwd, 'recipe.yaml'), 'audience: k12\nselect:\n  maxMinuets: 20\n');
    const { status, stderr } = run('packet', '--recipe', 'recipe.yaml');
    expect(status).toBe(1);
    expect(stderr).toContain('recipe.yaml:3:3');
    expect(stderr).toContain('did you mean `maxMinutes`?');
  });

  test('JSON and Markdown, to a file or to standard output', () => {
    const json = JSON.parse(run('packet', '--steps', 'expand', '--format', 'json').stdout) as {
      generator: string;
      parts: unknown[];
    };
    expect(json.generator).toBe('networks-playbook');
    expect(json.parts.length).toBeGreaterThan(3);
    expect(run('packet', '--steps', 'expand', '--out', 'packet.md').status).toBe(0);
    expect(readFileSync(join(cwd, 'packet.md'), 'utf8')).toMatch(
      /^<!-- made by networks-playbook -->\n\n# Who They Know/,
    );
  });

  test('own content in the place of the embedded playbook', () => {
    const { status, stdout } = run(
      'packet',
      '--content',
      content(),
      '--audience',
      'college',
      '--set',
      'organization.name=North College',
    );
    expect(status).toBe(0);
    expect(stdout).toContain('<h1>A small playbook</h1>');
    expect(stdout).toContain('It helps students at North College.');
    expect(stdout).not.toContain('carpet');
  });
});

describe('list and show', () => {
  test('list filters and prints JSON', () => {
    const { status, stdout } = run(
      'list',
      'activities',
      '--audience',
      'k12',
      '--step',
      'take-stock',
      '--max-minutes',
      '20',
      '--json',
    );
    expect(status).toBe(0);
    const found = JSON.parse(stdout) as { step: string; duration: number | number[]; audiences: string[] }[];
    expect(found.length).toBeGreaterThan(0);
    for (const activity of found) {
      expect(activity.step).toBe('take-stock');
      expect(Math.max(...[activity.duration].flat())).toBeLessThanOrEqual(20);
      expect(activity.audiences).toContain('k12');
    }
  });

  test('list names recipes and audiences', () => {
    expect(run('list', 'recipes').stdout).toMatch(/^k12 /m);
    expect(run('list', 'audiences').stdout).toMatch(/^out-of-school /m);
  });

  test('show prints one resource in each format', () => {
    expect(run('show', 'relationship-map', '--audience', 'k12').stdout).toMatch(/^# .*relationship map/im);
    const fragment = run(
      'show',
      'relationship-map',
      '--audience',
      'k12',
      '--format',
      'html',
      '--fragment',
    ).stdout;
    expect(fragment).toMatch(/^<div class="pb">/);
    expect(fragment).not.toMatch(/<script|<style|<html|style="/);
    expect(run('show', 'relationship-map', '--format', 'html').stdout).toMatch(/^<!doctype html>/);
    expect(
      (JSON.parse(run('show', 'relationship-map', '--format', 'json').stdout) as { id: string }).id,
    ).toBe('relationship-map');
  });

  test('show prints one resource as a packet, with all that it takes to draw it', () => {
    const { stdout } = run('show', 'ask-who-owns-the-map', '--audience', 'k12', '--format', 'packet');
    const packet = JSON.parse(stdout) as Packet;
    const { value: tailored } = customize(shipped, { audience: 'k12' });
    expect(packet).toEqual(JSON.parse(JSON.stringify(composeResource(tailored, 'ask-who-owns-the-map'))));
  });

  test('show says why a resource is not there', () => {
    const hidden = run('show', 'roster-walk-sheet', '--edition', 'participant');
    expect(hidden.status).toBe(1);
    expect(hidden.stderr).toContain('left out of this edition');
    expect(run('show', 'nothing-here').stderr).toContain('There is no resource `nothing-here`');
  });
});

describe('check', () => {
  test('the shipped content has no faults', () => {
    const { status, stdout, stderr } = run('check', fileURLToPath(new URL('../../content', import.meta.url)));
    expect(stdout).toBe('');
    expect(stderr).toContain('0 errors, 0 warnings');
    expect(status).toBe(0);
  });

  test('errors end with 1, in text, JSON and GitHub annotations', () => {
    const dir = content({ 'steps/first/examples/first-hello.md': '---\ntitle: Broken: yaml\n---\n' });
    const text = run('check', dir);
    expect(text.status).toBe(1);
    expect(text.stdout).toContain('content/steps/first/examples/first-hello.md:2:8 error');
    expect(text.stderr).toContain('8 resources found, 7 loaded, 1 left out.');
    const json = JSON.parse(run('check', dir, '--format', 'json').stdout) as {
      diagnostics: Record<string, unknown>[];
    };
    expect(Object.keys(json.diagnostics[0]!)).toEqual([
      'rule',
      'severity',
      'file',
      'line',
      'column',
      'message',
      'hint',
    ]);
    expect(run('check', dir, '--format', 'github').stdout).toMatch(
      /^::error file=content\/steps\/first\/examples\/first-hello\.md,line=2,col=8,title=yaml-syntax::/m,
    );
  });

  test('warnings alone end with 0', () => {
    const dir = content({
      'steps/first/handouts/lonely-card.md':
        '---\ntitle: Lonely\nsummary: Nobody uses it.\nform: read\nfor: learner\n---\n\nRead.\n',
    });
    const { status, stdout } = run('check', dir);
    expect(stdout).toContain('[handout-orphan]');
    expect(status).toBe(0);
  });
});

test('init writes a recipe that works as it stands, and does not overwrite one', () => {
  expect(run('init', 'recipe.yaml', '--audience', 'out-of-school').status).toBe(0);
  expect(run('packet', '--recipe', 'recipe.yaml', '--out', 'packet.html').status).toBe(0);
  expect(existsSync(join(cwd, 'packet.html'))).toBe(true);
  const again = run('init', 'recipe.yaml');
  expect(again.status).toBe(1);
  expect(again.stderr).toContain('--force');
});
