import { type Asked, askedFor } from './asked.js';
import { NoWorkersError, QueueFullError, UnsentError, WorkerLostError } from './pool-errors.js';
import type { PoolWorker } from './worker.js';

/** How one piece of work is asked for. */
export interface AskOptions {
  /** Ends it, whether it waits or is at work. The promise rejects with the reason of the signal. */
  signal?: AbortSignal | undefined;
  /** How many may wait when all workers are busy; one more is refused with a {@link QueueFullError}. Default: any number. */
  maxQueue?: number | undefined;
}

/** What a pool has done so far, and what it is doing. */
export interface PoolCounts {
  /** Workers ever started, and those that have ended since: by recycling, by a crash or by a signal. */
  started: number;
  ended: number;
  /** Jobs at work, and those that wait. */
  working: number;
  waiting: number;
}

/** Workers that share a queue. */
export interface Pool<Job, Answer> {
  /** Has a job done by the next worker that is free. It is done again, once, when a worker breaks on it. */
  ask(job: Job, options?: AskOptions): Promise<Answer>;
  /** The most workers at once from now on. Those that are too many go when they have done what they are at. */
  resize(size: number): void;
  counts(): PoolCounts;
  /** Ends the workers, after all that was asked for is done. Whoever asks later gets new ones. */
  close(): Promise<void>;
}

/** Where one worker stands, and later the one that takes over. */
interface Seat<Job, Answer> {
  worker: PoolWorker<Job, Answer>;
  /** What it is busy with. */
  asked?: Asked<Job, Answer> | undefined;
  /** Started ahead of need when the worker is spent. */
  next?: PoolWorker<Job, Answer> | undefined;
  nextIsReady?: boolean;
  spent?: boolean;
}

/**
 * A pool of workers that are started when they are needed. One that is spent goes on working until the next stands ready in
 * its place; only one is replaced at a time, so that not all of them are cold at once.
 */
export function openPool<Job, Answer>(
  start: () => PoolWorker<Job, Answer>,
  first: { size: number },
): Pool<Job, Answer> {
  type Here = Seat<Job, Answer>;
  let size = first.size;
  let everReady = false;
  let [started, ended] = [0, 0];
  const places = new Set<Here>();
  const queue: Asked<Job, Answer>[] = [];
  let idle: (() => void)[] = [];

  const launch = () => {
    started += 1;
    const worker = start();
    worker.ready.then(
      () => {
        everReady = true;
      },
      () => undefined,
    );
    return worker;
  };
  const endWorker = (worker: PoolWorker<Job, Answer> | undefined) => {
    if (!worker) return;
    ended += 1;
    void worker.end();
  };

  /** Gives work to whoever is free, and starts workers while there are too few. */
  function dispatch(): void {
    for (const place of places) if (!place.asked) settle(place);
    while (queue.length > 0) {
      const free = [...places].find((place) => !place.asked);
      if (!free && places.size >= size) return;
      const place = free ?? { worker: launch() };
      places.add(place);
      void work(place, queue.shift()!);
    }
    if ([...places].every((place) => !place.asked)) {
      for (const tell of idle) tell();
      idle = [];
    }
  }

  /** Between two jobs: lets the next worker take over, or gives up the place when there are too many. */
  function settle(place: Here): void {
    if (places.size > size) {
      places.delete(place);
      endWorker(place.worker);
      endWorker(place.next);
    } else if (place.next && place.nextIsReady) takeOver(place);
  }

  function takeOver(place: Here): void {
    endWorker(place.worker);
    place.worker = place.next!;
    place.next = undefined;
    place.spent = place.nextIsReady = false;
    replaceSpent();
  }

  function replaceSpent(): void {
    if ([...places].some(({ next }) => next)) return;
    const place = [...places].find(({ spent }) => spent);
    if (!place) return;
    const next = launch();
    place.next = next;
    next.ready.then(
      () => {
        place.nextIsReady = place.next === next;
        if (!place.asked) dispatch();
      },
      () => {
        if (place.next === next) place.next = undefined;
        ended += 1;
      },
    );
  }

  async function work(place: Here, asked: Asked<Job, Answer>): Promise<void> {
    const { worker } = place;
    place.asked = asked;
    asked.tries += 1;
    try {
      const reply = await worker.run(asked.job);
      // Its signal was faster.
      if (place.asked !== asked) return;
      if (reply.worker === 'broken') return lost(place, asked, () => asked.resolve(reply.answer));
      place.spent ||= reply.worker === 'spent';
      place.asked = undefined;
      asked.resolve(reply.answer);
      replaceSpent();
    } catch (error) {
      if (place.asked !== asked) return;
      if (!(error instanceof UnsentError)) return lost(place, asked, () => tellLost(asked, error));
      place.asked = undefined;
      asked.reject(error.cause);
    }
    dispatch();
  }

  /** The worker is of no use any more. The job is tried once more, before all others. */
  function lost(place: Here, asked: Asked<Job, Answer>, giveUp: () => void): void {
    drop(place);
    if (asked.tries < 2 && everReady) queue.unshift(asked);
    else giveUp();
    dispatch();
  }

  /** Why nobody did it. Where no worker ever stood ready, none of the others will, and nobody has to wait to hear it. */
  function tellLost(asked: Asked<Job, Answer>, cause: unknown): void {
    const why = cause instanceof Error ? cause.message : String(cause);
    const never = new NoWorkersError(`No worker can be started here: ${why}`, { cause });
    if (!everReady) for (const one of [asked, ...queue.splice(0)]) one.reject(never);
    const twice = `The worker that was at it ended, and so did a second one: ${why}`;
    asked.reject(new WorkerLostError(twice, { cause }));
  }

  /** Takes back what was asked for, and ends the worker that is at it. */
  function withdraw(asked: Asked<Job, Answer>): void {
    const waits = queue.indexOf(asked);
    if (waits >= 0) queue.splice(waits, 1);
    for (const place of places) if (place.asked === asked) drop(place);
    dispatch();
  }

  /** Ends the worker of a place at once; the next one takes over where there is one. */
  function drop(place: Here): void {
    place.asked = undefined;
    if (place.next) takeOver(place);
    else {
      places.delete(place);
      endWorker(place.worker);
      replaceSpent();
    }
  }

  return {
    async ask(job, { signal, maxQueue = Number.POSITIVE_INFINITY } = {}) {
      signal?.throwIfAborted();
      const busy = [...places].filter(({ asked }) => asked).length;
      if (busy >= size && queue.length >= maxQueue) throw new QueueFullError(queue.length);
      const asked = askedFor<Job, Answer>(job, signal, () => withdraw(asked));
      queue.push(asked);
      dispatch();
      return asked.answer;
    },
    resize(wanted) {
      size = wanted;
      dispatch();
    },
    counts: () => ({
      started,
      ended,
      working: [...places].filter(({ asked }) => asked).length,
      waiting: queue.length,
    }),
    async close() {
      if (queue.length > 0 || [...places].some(({ asked }) => asked))
        await new Promise<void>((tell) => idle.push(tell));
      const workers = [...places].flatMap(({ worker, next }) => (next ? [worker, next] : [worker]));
      places.clear();
      ended += workers.length;
      await Promise.all(workers.map((worker) => worker.end()));
    },
  };
}
