import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type KillSeries, killSeries, momentsOf } from '../support/killed.js';
import { rewritings } from '../support/rewritings.js';

// Every moment is two runs of the program, so these take over 5 s. `npm run test:nightly` takes sixty moments of each command.
describe.each([
  [rewritings.packet, 2],
  [rewritings.batch, 3],
  [rewritings.studio, 1],
])('$name, killed', (rewriting, count) => {
  let series: KillSeries;
  beforeAll(() => {
    series = killSeries(rewriting);
  });
  afterAll(() => series.end());

  test('leaves the old or the new file whole, and nothing else after the next run', () => {
    // The first and the last steps are those at which there is least to leave.
    for (const step of momentsOf(series.steps, count + 2).slice(1, -1)) {
      const { signal, torn, after } = series.killAt(step);
      expect([step, signal, torn, after]).toEqual([step, 'SIGKILL', [], []]);
    }
  });

  test.runIf(rewriting === rewritings.packet)(
    'told to end, it ends so and leaves nothing half-written',
    () => {
      const half = Math.round(series.steps / 2);
      expect(series.killAt(half).left).toHaveLength(1);
      expect(series.killAt(half, 'SIGTERM')).toMatchObject({
        signal: 'SIGTERM',
        torn: [],
        left: [],
        after: [],
      });
    },
  );
});
