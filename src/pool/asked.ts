/** A job that somebody waits for. */
export interface Asked<Job, Answer> {
  job: Job;
  /** How many workers were given it. */
  tries: number;
  answer: Promise<Answer>;
  resolve(answer: Answer): void;
  reject(reason: unknown): void;
}

/** A job to wait for. When its signal is aborted, `withdraw` is called and the answer is the reason of the signal. */
export function askedFor<Job, Answer>(
  job: Job,
  signal: AbortSignal | undefined,
  withdraw: () => void,
): Asked<Job, Answer> {
  let settle!: Pick<Asked<Job, Answer>, 'resolve' | 'reject'>;
  const answer = new Promise<Answer>((resolve, reject) => {
    const stop = () => {
      withdraw();
      reject(signal!.reason);
    };
    // A signal may live as long as its server.
    const deaf = () => signal?.removeEventListener('abort', stop);
    signal?.addEventListener('abort', stop, { once: true });
    settle = {
      resolve(value) {
        deaf();
        resolve(value);
      },
      reject(reason) {
        deaf();
        reject(reason);
      },
    };
  });
  return { job, tries: 0, answer, ...settle };
}
