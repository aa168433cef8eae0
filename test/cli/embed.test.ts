import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCli } from '../support/cli.js';

const folder = mkdtempSync(join(tmpdir(), 'networks-playbook-embed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const show = (...args: string[]) =>
  runCli(['show', 'relationship-map', '--audience', 'k12', ...args], { cwd: folder });

test('show --embed prints a page that tells its height', () => {
  const { stdout, status } = show('--format', 'html', '--embed');
  expect(status).toBe(0);
  expect(stdout).toContain('<title>Draw a relationship map');
  expect(stdout).toContain("postMessage({ 'networks-playbook': 'height', height }, '*')");
  expect(stdout).not.toContain('json+oembed');
});

test('with the address of its folder it has its oEmbed description beside it, and is written again', () => {
  for (const _ of [1, 2]) {
    const { status } = show('--embed', '--base-url', 'https://school.example/playbook', '--out', 'map.html');
    expect(status).toBe(0);
  }
  expect(readdirSync(folder)).toEqual(['map.html', 'map.oembed.json']);
  expect(readFileSync(join(folder, 'map.html'), 'utf8')).toContain(
    '<link rel="alternate" type="application/json+oembed" href="https://school.example/playbook/map.oembed.json">',
  );
  expect(JSON.parse(readFileSync(join(folder, 'map.oembed.json'), 'utf8'))).toMatchObject({
    version: '1.0',
    type: 'rich',
    html: expect.stringContaining('src="https://school.example/playbook/map.html"'),
  });
});

test.each<[string[], string]>([
  [['--embed'], '`--embed` makes a page, not md: add `--format html`.'],
  [
    ['--embed', '--fragment', '--format', 'html'],
    '`--embed` makes a page and `--fragment` a piece of one; leave out one of them.',
  ],
  [['--base-url', 'https://x.example/'], '`--base-url` goes with `--embed`, which makes a page for a frame.'],
  [
    ['--embed', '--format', 'html', '--base-url', 'https://x.example/'],
    '`--base-url` is for a file: add `--out FILE`.',
  ],
  [
    ['--embed', '--base-url', 'x.example', '--out', 'other.html'],
    '`--base-url` is `x.example`, expected the address of a folder such as `https://example.org/playbook/`.',
  ],
])('show %j says what is wrong, and writes nothing', (args, words) => {
  const { stderr, status } = show(...args);
  expect(stderr).toContain(words);
  expect(status).toBe(2);
  expect(readdirSync(folder)).not.toContain('other.html');
});
