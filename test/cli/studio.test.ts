import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { studioHeaders } from '../../src/studio.js';
import { baseFiles } from '../support/base.js';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'networks-playbook-studio-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `studio` to its end. */
function run(...args: string[]): { out: string; error: string; code: number } {
  try {
    const out = execFileSync(process.execPath, [cli, 'studio', ...args], { cwd: folder, stdio: 'pipe' });
    return { out: String(out), error: '', code: 0 };
  } catch (thrown) {
    const { stdout, stderr, status } = thrown as { stdout: Buffer; stderr: Buffer; status: number };
    return { out: String(stdout), error: String(stderr), code: status };
  }
}

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

describe('served on this machine', () => {
  let server: ChildProcess;
  let port = 0;
  beforeAll(async () => {
    server = spawn(process.execPath, [cli, 'studio', '--no-open'], { cwd: folder });
    const said = await new Promise<string>((done) =>
      server.stdout!.once('data', (text) => done(String(text))),
    );
    port = Number(/127\.0\.0\.1:(\d+)/.exec(said)?.[1]);
  });
  afterAll(() => server.kill());

  const ask = (path: string, { method = 'GET', host = `127.0.0.1:${port}` } = {}) =>
    new Promise<Answer>((done, fail) => {
      const asking = request({ port, path, method, headers: { host } }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text) => {
          body += text;
        });
        response.on('end', () => done({ status: response.statusCode!, headers: response.headers, body }));
      });
      asking.on('error', fail).end();
    });

  test('answers with the page and its policy', async () => {
    const { status, headers, body } = await ask('/');
    expect(status).toBe(200);
    expect(body).toContain('<div id="studio"');
    expect(headers).toMatchObject(studioHeaders('index.html'));
    expect(headers['content-security-policy']).not.toMatch(/unsafe/);
  });

  test('allows WebAssembly in the worker that makes files, and nowhere else', async () => {
    const worker = /data-worker="([^"]+)"/.exec((await ask('/')).body)![1]!;
    const { headers } = await ask(`/${worker}`);
    expect(headers['content-security-policy']).toContain("'wasm-unsafe-eval'");
    expect(headers['content-security-policy']).not.toContain("'unsafe-eval'");
    for (const path of ['/preview.html', '/sw.js', '/about.json'])
      expect((await ask(path)).headers['content-security-policy']).not.toContain('unsafe');
  });

  test.each(['evil.example', 'evil.example:80', '127.0.0.1.evil.example'])(
    'refuses the name %j',
    async (host) => {
      expect((await ask('/', { host })).status).toBeGreaterThanOrEqual(400);
    },
  );

  test.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fcli.js',
    '//etc/passwd',
    '/assets',
    '/__proto__',
  ])('has nothing at %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test('answers HEAD without a body, and no other method', async () => {
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
    expect(await ask('/', { method: 'POST' })).toMatchObject({ status: 405 });
  });

  test('keeps nothing in the browser, unlike a site', async () => {
    expect(JSON.parse((await ask('/about.json')).body)).toMatchObject({ offline: false });
  });

  test('a port that is taken is said in a sentence', () => {
    expect(run('--no-open', '--port', String(port))).toMatchObject({
      code: 1,
      error: expect.stringContaining(`Port ${port} is taken by another program`),
    });
  });
});

describe('written as a site', () => {
  afterEach(() => rmSync(join(folder, 'site'), { recursive: true, force: true }));
  const site = (path: string) => join(folder, 'site', path);

  test('can be written again, and what it no longer needs goes', () => {
    expect(run('--out', 'site')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Wrote \d+ files to site/),
    });
    const list = JSON.parse(readFileSync(site('networks-playbook-studio.json'), 'utf8'));
    writeFileSync(site('assets/main-OLD.js'), 'old');
    list.files['assets/main-OLD.js'] = '0000';
    writeFileSync(site('networks-playbook-studio.json'), JSON.stringify(list));
    writeFileSync(site('own.html'), 'mine');
    expect(run('--out', 'site').code).toBe(0);
    expect(readdirSync(site('assets'))).not.toContain('main-OLD.js');
    expect(readFileSync(site('own.html'), 'utf8')).toBe('mine');
  });

  test('never writes over what is somebody else’s or was changed, unless told to', () => {
    mkdirSync(site(''), { recursive: true });
    writeFileSync(site('index.html'), 'mine');
    const refused = run('--out', 'site');
    expect(refused).toMatchObject({
      code: 1,
      error: expect.stringContaining('index.html is already there, and was not made'),
    });
    expect(readdirSync(site(''))).toEqual(['index.html']);
    expect(run('--out', 'site', '--force').code).toBe(0);
    writeFileSync(site('about.json'), '{}');
    expect(run('--out', 'site')).toMatchObject({
      code: 1,
      error: expect.stringContaining('was changed since'),
    });
  });

  test('a list that names files outside the folder touches none of them', () => {
    mkdirSync(site(''), { recursive: true });
    writeFileSync(join(folder, 'outside.txt'), 'mine');
    const list = { generator: 'networks-playbook', files: { '../outside.txt': 'x', '/etc/hosts': 'x' } };
    writeFileSync(site('networks-playbook-studio.json'), JSON.stringify(list));
    expect(run('--out', 'site').code).toBe(0);
    expect(readFileSync(join(folder, 'outside.txt'), 'utf8')).toBe('mine');
  });

  test('holds own content when it is given', () => {
    const own = join(folder, 'own');
    for (const [path, text] of Object.entries(baseFiles())) {
      mkdirSync(join(own, path, '..'), { recursive: true });
      writeFileSync(join(own, path), text);
    }
    expect(run('--out', 'site', '--content', 'own').code).toBe(0);
    expect(readdirSync(site('content')).sort()).toEqual(['first.json', 'playbook.json']);
    expect(readFileSync(site('content/first.json'), 'utf8')).toContain('greeting-round');
  });

  test('another content gives the service worker another mark', () => {
    run('--out', 'site');
    const mark = () => /"mark":"(\w+)"/.exec(readFileSync(site('sw.js'), 'utf8'))![1];
    const before = mark();
    run('--out', 'site', '--content', 'own');
    expect(mark()).not.toBe(before);
  });
});

test('flags that do not go together are told', () => {
  expect(run('--out', 'site', '--port', '80')).toMatchObject({
    code: 2,
    error: expect.stringContaining('Leave out one'),
  });
  expect(run('--port', '70000')).toMatchObject({ code: 2, error: expect.stringContaining('up to 65535') });
});
