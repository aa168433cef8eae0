import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { studioHeaders } from '../../src/studio.js';
import { baseFiles } from '../support/base.js';
import { cli, runCli } from '../support/cli.js';

const folder = mkdtempSync(join(tmpdir(), 'networks-playbook-studio-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `studio` to its end. */
function run(...args: string[]): { out: string; error: string; code: number | null } {
  const { stdout, stderr, status } = runCli(['studio', ...args], { cwd: folder });
  return { out: stdout, error: stderr, code: status };
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

  const listed = () => JSON.parse(readFileSync(site('networks-playbook-studio.json'), 'utf8'));

  /** Makes it look as if an earlier site had had a file, which somebody may have changed since. */
  function hadBefore(path: string, is = 'old'): void {
    const list = listed();
    mkdirSync(site(join(path, '..')), { recursive: true });
    writeFileSync(site(path), is);
    list.files[path] = createHash('sha256').update('old').digest('hex').slice(0, 16);
    writeFileSync(site('networks-playbook-studio.json'), JSON.stringify(list));
  }

  test('can be written again, and what it no longer needs goes, unless somebody changed it', () => {
    expect(run('--out', 'site')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Wrote \d+ files to site/),
    });
    const fresh = listed();
    hadBefore('assets/main-OLD.js');
    hadBefore('gone/deep/old.js');
    hadBefore('assets/theme-OLD.css', 'mine now');
    writeFileSync(site('own.html'), 'mine');
    const { code, error } = run('--out', 'site');
    expect([code, error]).toEqual([
      0,
      'Kept site/assets/theme-OLD.css: the site no longer needs it, but it was changed since it was written.\n',
    ]);
    expect(readdirSync(site('assets'))).not.toContain('main-OLD.js');
    expect(existsSync(site('gone'))).toBe(false);
    expect(readFileSync(site('assets/theme-OLD.css'), 'utf8')).toBe('mine now');
    expect(readFileSync(site('own.html'), 'utf8')).toBe('mine');
    // From now on it is somebody else's.
    expect(listed()).toEqual(fresh);
  });

  test('a file of ours gives way to a folder, a folder to a file, and a name to itself in other letters', () => {
    run('--out', 'site');
    const [fresh, about] = [listed(), readFileSync(site('about.json'), 'utf8')];
    rmSync(site('content'), { recursive: true });
    rmSync(site('about.json'));
    rmSync(site('sw.js'));
    for (const path of ['content', 'about.json/deep/old.txt', 'SW.js']) hadBefore(path);
    expect(run('--out', 'site')).toMatchObject({ code: 0, error: '' });
    expect(readFileSync(site('about.json'), 'utf8')).toBe(about);
    expect(readdirSync(site('content'))).toContain('playbook.json');
    expect(readdirSync(site('')).filter((name) => /^sw\.js$/i.test(name))).toEqual(['sw.js']);
    expect(listed()).toEqual(fresh);
  });

  test('a folder that holds a file of somebody else does not give way, and nothing is written', () => {
    mkdirSync(site('about.json'), { recursive: true });
    writeFileSync(site('networks-playbook-studio.json'), '{"generator":"networks-playbook","files":{}}');
    hadBefore('about.json/old.txt');
    writeFileSync(site('about.json/mine.txt'), 'mine');
    const before = readdirSync(folder, { recursive: true });
    for (const more of [[], ['--force']])
      expect(run('--out', 'site', ...more)).toMatchObject({
        code: 1,
        error: expect.stringContaining('about.json is a folder; name a file.'),
      });
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });

  test.skipIf(!existsSync('/dev/null'))('what is no folder is refused', () => {
    writeFileSync(join(folder, 'a-file'), 'mine');
    for (const out of ['a-file', '/dev/null'])
      expect(run('--out', out)).toMatchObject({
        code: 2,
        error: expect.stringContaining('which is no folder'),
      });
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

  test('says to a server which other sites may frame it, in files beside it', () => {
    const { out } = run(
      '--out',
      'framed',
      '--frame-ancestors',
      'https://lms.example,https://*.school.example',
    );
    expect(out).toContain('framed/headers has them for nginx, Apache and hosts that read _headers.');
    const framing = "frame-ancestors 'self' https://lms.example https://*.school.example";
    for (const name of ['nginx.conf', 'htaccess', '_headers'])
      expect(readFileSync(join(folder, 'framed/headers', name), 'utf8')).toContain(framing);
  });

  test.each(['*', 'lms.example', 'https://lms.example/course', "https://x.example; script-src 'none'"])(
    'lets no %s frame it',
    (site) => {
      const { error, code } = run('--out', 'not-framed', '--frame-ancestors', site);
      expect(error).toContain(
        `\`--frame-ancestors\`: Found the site \`${site}\`, expected its address without a path, such as \`https://lms.example\`.`,
      );
      expect(code).toBe(2);
      expect(existsSync(join(folder, 'not-framed'))).toBe(false);
    },
  );

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
