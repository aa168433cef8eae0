import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memorySource } from '../../src/load.js';
import { checkLinks } from '../../src/review.js';

/** What a server answers to each path, and what it was asked. */
const asked: string[] = [];
let server: Server;
let home: string;
beforeAll(async () => {
  server = createServer(({ url, method }, answer) => {
    asked.push(`${method} ${url}`);
    if (url === '/never') return;
    const [, code] = /^\/(\d+)/.exec(url!) ?? [];
    const status = url === '/no-head' ? (method === 'HEAD' ? 404 : 200) : Number(code);
    answer.writeHead(
      status,
      status >= 300 && status < 400 ? { location: url === '/301-loop' ? url : '/200' } : {},
    );
    answer.end('text');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  home = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const stateOf = async (path: string) => {
  const source = memorySource({ 'playbook.md': `Read [this](${home}${path}).` });
  const [link] = await checkLinks(source, { timeout: 500 });
  return { state: link!.state, why: link!.why, to: link!.to };
};

describe('checkLinks', () => {
  test.each([
    ['/200', 'sound', undefined],
    ['/302', 'sound', undefined],
    ['/no-head', 'sound', undefined],
    ['/301', 'moved', 'it has moved to'],
    ['/308', 'moved', 'it has moved to'],
    ['/404', 'broken', 'it answers 404 (there is no such page)'],
    ['/410', 'broken', 'it answers 410 (the page is gone)'],
    ['/403', 'unknown', 'it answers 403 (it is not shown to programs)'],
    ['/429', 'unknown', 'it answers 429 (it was asked too often)'],
    ['/500', 'unknown', 'it answers 500 (the server has a fault)'],
    ['/301-loop', 'unknown', 'it redirects more than 8 times'],
    ['/never', 'unknown', 'it did not answer in 0.5 seconds'],
  ])('%s is %s', async (path, state, why) => {
    const found = await stateOf(path);
    expect(found.state).toBe(state);
    if (why === undefined) expect(found.why).toBeUndefined();
    else expect(found.why).toContain(why);
    expect(found.to).toBe(state === 'moved' ? `${home}/200` : undefined);
  });

  test('a server that is not there is broken, one that refuses could not be asked', async () => {
    const refused = (code: string) => async () => {
      throw Object.assign(new TypeError('fetch failed'), { cause: { code } });
    };
    const source = memorySource({ 'playbook.md': 'https://nobody.invalid/a' });
    const [gone] = await checkLinks(source, { fetch: refused('ENOTFOUND') });
    expect([gone!.state, gone!.why]).toEqual(['broken', 'there is no server `nobody.invalid`']);
    const [closed] = await checkLinks(source, { fetch: refused('ECONNREFUSED') });
    expect([closed!.state, closed!.why]).toEqual(['unknown', 'it could not be asked (ECONNREFUSED)']);
  });

  test('asks for each address once, and names every place it stands at', async () => {
    asked.length = 0;
    const source = memorySource({
      'playbook.md': `---\nlicenseUrl: ${home}/200\n---\n\n([a](${home}/200), *${home}/200*.)\n`,
      'references.json': JSON.stringify([{ id: 'a', URL: `${home}/200` }]),
      'steps/a/activities/b.md': `Text <${home}/200_(x)> and ${home}/200_(x).\n`,
      'recipes/r.yaml': 'handoutAddress: https://lms.example/{id}\n',
      'notes.txt': `${home}/404`,
    });
    const found = await checkLinks(source);
    expect(found.map((l) => l.url)).toEqual([`${home}/200`, `${home}/200_(x)`]);
    expect(found[0]!.places.map((p) => `${p.file}:${p.line}:${p.column}`)).toEqual([
      'playbook.md:2:13',
      'playbook.md:5:6',
      `playbook.md:5:${10 + home.length + 4}`,
      'references.json:1:19',
    ]);
    expect(found[1]!.places).toHaveLength(2);
    expect(asked).toEqual(['HEAD /200', 'HEAD /200_(x)']);
  });

  test('asks each host for one thing at a time', async () => {
    let open = 0;
    let most = 0;
    const fetch = async () => {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setImmediate(resolve));
      open--;
      return new Response(null, { status: 200 });
    };
    const urls = Array.from({ length: 20 }, (_, i) => `https://one.example/${i}`).join('\n');
    await checkLinks(memorySource({ 'playbook.md': urls }), { fetch });
    expect(most).toBe(1);
  });
});
