import { expect, test } from 'vitest';
import {
  NoWorkersError,
  openPool,
  type PoolWorker,
  QueueFullError,
  type Reply,
  WorkerLostError,
} from '../../src/pool.js';

/** A worker that does what the test tells it. */
interface Told extends PoolWorker<string, string> {
  /** What it is at. */
  job?: string | undefined;
  ended: boolean;
  stand(): void;
  say(answer: string, state?: Reply<string>['worker']): Promise<void>;
  die(why?: string): Promise<void>;
}

/** Lets everything run that can run. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A pool of told workers, in the order they were started. They stand ready at once, unless `slow`. */
function told(size: number, { slow = false } = {}) {
  const workers: Told[] = [];
  const pool = openPool<string, string>(
    () => {
      let work: { resolve(reply: Reply<string>): void; reject(error: Error): void } | undefined;
      let stand!: () => void;
      let fall!: (error: Error) => void;
      const ready = new Promise<void>((resolve, reject) => {
        stand = resolve;
        fall = reject;
      });
      ready.catch(() => undefined);
      if (!slow) stand();
      const worker: Told = {
        ready,
        stand,
        ended: false,
        run: (job) =>
          new Promise((resolve, reject) => {
            worker.job = job;
            work = { resolve, reject };
          }),
        async end() {
          worker.ended = true;
          work?.reject(new Error('it was ended.'));
        },
        async say(answer, state = 'well') {
          worker.job = undefined;
          work!.resolve({ answer, worker: state });
          await settled();
        },
        async die(why = 'it died.') {
          fall(new Error(why));
          work?.reject(new Error(why));
          await settled();
        },
      };
      workers.push(worker);
      return worker;
    },
    { size },
  );
  return { pool, workers };
}

const jobs = (workers: readonly Told[]) => workers.filter((w) => !w.ended).map((w) => w.job);

test('workers are started when they are needed, and no more than there may be', async () => {
  const { pool, workers } = told(2);
  expect(workers).toHaveLength(0);
  const answers = ['a', 'b', 'c'].map((job) => pool.ask(job));
  await settled();
  expect(jobs(workers)).toEqual(['a', 'b']);
  expect(pool.counts()).toEqual({ started: 2, ended: 0, working: 2, waiting: 1 });
  await workers[1]!.say('B');
  expect(jobs(workers)).toEqual(['a', 'c']);
  await workers[0]!.say('A');
  await workers[1]!.say('C');
  expect(await Promise.all(answers)).toEqual(['A', 'B', 'C']);
  void pool.ask('d');
  await settled();
  expect(workers).toHaveLength(2);
});

test('one more than may wait is refused, with how many wait', async () => {
  const { pool, workers } = told(1);
  const [first, second] = [pool.ask('a', { maxQueue: 1 }), pool.ask('b', { maxQueue: 1 })];
  const refused = await pool.ask('c', { maxQueue: 1 }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(QueueFullError);
  expect(refused).toMatchObject({
    waiting: 1,
    message: '1 job waits already, which is all that `maxQueue` allows. Try again later.',
  });
  const none = await pool.ask('d', { maxQueue: 0 }).catch((error: Error) => error.message);
  expect(none).toContain('1 job waits');
  await workers[0]!.say('A');
  await workers[0]!.say('B');
  expect([await first, await second]).toEqual(['A', 'B']);
  const idle = pool.ask('e', { maxQueue: 0 });
  await settled();
  await workers[0]!.say('E');
  expect(await idle).toBe('E');
});

test('a signal takes back what waits', async () => {
  const { pool, workers } = told(1);
  const stop = new AbortController();
  void pool.ask('a');
  const waiting = pool.ask('b', { signal: stop.signal });
  const last = pool.ask('c');
  stop.abort(new Error('The visitor left.'));
  await expect(waiting).rejects.toThrow('The visitor left.');
  await workers[0]!.say('A');
  expect(jobs(workers)).toEqual(['c']);
  await workers[0]!.say('C');
  expect(await last).toBe('C');
});

test('a signal ends what is at work, and the next worker does the rest', async () => {
  const { pool, workers } = told(1);
  const stop = new AbortController();
  const running = pool.ask('a', { signal: stop.signal });
  const next = pool.ask('b');
  await settled();
  stop.abort();
  await expect(running).rejects.toMatchObject({ name: 'AbortError' });
  await settled();
  expect(workers.map((w) => w.ended)).toEqual([true, false]);
  await workers[1]!.say('B');
  expect(await next).toBe('B');
});

test('a signal that was aborted before asks for nothing', async () => {
  const { pool, workers } = told(1);
  await expect(pool.ask('a', { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
  expect(workers).toHaveLength(0);
});

test('what a worker died of is done by another, before all that waits', async () => {
  const { pool, workers } = told(1);
  const answers = [pool.ask('a'), pool.ask('b')];
  await settled();
  await workers[0]!.die();
  expect(jobs(workers)).toEqual(['a']);
  await workers[1]!.say('A');
  await workers[1]!.say('B');
  expect(await Promise.all(answers)).toEqual(['A', 'B']);
  expect(pool.counts()).toMatchObject({ started: 2, ended: 1 });
});

test('what two workers died of is given up, and nothing else', async () => {
  const { pool, workers } = told(1);
  const deadly = pool.ask('a').catch((error: unknown) => error);
  const other = pool.ask('b');
  await settled();
  await workers[0]!.die();
  await workers[1]!.die('it ran out of memory.');
  const lost = await deadly;
  expect(lost).toBeInstanceOf(WorkerLostError);
  expect((lost as Error).message).toBe(
    'The worker that was at it ended, and so did a second one: it ran out of memory.',
  );
  await workers[2]!.say('B');
  expect(await other).toBe('B');
});

test('a worker that says it is broken is not asked again; if the second says the same, its answer counts', async () => {
  const { pool, workers } = told(1);
  const answer = pool.ask('a');
  await settled();
  await workers[0]!.say('no', 'broken');
  expect(workers[0]!.ended).toBe(true);
  await workers[1]!.say('no', 'broken');
  expect(await answer).toBe('no');
  expect(workers.map((w) => w.ended)).toEqual([true, true]);
});

test('where no worker ever stands ready, everybody hears so at once', async () => {
  const { pool, workers } = told(1, { slow: true });
  const asked = ['a', 'b', 'c'].map((job) => pool.ask(job).catch((error: unknown) => error));
  await settled();
  await workers[0]!.die('Cannot find the file.');
  for (const error of await Promise.all(asked)) {
    expect(error).toBeInstanceOf(NoWorkersError);
    expect((error as Error).message).toBe('No worker can be started here: Cannot find the file.');
  }
  expect(workers).toHaveLength(1);
});

test('a worker that is spent goes on until the next stands ready in its place', async () => {
  const { pool, workers } = told(1, { slow: true });
  const answers = ['a', 'b', 'c'].map((job) => pool.ask(job));
  await settled();
  workers[0]!.stand();
  await workers[0]!.say('A', 'spent');
  expect(workers).toHaveLength(2);
  expect(jobs(workers)).toEqual(['b', undefined]);
  workers[1]!.stand();
  await settled();
  expect(jobs(workers)).toEqual(['b', undefined]);
  await workers[0]!.say('B', 'spent');
  expect(workers[0]!.ended).toBe(true);
  expect(jobs(workers)).toEqual(['c']);
  await workers[1]!.say('C');
  expect(await Promise.all(answers)).toEqual(['A', 'B', 'C']);
  expect(pool.counts()).toEqual({ started: 2, ended: 1, working: 0, waiting: 0 });
});

test('one worker is replaced after the other', async () => {
  const { pool, workers } = told(2, { slow: true });
  for (const job of ['a', 'b', 'c', 'd', 'e', 'f']) void pool.ask(job);
  await settled();
  for (const worker of workers) worker.stand();
  await workers[0]!.say('A', 'spent');
  await workers[1]!.say('B', 'spent');
  expect(workers).toHaveLength(3);
  workers[2]!.stand();
  await workers[0]!.say('C', 'spent');
  expect(workers.map((w) => w.ended)).toEqual([true, false, false, false]);
  expect(jobs(workers)).toEqual(['d', 'e', undefined]);
});

test('when the next worker cannot be started, the spent one goes on', async () => {
  const { pool, workers } = told(1, { slow: true });
  const answers = ['a', 'b'].map((job) => pool.ask(job));
  await settled();
  workers[0]!.stand();
  await workers[0]!.say('A', 'spent');
  await workers[1]!.die();
  await workers[0]!.say('B', 'spent');
  expect(await Promise.all(answers)).toEqual(['A', 'B']);
  expect(workers[0]!.ended).toBe(false);
  expect(workers).toHaveLength(3);
});

test('the size can change: more begin at once, too many end when they are done', async () => {
  const { pool, workers } = told(1);
  for (const job of ['a', 'b', 'c']) void pool.ask(job);
  await settled();
  pool.resize(3);
  expect(jobs(workers)).toEqual(['a', 'b', 'c']);
  pool.resize(1);
  await workers[0]!.say('A');
  await workers[2]!.say('C');
  expect(workers.map((w) => w.ended)).toEqual([true, false, true]);
});

test('to close is to end all workers when everything is done; who asks later gets new ones', async () => {
  const { pool, workers } = told(1);
  const answers = [pool.ask('a'), pool.ask('b')];
  await settled();
  const closed = pool.close();
  await workers[0]!.say('A');
  expect(workers[0]!.ended).toBe(false);
  await workers[0]!.say('B');
  await closed;
  expect(await Promise.all(answers)).toEqual(['A', 'B']);
  expect(workers[0]!.ended).toBe(true);
  const later = pool.ask('c');
  await settled();
  await workers[1]!.say('C');
  expect(await later).toBe('C');
});
