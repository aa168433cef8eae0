/** Why work was not begun: as many others wait as may wait. Try again later; a server answers 503. */
export class QueueFullError extends Error {
  override name = 'QueueFullError';
  constructor(
    /** How many were waiting. */
    readonly waiting: number,
  ) {
    super(
      `${waiting === 0 ? 'Every worker is busy' : `${waiting} ${waiting === 1 ? 'job waits' : 'jobs wait'} already`}, which is all that \`maxQueue\` allows. Try again later.`,
    );
  }
}

/** Why there is no answer: the worker ended while it was at work, and so did the next one that was given the same work. */
export class WorkerLostError extends Error {
  override name = 'WorkerLostError';
}

/** Why there is no answer: workers cannot be started here at all, for example because their file is not there. */
export class NoWorkersError extends Error {
  override name = 'NoWorkersError';
}

/** Why a worker never got a job: it could not be made into what is sent. The worker is as well as before. */
export class UnsentError extends Error {
  override name = 'UnsentError';
}
