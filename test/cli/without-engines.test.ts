import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** The built package as `npm install --omit=optional` leaves it. */
const app = mkdtempSync(join(tmpdir(), 'no-engines-'));
const left = join(app, 'node_modules', '@myriaddreamin');

beforeAll(() => {
  cpSync('dist', join(app, 'dist'), { recursive: true });
  cpSync('package.json', join(app, 'package.json'));
  writeFileSync(join(app, 'one.yaml'), 'include: [relationship-map]\nselect: { tags: [none-has-this] }\n');
  mkdirSync(join(app, 'node_modules'));
  for (const name of readdirSync('node_modules'))
    if (!name.startsWith('.') && !['@myriaddreamin', '@resvg', 'networks-playbook'].includes(name))
      symlinkSync(resolve('node_modules', name), join(app, 'node_modules', name));
});
afterAll(() => rmSync(app, { recursive: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['dist/cli.js', ...args], { cwd: app, encoding: 'utf8' });

const one = ['--recipe', 'one.yaml'];

const sentence =
  'To write PDF, the Typst compiler is needed: npm install @myriaddreamin/typst-ts-web-compiler@0.7.0\n';

test('a packet as PDF is a sentence that says what to install, and exit code 1', () => {
  const { status, stderr } = run('packet', ...one, '--out', 'packet.pdf');
  expect(stderr).toBe(sentence);
  expect(status).toBe(1);
});

test('a batch of PDFs says it of its rows', () => {
  writeFileSync(join(app, 'schools.csv'), 'organization.name\nLincoln\n');
  const { status, stderr, stdout } = run('batch', 'schools.csv', '--format', 'pdf', '--out', 'out');
  expect(stdout + stderr).toContain(sentence.trim());
  expect(stdout + stderr).not.toContain('    at ');
  expect(status).toBe(1);
});

test('another version of the compiler is named, and so is one whose file is damaged', () => {
  const folder = join(left, 'typst-ts-web-compiler');
  mkdirSync(folder, { recursive: true });
  const put = (version: string) => {
    const exports = { '.': './main.mjs', './wasm': './main.wasm', './package.json': './package.json' };
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ version, type: 'module', exports }));
    writeFileSync(join(folder, 'main.wasm'), 'none');
    writeFileSync(
      join(folder, 'main.mjs'),
      'export default ({ module_or_path }) => WebAssembly.compile(module_or_path);',
    );
  };
  put('0.6.0');
  const other = run('packet', ...one, '--out', 'packet.pdf');
  expect(other.stderr).toMatch(
    /^The Typst compiler that is installed has version 0\.6\.0, expected 0\.7\.0: npm/,
  );
  put('0.7.0');
  const damaged = run('packet', ...one, '--out', 'packet.pdf');
  expect(damaged.stderr).toMatch(
    /^The Typst compiler is damaged or of another version; install it again: npm/,
  );
  expect([other.status, damaged.status]).toEqual([1, 1]);
  rmSync(left, { recursive: true });
});

test('a Word document is made, and says what its drawings lack', () => {
  const { status, stderr } = run('packet', ...one, '--out', 'packet.docx');
  expect(stderr).toContain('npm install @resvg/resvg-wasm');
  expect(status).toBe(0);
});
