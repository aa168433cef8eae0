import type { Failure } from './attempt.js';
import { buildWorker, feeder } from './pool.js';

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

/** Feeds in all seeds on some workers, and tells of each failure as it comes. */
export async function runCampaign(
  seeds: readonly Planned[],
  files: Readonly<Record<string, string>>,
  {
    longest,
    workers = 2,
    tell = () => {},
  }: { longest: number; workers?: number; tell?: (found: Found) => void },
): Promise<Found[]> {
  const file = await buildWorker();
  const found: Found[] = [];
  let next = 0;
  const work = async () => {
    const worker = feeder(file, files);
    for (let seed = seeds[next++]; seed; seed = seeds[next++]) {
      const { failure } = await worker.feed({ ...seed, longest });
      if (!failure) continue;
      found.push({ ...failure, ...seed, longest });
      tell(found.at(-1)!);
    }
    worker.close();
  };
  await Promise.all(Array.from({ length: workers }, work));
  return found;
}
