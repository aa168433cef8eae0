import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type KillSeries, killSeries, momentsOf } from '../support/killed.js';
import { rewritings } from '../support/rewritings.js';

// A few moments of each; `npm run test:nightly` takes sixty. Each is two runs of the program, so some of these take over 5 s.
describe.each([
  [rewritings.packet, 3],
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
});

describe('told to end', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s, `packet` ends so, and leaves nothing half-written',
    (wanted) => {
      const series = killSeries(rewritings.packet);
      const half = Math.round(series.steps / 2);
      expect(series.killAt(half, 'SIGKILL').left).toHaveLength(1);
      expect(series.killAt(half, wanted)).toMatchObject({ signal: wanted, torn: [], left: [], after: [] });
      series.end();
    },
  );
});
