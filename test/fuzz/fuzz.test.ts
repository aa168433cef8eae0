import { beforeAll, describe, expect, test } from 'vitest';
import { attempt, inputOf } from './attempt.js';
import { type Base, makeBase } from './base.js';
import { fuzzFiles } from './base-files.js';
import { seedsOf } from './campaign.js';
import { cases, expectCause, openCase } from './cases.js';
import { shrink } from './shrink.js';
import { targetNamed, targets } from './targets.js';
import { tell } from './tell.js';

// What is fed in and what must hold is in `targets/`; `npm run test:nightly` feeds in 20,000 inputs, and larger ones.
// A failure prints its seed; `FUZZ=<target>:<seed>:<longest> npx vitest run test/fuzz` feeds in that one alone.
const only = process.env.FUZZ?.split(':');
const longest = Number(only?.[2] ?? 2_000);
const planned = only ? [{ target: only[0]!, seed: Number(only[1]) }] : seedsOf(targets, 500, 1);

let base: Base;
beforeAll(async () => {
  base = await makeBase(fuzzFiles());
});

/** What went wrong with the seeds of one target, each cause once and with a small input. */
async function failuresOf(name: string): Promise<string[]> {
  const target = targetNamed(name);
  const told = new Map<string, string>();
  for (const { seed } of planned.filter((p) => p.target === name)) {
    const input = inputOf(target, seed, base, longest);
    const failure = await attempt(target, input, base, { twice: seed % 5 === 0 });
    if (!failure || told.has(failure.cause) || (!only && openCase(failure.cause))) continue;
    const same = async (smaller: typeof input) =>
      (await attempt(target, smaller, base))?.cause === failure.cause;
    const small = await shrink(input, same, 200);
    told.set(
      failure.cause,
      tell({ ...failure, again: `${name}:${seed}:${longest}`, count: 1, input: small }),
    );
  }
  return [...told.values()];
}

// Takes more than 5 s: every input goes all the way to print. Hangs and memory are watched by night.
test.each(targets.map((t) => t.name))(
  '%s: whatever is fed in, nothing throws and what comes out is sound',
  async (name) => {
    expect((await failuresOf(name)).join('\n\n')).toBe('');
  },
);

describe.skipIf(only)('what failed once holds', () => {
  for (const { name, target, input, open } of cases.filter((c) => !c.slow))
    test(`${name} (${target})`, async () => {
      expectCause((await attempt(targetNamed(target), input, base))?.cause, open);
    });
});
