import { describe, expect, test } from 'vitest';
import { killSeries, momentsOf } from '../support/killed.js';
import { rewritings } from '../support/rewritings.js';

/** Moments at which each command is killed, spread over its steps on the disk; at each of them, where there are fewer. */
const moments = 60;

// Each moment is two runs of the program, some minutes for each command.
describe.each(Object.values(rewritings))('$name, killed at sixty moments', (rewriting) => {
  test('leaves the old or the new file whole, and nothing else after the next run', () => {
    const series = killSeries(rewriting);
    const steps = momentsOf(series.steps, moments);
    expect(steps).toHaveLength(Math.min(moments, series.steps));
    const killed = steps.map((step) => ({ step, ...series.killAt(step) }));
    series.end();
    console.log(
      `${rewriting.name}: ${killed.length} kills over ${series.steps} steps, ${killed.filter((k) => k.left.length > 0).length} left temporary files.`,
    );
    expect(killed.filter((k) => k.signal !== 'SIGKILL' || k.torn.length > 0 || k.after.length > 0)).toEqual(
      [],
    );
    // Some must have hit in the middle of writing, or this would prove nothing.
    expect(killed.some((k) => k.left.length > 0)).toBe(true);
  }, 3_600_000);
});
