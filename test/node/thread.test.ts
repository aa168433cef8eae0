import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { openPool, startThread } from '../../src/pool.js';

/** A thread that says a word back, or ends in the way it is asked to. */
const echo = `
const { parentPort } = require('node:worker_threads');
let served = 0;
parentPort.on('message', (job) => {
  served += 1;
  if (job === 'exit') process.exit(3);
  if (job === 'throw') throw new Error('It fell over.');
  if (job === 'fill') { const all = []; for (;;) all.push(new Array(100000).fill({})); }
  if (job !== 'wait') parentPort.postMessage({ answer: job + ' ' + served, worker: 'well' });
});
parentPort.postMessage('ready');
`;

const openEcho = () =>
  openPool(
    () =>
      startThread<string, string>(
        () => new Worker(echo, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 20 } }),
        (job) => job,
      ),
    { size: 1 },
  );

test.each([
  ['exit', 'its thread ended with code 3.'],
  ['throw', 'It fell over.'],
  ['fill', 'Worker terminated due to reaching memory limit: JS heap out of memory'],
])(
  'a thread that ends by `%s` costs one job, and says why; the next thread does the rest',
  async (job, why) => {
    const pool = openEcho();
    const [deadly, other] = [pool.ask(job).catch((error: Error) => error.message), pool.ask('hello')];
    expect(await deadly).toBe(`The worker that was at it ended, and so did a second one: ${why}`);
    expect(await other).toBe('hello 1');
    expect(pool.counts()).toMatchObject({ started: 3, ended: 2 });
    await pool.close();
  },
);

test('a signal ends a thread that would never answer', async () => {
  const pool = openEcho();
  expect(await pool.ask('hello')).toBe('hello 1');
  const stop = new AbortController();
  const never = pool.ask('wait', { signal: stop.signal });
  const other = pool.ask('hello');
  stop.abort();
  await expect(never).rejects.toMatchObject({ name: 'AbortError' });
  expect(await other).toBe('hello 1');
  await pool.close();
});

test('a job that cannot be sent is told, and nobody waits for ever', async () => {
  const pool = openPool(
    () =>
      startThread<() => void, string>(
        () => new Worker(echo, { eval: true }),
        (job) => job,
      ),
    { size: 1 },
  );
  await expect(pool.ask(() => undefined)).rejects.toMatchObject({ name: 'DataCloneError' });
  expect(pool.counts()).toMatchObject({ started: 1, ended: 0, working: 0 });
  await pool.close();
});

test.each([
  ['its file is not there', () => new Worker(new URL('./no-such-thread.js', import.meta.url))],
  ['it cannot even be tried', () => new Worker('not/absolute.js')],
])('where no thread can be started because %s, a sentence says so', async (_why, create) => {
  const pool = openPool(() => startThread<string, string>(create, (job) => job), { size: 1 });
  await expect(pool.ask('hello')).rejects.toMatchObject({
    name: 'NoWorkersError',
    message: expect.stringMatching(/^No worker can be started here: /),
  });
});
