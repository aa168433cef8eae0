import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');

/** A folder with programs in it that find our package. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'playbook-pool-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/networks-playbook'), 'junction');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What every program here begins with: a packet of one activity, and the threads that were started. */
const head = `
import { threads } from ${JSON.stringify(new URL('../../bench/seen-threads.mjs', import.meta.url))};
const { composePacket, customize } = await import('networks-playbook');
const { playbook } = await import('networks-playbook/content');
const { closeWorkers, QueueFullError, writePdf } = await import('networks-playbook/pdf');
const { writeDocx } = await import('networks-playbook/docx');
const packetFor = (name) => composePacket(customize(playbook, {
  audience: 'k12', organization: { name }, include: ['relationship-map'], select: { tags: ['none-has-this'] },
}).value);
const packet = packetFor('Lincoln High');
const same = (a, b) => Buffer.compare(a, b) === 0;
const nameOf = (promise) => promise.then(() => 'made', (error) => error.name);
`;

/** Runs a program that says one thing as JSON, and has to end by itself. */
function said(program: string, flags: string[] = []): unknown {
  const file = join(folder, 'program.mjs');
  writeFileSync(file, `${head}${program}`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, file], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

// Starts the compiler in several processes and threads: some 5 s.
test('threads make the same bytes as this thread, and the process ends by itself', () => {
  const found = said(`
    const pdf = await writePdf(packet);
    const docx = await writeDocx(packet, { pageNumbers: 'exact' });
    console.log(JSON.stringify({
      pdf: same(pdf, await writePdf(packet, { workers: 0 })),
      docx: same(docx, await writeDocx(packet, { pageNumbers: 'exact', workers: 0 })),
      started: threads.started,
    }));`);
  expect(found).toEqual({ pdf: true, docx: true, started: 1 });
});

test('one more than may wait is refused, a signal ends what is at work, and the rest is made', () => {
  const found = said(`
    const stop = new AbortController();
    const options = { workers: 1, maxQueue: 1 };
    const all = Promise.all([
      nameOf(writePdf(packet, { ...options, signal: stop.signal })),
      nameOf(writePdf(packet, options)),
      nameOf(writePdf(packet, options)),
    ]);
    setImmediate(() => stop.abort());
    console.log(JSON.stringify(await all));`);
  expect(found).toEqual(['AbortError', 'made', 'QueueFullError']);
});

test('a thread that is ended from outside loses no answer', () => {
  const found = said(`
    const reference = await writePdf(packet, { workers: 2 });
    const answers = Promise.all(['A', 'B', 'Lincoln High', 'C'].map((name) => writePdf(packetFor(name))));
    setImmediate(() => { for (const thread of threads.alive) thread.terminate(); });
    const made = await answers;
    await closeWorkers();
    console.log(JSON.stringify({ same: same(made[2], reference), made: made.length, more: threads.started > 2, alive: threads.alive.size }));`);
  expect(found).toEqual({ same: true, made: 4, more: true, alive: 0 });
});

test('what is wrong is told as in this thread: plain sentences, and notices', () => {
  const found = said(`
    const notices = [];
    await writePdf(packetFor('日本'), { notice: ({ code }) => notices.push(code) });
    const damaged = await writePdf(packet, { fonts: [new Uint8Array(3)] }).catch((error) => [error.name, error.message]);
    const wrong = await writePdf(packet, { workers: 1.5 }).catch((error) => error.message);
    const circular = { ...packet };
    circular.self = circular;
    const unsent = await nameOf(writePdf(circular));
    const after = await nameOf(writePdf(packet));
    console.log(JSON.stringify({ notices, damaged, wrong, unsent, after, started: threads.started }));`);
  expect(found).toEqual({
    notices: ['glyph'],
    damaged: ['PlainError', 'A font cannot be used: it does not begin as a font does.'],
    wrong: '`workers` is `1.5`, expected a whole number from 0 on.',
    unsent: 'TypeError',
    after: 'made',
    started: 1,
  });
});

test('a program bundled into one file, without the file of the threads, makes PDFs in its own thread', async () => {
  const entry = join(folder, 'app.js');
  writeFileSync(
    entry,
    `import { composePacket, customize } from 'networks-playbook';
    import { playbook } from 'networks-playbook/content';
    import { writePdf } from 'networks-playbook/pdf';
    const { value } = customize(playbook, { include: ['relationship-map'], select: { tags: ['none-has-this'] } });
    const packet = composePacket(value);
    const [a, b] = [await writePdf(packet), await writePdf(packet, { workers: 0 })];
    console.log(a.length > 1000 && Buffer.compare(a, b) === 0);`,
  );
  const bundle = join(folder, 'bundle');
  mkdirSync(bundle);
  symlinkSync(join(dist, 'fonts'), join(bundle, 'fonts'), 'junction');
  symlinkSync(join(root, 'node_modules'), join(bundle, 'node_modules'), 'junction');
  await build({
    entryPoints: [entry],
    outfile: join(bundle, 'app.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['@myriaddreamin/*', '@resvg/*'],
    logLevel: 'silent',
  });
  const { stdout, stderr } = spawnSync(process.execPath, [join(bundle, 'app.mjs')], { encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: 'true\n', stderr: '' });
});
