import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cli } from '../support/cli.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const editors = join(root, 'dist', 'editors');
const yaml = (path: string) => parse(readFileSync(path, 'utf8'));
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

/** A repository of content that has installed the package, with a mistake in it or without. */
const work = mkdtempSync(join(tmpdir(), 'ready-'));
const step = join(work, 'my-playbook/steps/first/step.md');
const bin = join(work, 'node_modules/.bin');
beforeAll(() => {
  cpSync(join(root, 'test/fixtures/base'), join(work, 'my-playbook'), { recursive: true });
  mkdirSync(bin, { recursive: true });
  symlinkSync(cli, join(bin, 'networks-playbook'));
  writeFileSync(join(work, 'package.json'), '{}');
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Runs what a file tells a shell to run, once on sound content and once on content with a mistake. */
function runs(script: string, env: Record<string, string> = {}) {
  const run = () => {
    const done = spawnSync('bash', ['-e', '-c', script], {
      cwd: work,
      encoding: 'utf8',
      env: { ...process.env, ...env, PATH: `${bin}:${process.env.PATH}` },
    });
    return { status: done.status, said: done.stdout + done.stderr };
  };
  const sound = run();
  const text = readFileSync(step, 'utf8');
  writeFileSync(step, text.replace('title:', 'titel:'));
  const broken = run();
  writeFileSync(step, text);
  return { sound, broken };
}

describe('files that are ready to copy', () => {
  test.each([
    ['the workflow for GitHub', () => yaml(join(editors, 'check-playbook.yml')).jobs.check.steps.at(-2).run],
    ['pre-commit', () => yaml(join(editors, 'pre-commit-hooks.yaml')).repos[0].hooks[0].entry],
    ['lefthook', () => yaml(join(editors, 'lefthook.yml'))['pre-commit'].commands['check-playbook'].run],
    ['husky', () => readFileSync(join(editors, 'husky-pre-commit'), 'utf8')],
  ])('%s lets sound content pass and stops a mistake', (_, command) => {
    const { sound, broken } = runs(command());
    expect(sound).toMatchObject({ status: 0 });
    expect(broken.status).toBe(1);
    expect(broken.said).toContain('titel');
  });

  test('the hook that pre-commit finds in our repository', () => {
    const [hook] = yaml(join(root, '.pre-commit-hooks.yaml'));
    const { sound, broken } = runs(`${hook.entry} my-playbook`);
    expect([sound.status, broken.status]).toEqual([0, 1]);
    expect(new RegExp(hook.files).test('steps/first/step.md')).toBe(true);
  });

  test('the action: what inputs hold is a name of a folder and nothing that runs', () => {
    const { inputs, runs: action } = yaml(join(root, 'action.yml'));
    const [{ run, env }] = action.steps;
    for (const [name, value] of Object.entries(env as Record<string, string>))
      expect(inputs[/inputs\.(\w+)/.exec(value)![1]!], name).toBeDefined();
    const given = { FOLDER: 'my-playbook', OVERLAY: '', VERSION: 'latest', LINKS: 'false' };
    const { sound, broken } = runs(run, given);
    expect(sound).toMatchObject({ status: 0 });
    expect(broken.status).toBe(1);
    expect(broken.said).toMatch(/^::error file=my-playbook\/steps\/first\/step\.md,line=2/m);
    const hostile = runs(run, { ...given, FOLDER: '$(touch hacked); touch hacked' }).sound;
    expect(hostile.status).toBe(2);
    expect(readdirSync(work)).not.toContain('hacked');
  });

  test('the settings of editors name schemas that are there, and snippets every block and kind', () => {
    const settings = json(join(editors, 'vscode/settings.json'));
    const named = [...Object.keys(settings['yaml.schemas']), settings['json.schemas'][0].url];
    const remark = json(join(editors, 'remarkrc.json')).plugins[1][1].schemas;
    for (const path of [...named, ...Object.keys(remark)])
      expect(json(join(root, path.replace('./node_modules/networks-playbook/', ''))).$schema).toContain(
        'draft-07',
      );
    const ours = json(join(root, '.vscode/settings.json'));
    expect(Object.keys(ours['yaml.schemas'])).toEqual(
      Object.keys(settings['yaml.schemas']).map((path) =>
        path.replace('node_modules/networks-playbook/', ''),
      ),
    );
    const snippets = json(join(editors, 'vscode/playbook.code-snippets'));
    expect(snippets['Block: for'].body).toEqual([`:::for{audience="\${1:audience}"}`, '$0', ':::']);
    expect(snippets['Sections: activity'].body.join('\n')).toContain('## Run it');
    expect(json(join(editors, 'prettierrc.json')).plugins).toEqual([
      'networks-playbook/editors/prettier.mjs',
    ]);
  });
});
