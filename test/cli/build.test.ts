import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { customize, type Playbook, playbookOf, renderFragment } from '../../src/index.js';
import { loadBase } from '../support/base.js';
import { cli, runCli } from '../support/cli.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder with a playbook in `mine`, new for each test. */
let folder: string;
const at = (path: string) => join(folder, path);
const build = (...args: string[]) => runCli(['build', 'mine', '--out', 'lib', ...args], { cwd: folder });
const open = async (module: string): Promise<{ playbook: Playbook }> =>
  import(/* @vite-ignore */ pathToFileURL(at(module)).href);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'networks-playbook-build-'));
  folders.push(folder);
  cpSync(join(root, 'test/fixtures/base'), at('mine'), { recursive: true });
});

/** Spoils the title of the step. */
const spoil = () => {
  const page = readFileSync(at('mine/steps/first/step.md'), 'utf8');
  writeFileSync(at('mine/steps/first/step.md'), page.replace(/^title:/m, 'titl:'));
};

describe('what is built', () => {
  test('is the playbook that loading gives, whole and in pieces', async () => {
    expect(build().status).toBe(0);
    const { value: loaded } = await loadBase();
    const { playbook } = await open('lib/playbook.js');
    expect(playbook).toEqual(loaded);

    const { playbook: one } = await open('lib/activities/greeting-round.js');
    const { value: alone } = customize(one, {});
    const { value: expected } = customize(playbookOf(loaded, 'greeting-round'), {});
    expect(renderFragment(alone.playbook.activities[0]!, { tailored: alone })).toBe(
      renderFragment(expected.playbook.activities[0]!, { tailored: expected }),
    );
  });

  test('has types that know every id', () => {
    build();
    writeFileSync(at('package.json'), '{ "type": "module" }');
    symlinkSync(root, at('networks-playbook'));
    const faultsOf = (code: string) => {
      writeFileSync(at('try.ts'), code);
      const program = ts.createProgram([at('try.ts')], {
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.NodeNext,
        types: [],
        paths: { 'networks-playbook': [at('networks-playbook/dist/types/index.d.ts')] },
      });
      return ts
        .getPreEmitDiagnostics(program)
        .map((d) => ts.flattenDiagnosticMessageText(d.messageText, ' '));
    };
    const begin =
      "import { getActivity } from './lib/index.js';\nimport { playbook } from './lib/playbook.js';\n";
    expect(
      faultsOf(`${begin}getActivity('greeting-round'); playbook.steps[0]!.id satisfies 'first';`),
    ).toEqual([]);
    const [called, named] = faultsOf(
      `import { customize } from 'networks-playbook';\n${begin}getActivity('greeting-rund');\ncustomize(playbook, { include: ['greeting-rond'] });`,
    );
    expect(called).toContain('\'"greeting-rund"\' is not assignable');
    expect(named).toContain('Did you mean \'"greeting-round"\'?');
  });
});

describe('the folder', () => {
  test('keeps what is as it should be, and loses what the playbook no longer has', () => {
    expect(build().stdout).toMatch(/^Built lib from mine: (\d+) files, \1 of them new or changed\.\n$/);
    expect(build().stdout).toContain(', 0 of them new or changed.');
    rmSync(at('mine/steps/first/measures'), { recursive: true });
    expect(build().status).toBe(0);
    expect(existsSync(at('lib/measures'))).toBe(false);
  });

  test('stays as it was when the content has an error', () => {
    build();
    const before = readFileSync(at('lib/playbook.js'), 'utf8');
    spoil();
    const { status, stderr } = build();
    expect(status).toBe(1);
    expect(stderr).toContain(
      'mine/steps/first/step.md:2:1 error Found unknown field `titl`; did you mean `title`? [field-unknown]',
    );
    expect(stderr).toContain('The content in mine has errors; nothing was written.');
    expect(readFileSync(at('lib/playbook.js'), 'utf8')).toBe(before);
  });

  test('keeps what somebody changed, unless it is forced', () => {
    build();
    writeFileSync(at('lib/index.js'), '// mine');
    const { status, stderr } = build();
    expect(status).toBe(1);
    expect(stderr).toContain('index.js is already there, and was changed since networks-playbook wrote it.');
    expect(readFileSync(at('lib/index.js'), 'utf8')).toBe('// mine');
    expect(build('--force').status).toBe(0);
    expect(readFileSync(at('lib/index.js'), 'utf8')).not.toBe('// mine');
  });
});

test.each([
  [['mine'], '`build` needs `--out`'],
  [['--out', 'lib'], 'There is no folder `content` here'],
  [['mine', '--out', 'mine'], 'lies in the content itself'],
  [['mine', '--out', 'mine/lib'], 'lies in the content itself'],
  [['mine', '--out', 'mine/..lib'], 'lies in the content itself'],
  [['nowhere', '--out', 'lib'], '`DIR` is `nowhere`, which is no folder.'],
])('`build %s` is wrong usage', (args, said) => {
  const { status, stderr } = runCli(['build', ...args], { cwd: folder });
  expect(stderr).toContain(said);
  expect(status).toBe(2);
});

test('with --watch it is built again after a change, and an error waits to be mended', async () => {
  const watching = spawn(process.execPath, [cli, 'build', 'mine', '--out', 'lib', '--watch'], {
    cwd: folder,
  });
  let said = '';
  let heard = () => {};
  for (const stream of [watching.stdout, watching.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
      heard();
    });
  /** Waits until it has said something, and forgets it. */
  const hear = async (what: string) => {
    while (!said.includes(what)) await new Promise<void>((done) => (heard = done));
    said = '';
  };
  try {
    await hear('Watching mine.');
    const page = readFileSync(at('mine/steps/first/step.md'), 'utf8');
    spoil();
    await hear('[field-unknown]');
    writeFileSync(at('mine/steps/first/step.md'), page.replace(/^title: .*/m, 'title: Another title'));
    await hear('Built lib from mine');
    expect(readFileSync(at('lib/playbook.js'), 'utf8')).toContain('"title":"Another title"');
  } finally {
    watching.kill();
  }
});
