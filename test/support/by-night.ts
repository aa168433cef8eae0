/** By night every case is taken: `npm run test:nightly` runs the whole suite so. */
const byNight = process.env.CASES === 'all';

/**
 * Of many cases that are alike, as many as `npm test` has time for, spread evenly over all of them, so that what goes wrong for a
 * kind is seen by day, and what goes wrong for a single one by the next morning.
 */
export function someOf<T>(all: readonly T[], count: number): readonly T[] {
  if (byNight || all.length <= count) return all;
  return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]!);
}
