import type { Failure } from './attempt.js';
import { buildWorker, feeder, type Measured } from './pool.js';

/** An input to come. */
export interface Planned {
  target: string;
  seed: number;
}

/** An input that failed. */
export interface Found extends Failure, Planned {
  longest: number;
}

/** The seeds of a campaign, as many of each target as its share of all inputs, and the targets in turn. */
export function seedsOf(
  targets: readonly { name: string; weight: number }[],
  inputs: number,
  first: number,
): Planned[] {
  const weights = targets.reduce((sum, t) => sum + t.weight, 0);
  const plan = targets.flatMap(({ name, weight }) => {
    const count = Math.round((inputs * weight) / weights);
    return Array.from({ length: count }, (_, i) => ({
      target: name,
      seed: first + i,
      at: (i + 0.5) / count,
    }));
  });
  return plan.sort((a, b) => a.at - b.at).map(({ target, seed }) => ({ target, seed }));
}

/** Feeds in all seeds on some workers, and shows what each took. */
export async function runCampaign(
  seeds: readonly Planned[],
  files: Readonly<Record<string, string>>,
  {
    longest,
    workers = 2,
    look = () => {},
  }: { longest: number; workers?: number; look?: (planned: Planned, taken: Measured) => void },
): Promise<Found[]> {
  const file = await buildWorker();
  const found: Found[] = [];
  let next = 0;
  const work = async () => {
    const worker = feeder(file, files);
    for (let seed = seeds[next++]; seed; seed = seeds[next++]) {
      const taken = await worker.feed({ ...seed, longest });
      look(seed, taken);
      if (taken.failure) found.push({ ...taken.failure, ...seed, longest });
    }
    worker.close();
  };
  await Promise.all(Array.from({ length: workers }, work));
  return found;
}
