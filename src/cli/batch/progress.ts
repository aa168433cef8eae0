import type { Outcome } from './make.js';
import type { Job } from './plan.js';

/** How many packets came out how. */
export interface Tally {
  made: number;
  skipped: number;
  failed: number;
}

/** Tells on a stream how a batch goes on: a counter on a terminal, a line for each packet elsewhere. */
export function batchProgress(stream: NodeJS.WriteStream, todo: number, skipped: number) {
  const tally: Tally = { made: 0, skipped, failed: 0 };
  const say = (sentence: string) => stream.write(`${stream.isTTY ? '\r\x1b[K' : ''}${sentence}\n`);
  return {
    tally,
    /** Something that concerns the whole run. */
    say,
    /** One packet is done. */
    done(job: Job, outcome: Outcome) {
      const failed = 'fault' in outcome;
      tally[failed ? 'failed' : 'made'] += 1;
      const count = `${tally.made + tally.failed}/${todo}`;
      if (failed) say(`${count} ${job.file} failed (row ${job.row}): ${outcome.fault}`);
      else if (stream.isTTY) stream.write(`\r\x1b[K${count} ${job.file}`);
      else say(`${count} ${job.file}`);
      if (!failed) for (const remark of outcome.remarks) say(`${job.file} (row ${job.row}): ${remark}`);
    },
    /** The last line. */
    end(seconds: number) {
      const left = todo - tally.made - tally.failed;
      const each = tally.made > 0 ? `, ${(seconds / tally.made).toFixed(2)} s for each` : '';
      say(
        `Made ${tally.made}, skipped ${tally.skipped}, failed ${tally.failed}${left > 0 ? `, not begun ${left}` : ''}; ${seconds.toFixed(1)} s${each}.`,
      );
    },
  };
}
