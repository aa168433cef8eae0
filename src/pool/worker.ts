/** What a worker says of a job. */
export interface Reply<Answer> {
  answer: Answer;
  /** How the worker is now: `well`; `spent`, when it holds so much that another should take over; `broken`, when nobody knows what it would do next. */
  worker: 'well' | 'spent' | 'broken';
}

/** A worker as the pool sees it: a thread, or a worker of a browser. It does one job at a time. */
export interface PoolWorker<Job, Answer> {
  /** Fulfilled when it can be given work; rejected with the reason when it ended before. */
  ready: Promise<unknown>;
  /** Does a job. Rejects when the worker ends meanwhile, and with an `UnsentError` when it never got the job; what goes wrong in a job is part of its answer. */
  run(job: Job): Promise<Reply<Answer>>;
  /** Ends it at once, whatever it is busy with. */
  end(): Promise<unknown>;
}
