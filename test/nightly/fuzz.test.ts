import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { fuzzFiles } from '../fuzz/base-files.js';
import { type Found, runCampaign, seedsOf } from '../fuzz/campaign.js';
import { cases, expectCause, openCase } from '../fuzz/cases.js';
import { buildWorker, feeder } from '../fuzz/pool.js';
import { shrink } from '../fuzz/shrink.js';
import { targets } from '../fuzz/targets.js';
import { tell, writeInput } from '../fuzz/tell.js';

// The same inputs on every run; set SEED to look elsewhere, RUNS to look longer, TARGETS to look at some only.
const first = Number(process.env.SEED ?? 1);
const inputs = Number(process.env.RUNS ?? 20_000);
const wanted = targets.filter((t) => process.env.TARGETS?.split(',').includes(t.name) ?? true);
/** Above every limit of characters in a line, so that what is checked late is found too. */
const longest = 60_000;
const folder = '.tmp/fuzz/found';

/** One failure of each cause, as small as it gets, printed and written to a file. */
async function explain(found: readonly Found[]): Promise<string[]> {
  const worker = feeder(await buildWorker(), fuzzFiles());
  const told: string[] = [];
  for (const cause of new Set(found.map((f) => f.cause))) {
    const same = found.filter((f) => f.cause === cause);
    const { target, seed } = same[0]!;
    const { input = {} } = await worker.feed({ target, seed, longest, only: 'make' });
    // What does not end, or takes the memory, costs seconds at each try.
    const tries = same[0]!.stack === '' && /no end|MB/.test(cause) ? 40 : 600;
    const small = await shrink(
      input,
      async (next) => (await worker.feed({ target, input: next })).failure?.cause === cause,
      tries,
    );
    await writeInput(`${folder}/${target}-${seed}`, small);
    told.push(tell({ ...same[0]!, again: `${target}:${seed}:${longest}`, count: same.length, input: small }));
  }
  worker.close();
  return told;
}

test('whatever is fed in, nothing throws, hangs or fills the memory', {
  timeout: 4 * 3_600_000,
}, async () => {
  await rm(folder, { recursive: true, force: true });
  const planned = seedsOf(wanted, inputs, first);
  const longestWork = new Map<string, { seconds: number; seed: number }>();
  let memory = 0;
  const found = await runCampaign(planned, fuzzFiles(), {
    longest,
    look({ target, seed }, { seconds, megabytes, failure }) {
      memory = Math.max(memory, megabytes);
      if (seconds > (longestWork.get(target)?.seconds ?? -1)) longestWork.set(target, { seconds, seed });
      // At once, so that a run that is cut off has told what it found.
      if (failure && !openCase(failure.cause))
        console.log(`FUZZ=${target}:${seed}:${longest} ${failure.cause}`);
    },
  });
  for (const { name } of wanted) {
    const of = (list: readonly { target: string }[]) => list.filter((p) => p.target === name).length;
    const { seconds = 0, seed } = longestWork.get(name) ?? {};
    console.log(
      `${name}: ${of(planned)} inputs, ${of(found)} failed, at most ${seconds.toFixed(2)} s of work (seed ${seed})`,
    );
  }
  console.log(`A worker held at most ${memory.toFixed(0)} MB.`);
  for (const { cause, target, seed } of found.filter((f) => openCase(f.cause)))
    console.log(`open in test/fuzz/cases.ts: ${cause}, FUZZ=${target}:${seed}:${longest}`);
  const told = await explain(found.filter((f) => !openCase(f.cause)));
  expect(told.join('\n\n')).toBe('');
});

for (const { name, target, input, open } of cases.filter((c) => c.slow))
  test(`${name} (${target}) ends in time`, async () => {
    const worker = feeder(await buildWorker(), fuzzFiles());
    const { failure } = await worker.feed({ target, input });
    worker.close();
    expectCause(failure?.cause, open);
  });
