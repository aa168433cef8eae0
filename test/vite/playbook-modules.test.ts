import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, ViteDevServer } from 'vite';
import { createServer, build as viteBuild } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { playbookModules, type ViteError } from '../../src/vite.js';

let root: string;
let server: ViteDevServer | undefined;
/** What the page is told. */
let told: { type: string; err?: ViteError }[];
let heard: () => void;

const step = () => join(root, 'mine/steps/first/step.md');
const at = (path: string) => join(root, path);

beforeEach(() => {
  root = mkdtempSync(join(realpathSync(tmpdir()), 'networks-playbook-vite-'));
  cpSync(fileURLToPath(new URL('../fixtures/base', import.meta.url)), at('mine'), { recursive: true });
  writeFileSync(at('main.js'), "import { titles } from './lib/index.js'; console.log(titles);\n");
  told = [];
  heard = () => {};
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  rmSync(root, { recursive: true, force: true });
});

const plugins = (out = 'lib'): Plugin[] => [playbookModules({ content: 'mine', out })];
const build = (out?: string) =>
  viteBuild({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: plugins(out),
    build: { write: false, rollupOptions: { input: at('main.js') } },
  });

/** A server for a page, of which every message is heard. */
async function serve(): Promise<ViteDevServer> {
  server = await createServer({ root, configFile: false, logLevel: 'silent', plugins: plugins() });
  const send = server.ws.send.bind(server.ws);
  server.ws.send = ((payload: never) => {
    told.push(payload);
    heard();
    send(payload);
  }) as never;
  await server.pluginContainer.buildStart({});
  return server;
}
const message = async (wanted: (m: (typeof told)[number]) => boolean) => {
  while (!told.some(wanted)) await new Promise<void>((done) => (heard = done));
  const found = told.find(wanted)!;
  told = [];
  return found;
};

test('a build makes the modules first, and bundles what is imported of them', async () => {
  const made = await build();
  expect(JSON.stringify(made)).toContain('Greeting round');
  expect(existsSync(at('lib/playbook.d.ts'))).toBe(true);
});

test('a build of content with errors fails with each at its line', async () => {
  writeFileSync(step(), readFileSync(step(), 'utf8').replace(/^title:/m, 'titl:'));
  await expect(build()).rejects.toThrow(/step\.md:\d+:\d+ error .*titl/);
  expect(existsSync(at('lib'))).toBe(false);
});

test('the modules may not lie in the content', async () => {
  await expect(build('mine/lib')).rejects.toThrow('lies in the content itself');
});

test('a change is built again; an error is shown over the page, and goes when it is mended', async () => {
  const { ssrLoadModule } = await serve();
  const title = async () => (await ssrLoadModule('/lib/playbook.js')).playbook.steps[0].title;
  expect(await title()).toBe('Take a first step');
  const page = readFileSync(step(), 'utf8');

  writeFileSync(step(), page.replace(/^title:/m, 'titl:'));
  const { err } = await message((m) => m.type === 'error');
  expect(err).toMatchObject({ plugin: 'networks-playbook', loc: { file: step(), line: 2 } });
  expect(readFileSync(at('lib/playbook.js'), 'utf8')).toContain('Take a first step');

  writeFileSync(step(), page.replace(/^title: .*/m, 'title: Another title'));
  await message((m) => m.type === 'full-reload');
  expect(readFileSync(at('lib/playbook.js'), 'utf8')).toContain('"title":"Another title"');
});
